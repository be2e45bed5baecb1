import { useCallback, useEffect, useRef, useState } from 'react';
import { onWachtendBestand, takeWachtendBestand } from '../../app/wachtend-bestand.ts';
import { useCommand } from '../../app/use-command.ts';
import { useUpload } from '../../forms/stukken/use-upload.ts';
import { Voortgang } from '../../forms/stukken/voortgang.tsx';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { THUIS } from '../../text/thuis.ts';
import { DropFileField } from '../../ui/drop-file-field.tsx';
import { Notice, type NoticeKind } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { herkenBestand } from './herken-bestand.ts';

const t = OVERDRACHT.inlezen;
type Uitkomst = { readonly kind: NoticeKind; readonly zin: string; readonly meer?: readonly string[] };

/** Reads a package or a message in; which of the two it is, the file itself says. */
export function Inlezen({ gedaan, ingang = 'importPakket' }: { readonly gedaan: () => Promise<void>; /** A member at home reads the papers of a meeting in and nothing else. */ readonly ingang?: 'importPakket' | 'importBundel' }) {
  const [uitkomst, setUitkomst] = useState<Uitkomst | null>(null);
  const [naam, setNaam] = useState<string | null>(null);
  const upload = useUpload();
  const pakket = useCommand(ingang);
  const thuis = ingang === 'importBundel';
  const bericht = useCommand('recordOverdrachtbericht');

  const leesPakket = async (bestand: File): Promise<Uitkomst | null> => {
    const uploaded = await upload.start(bestand);
    if (!uploaded.ok) return uploaded.stopped ? { kind: 'info', zin: uploaded.error.melding } : { kind: 'error', zin: uploaded.error.melding };
    const answer = await pakket.run({ uploadId: uploaded.uploadId });
    if (!answer) return null;
    if (!answer.ok) return { kind: 'error', zin: answer.error.melding };
    const { alBekend, verslag } = answer.value;
    if (verslag) return { kind: verslag.geweigerd.length + verslag.keuze > 0 ? 'warning' : 'ok', zin: THUIS.verslag(verslag), meer: verslag.geweigerd.map((g) => THUIS.geweigerd(g.nummer, g.reden)) };
    return { kind: 'ok', zin: alBekend ? (thuis ? THUIS.inlezen.bekend : t.bekend) : thuis ? THUIS.inlezen.nieuw : t.nieuw };
  };
  const leesBericht = async (bestand: File): Promise<Uitkomst | null> => {
    const answer = await bericht.run({ bericht: (await bestand.text()).trim() });
    if (!answer) return null;
    return answer.ok ? { kind: 'ok', zin: t.bericht(answer.value.status) } : { kind: 'error', zin: answer.error.melding };
  };
  const lees = async (bestand: File) => {
    setUitkomst(null);
    setNaam(bestand.name);
    const aard = await herkenBestand(bestand);
    const na: Uitkomst | null = aard === 'pakket' ? await leesPakket(bestand) : aard === 'bericht' ? await leesBericht(bestand) : { kind: 'error', zin: aard === 'uitnodiging' ? t.isUitnodiging : t.onbekend };
    setNaam(null);
    setUitkomst(na);
    await gedaan();
  };
  const laatste = useRef(lees);
  useEffect(() => {
    laatste.current = lees;
  });
  const begin = useCallback(() => {
    const bestand = takeWachtendBestand(); // chosen on the start screen
    if (bestand) void laatste.current(bestand);
  }, []);
  useEffect(begin, [begin]);
  useEffect(() => onWachtendBestand(begin), [begin]); // opened from outside while this screen was there

  return (
    <Panel title={t.titel}>
      <DropFileField name="overdracht.bestand" label={thuis ? THUIS.inlezen.veld : t.veld} description={thuis ? THUIS.inlezen.uitleg : t.uitleg} accept={t.accept} disabled={naam !== null} onFiles={([bestand]) => (bestand ? void lees(bestand) : undefined)} />
      {upload.staat ? <Voortgang staat={upload.staat} stop={upload.stop} /> : null}
      {naam !== null && !upload.staat ? <Notice kind="info" live>{t.bezig(naam)}</Notice> : null}
      {uitkomst ? <Notice kind={uitkomst.kind} live title={uitkomst.meer ? uitkomst.zin : undefined}>{uitkomst.meer ? <ul className="tt-overdracht__lijst">{uitkomst.meer.map((regel) => <li key={regel}>{regel}</li>)}</ul> : uitkomst.zin}</Notice> : null}
    </Panel>
  );
}
