import { useEffect, useRef, useState } from 'react';
import type { Openverzoek } from '../../shared/contract/apparaat.ts';
import type { Toestand } from '../../shared/contract/weergave.ts';
import { magIngang } from '../../shared/contract/toegang.ts';
import { gebeurtenisVan } from '../../shared/contract/signalen.ts';
import { api } from '../api.ts';
import { flushAll } from '../forms/unsaved.ts';
import { apparaatTekst } from '../text/apparaat.ts';
import { Actions } from '../ui/actions.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { fromBase64 } from '../ui/save-bytes.ts';
import { navigate } from './navigation.ts';
import { SCHERMINGANG } from './schermen.ts';
import { useSession } from './session.tsx';
import { setTeOpenen } from './te-openen.ts';
import { keepWachtendBestand } from './wachtend-bestand.ts';
import './melding.css';

const t = apparaatTekst.openverzoek;

/** What to say about a file that was opened from outside; `open`: which case file the person may go to instead. */
type Melding = { readonly kind: 'info' | 'warning' | 'error'; readonly zin: string; readonly open?: string };

/** Fetches the file in parts, as it stands on the disk; says what went wrong when it cannot be had. */
async function fetchFile(verzoek: Extract<Openverzoek, { soort: 'overdracht' }>): Promise<File | string> {
  const delen: Uint8Array<ArrayBuffer>[] = [];
  for (let nummer = 0; nummer < verzoek.delen; nummer += 1) {
    const antwoord = await api.readOpenverzoek({ id: verzoek.id, nummer });
    if (!antwoord.ok) return antwoord.error.melding;
    delen.push(fromBase64(antwoord.value.inhoud));
  }
  return new File(delen, verzoek.naam);
}

async function answerOverdracht(verzoek: Extract<Openverzoek, { soort: 'overdracht' }>, { medewerker, bestand: open }: Toestand, say: (melding: Melding) => void): Promise<Melding | null> {
  const isHuis = open?.soort === 'commissie' || open?.soort === 'instelling';
  if (medewerker && isHuis && !magIngang(medewerker, SCHERMINGANG.overdrachten)) return { kind: 'warning', zin: t.geenRol(verzoek.naam) };
  say({ kind: 'info', zin: t.leest(verzoek.naam) });
  const bestand = await fetchFile(verzoek);
  if (typeof bestand === 'string') return { kind: 'error', zin: bestand };
  keepWachtendBestand(bestand);
  if (medewerker) navigate(isHuis ? '#/overdrachten' : '#/werkvoorraad');
  return null;
}

function answerDossierbestand(verzoek: Extract<Openverzoek, { soort: 'dossierbestand' }>, { bestand }: Toestand): Melding | null {
  if (!verzoek.inMap) return { kind: 'warning', zin: t.nietInMap(verzoek.naam, verzoek.datamap) };
  if (bestand && bestand.naam !== verzoek.naam) return { kind: 'warning', zin: t.andere(verzoek.naam, bestand.naam), open: verzoek.naam };
  if (!bestand) setTeOpenen({ naam: verzoek.naam, reden: 'geopend' });
  return null;
}

/** Deals with one file that a person opened from outside, and lets go of it. */
async function answer(toestand: Toestand, say: (melding: Melding) => void): Promise<Melding | null> {
  const gevraagd = await api.getOpenverzoek({});
  if (!gevraagd.ok || gevraagd.value === null) return null;
  const verzoek = gevraagd.value;
  const melding =
    verzoek.soort === 'geweigerd' ? { kind: 'error' as const, zin: t.geweigerd[verzoek.reden](verzoek.naam) } : verzoek.soort === 'overdracht' ? await answerOverdracht(verzoek, toestand, say) : answerDossierbestand(verzoek, toestand);
  await api.dismissOpenverzoek({ id: verzoek.id });
  return melding;
}

/** Opens what a person opened from outside the program: a double click on a case file, a package or a message. */
export function Openverzoeken({ toestand }: { readonly toestand: Toestand }) {
  const { refresh } = useSession();
  const [melding, setMelding] = useState<Melding | null>(null);
  const id = toestand.openverzoek;
  useEffect(() => {
    const ask = () => void refresh(); // the shell says that a file waits: no need to wait for the next question
    window.addEventListener(gebeurtenisVan('openverzoek'), ask);
    return () => window.removeEventListener(gebeurtenisVan('openverzoek'), ask);
  }, [refresh]);
  const stand = useRef(toestand);
  useEffect(() => {
    stand.current = toestand;
  }, [toestand]);
  useEffect(() => {
    // once for each request: where the program stands may change while it is being read
    if (id !== undefined) void answer(stand.current, setMelding).then(setMelding);
  }, [id]);
  if (!melding) return null;
  const { open } = melding;
  const sluit = async () => {
    if (!(await flushAll())) return;
    const gesloten = await api.closeBestand({});
    if (!gesloten.ok || open === undefined) return;
    setMelding(null);
    setTeOpenen({ naam: open, reden: 'geopend' });
    navigate('#/');
  };
  return (
    <div className="app-melding">
      <Notice kind={melding.kind} live>{melding.zin}</Notice>
      <Actions>
        {open === undefined ? null : <Button kind="primary" onClick={() => void sluit()}>{t.sluitEnOpen(open)}</Button>}
        <Button kind="subtle" onClick={() => setMelding(null)}>{t.sluit}</Button>
      </Actions>
    </div>
  );
}
