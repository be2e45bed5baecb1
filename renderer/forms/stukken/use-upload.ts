import { useEffect, useRef, useState } from 'react';
import type { Fout } from '../../../shared/contract/fout.ts';
import { uploadFile, type Uploaded } from './upload-file.ts';

export type Uploadstaat = { readonly naam: string; readonly totaal: number; readonly klaar: number } | null;

/** One file on its way in: how far it is, and a way to stop. Leaving the screen stops it too. */
export function useUpload(): { readonly staat: Uploadstaat; readonly error: Fout | null; readonly start: (file: File) => Promise<Uploaded>; readonly stop: () => void; readonly clear: () => void } {
  const [staat, setStaat] = useState<Uploadstaat>(null);
  const [error, setError] = useState<Fout | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const start = async (file: File): Promise<Uploaded> => {
    const controller = new AbortController();
    stopper.current = controller;
    setError(null);
    setStaat({ naam: file.name, totaal: file.size, klaar: 0 });
    const uploaded = await uploadFile(file, controller, (klaar) => setStaat({ naam: file.name, totaal: file.size, klaar }));
    setStaat(null);
    if (!uploaded.ok && !uploaded.stopped) setError(uploaded.error);
    return uploaded;
  };
  return { staat, error, start, stop: () => stopper.current?.abort(), clear: () => setError(null) };
}
