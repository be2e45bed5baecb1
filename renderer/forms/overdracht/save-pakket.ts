import type { Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { api } from '../../api.ts';
import { fromBase64, saveBytes } from '../../ui/save-bytes.ts';

type Gemaakt = Pick<Uitvoer<'createPakket'>, 'downloadId' | 'delen' | 'bestandsnaam'>;

/** Collects a package that was made, part by part, and hands it to the computer. The parts stay in files of the browser, not in memory. */
export async function savePakket({ downloadId, delen, bestandsnaam }: Gemaakt, onProgress: (klaar: number) => void): Promise<Fout | null> {
  const stukken: Blob[] = [];
  for (let nummer = 0; nummer < delen; nummer += 1) {
    const answer = await api.downloadDeel({ downloadId, nummer });
    if (!answer.ok) return answer.error;
    stukken.push(new Blob([fromBase64(answer.value.inhoud)]));
    onProgress(nummer + 1);
  }
  saveBytes(bestandsnaam, stukken, 'application/octet-stream');
  return null;
}
