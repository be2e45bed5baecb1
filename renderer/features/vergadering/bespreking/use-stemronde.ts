import { useState } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { inVergadering, kan, type Agendazaak, type VergaderProps } from '../vergader-props.ts';
import type { Stemronde } from './stem-paneel.tsx';
import { leesVoorstel, stemmersVan, volgendeZonder, type Keuzen, type Stemkeuze, type Voorstelkeuze } from './stemstand.ts';

/** One vote as it is being held: who voted, whose turn it is, and recording it. */
export function useStemronde(props: VergaderProps & { readonly zaak: Agendazaak }, houdAan: () => void): Stemronde & { readonly iedereenVoor: () => void } {
  const { weergave, zaak, herlaad } = props;
  const stemming = useCommand('recordStemming');
  const hamerslag = useCommand('concludeHamerstukken');
  const stemmers = stemmersVan(weergave, zaak);
  const [keuzen, setKeuzen] = useState<Keuzen>({});
  const [plek, setPlek] = useState(0);
  const [voorstel, setVoorstel] = useState<Voorstelkeuze>(zaak.voorbereid ? 'voorbereid' : 'afwijzen');
  const [motivering, setMotivering] = useState('');
  const [afwijkend, setAfwijkend] = useState<Readonly<Record<string, string>>>({});
  const nu = Math.min(plek, Math.max(0, stemmers.length - 1));

  const kies = (i: number, keuze: Stemkeuze) => {
    const wie = stemmers[i];
    if (!wie) return;
    const nieuw = { ...keuzen, [wie.medewerkerId]: keuze };
    setKeuzen(nieuw);
    setPlek(volgendeZonder(stemmers, nieuw, i));
  };
  const legVast = async () => {
    const gekozen = leesVoorstel(zaak, voorstel);
    const stemmen = stemmers.flatMap(({ medewerkerId }) => { const keuze = keuzen[medewerkerId]; return keuze ? [{ medewerkerId, keuze }] : []; });
    if (!gekozen || stemmen.length === 0 || stemmen.length !== stemmers.length) return;
    const meningen = stemmers.filter((s) => keuzen[s.medewerkerId] === 'tegen' && (afwijkend[s.medewerkerId] ?? '').trim() !== '').map((s) => ({ medewerkerId: s.medewerkerId, tekst: afwijkend[s.medewerkerId] ?? '' }));
    const antwoord = await stemming.run({ ...inVergadering(weergave), dossierId: zaak.dossierId, voorstel: gekozen, stemmen, afwijkend: meningen, motivering });
    if (!antwoord?.ok) return;
    setKeuzen({});
    setPlek(0);
    await herlaad();
  };
  const slaHamer = async () => {
    const antwoord = await hamerslag.run({ ...inVergadering(weergave), dossierIds: [zaak.dossierId] });
    if (antwoord?.ok) await herlaad();
  };
  return {
    zaak, stemmers, keuzen, nu, voorstel, motivering, afwijkend, busy: stemming.busy || hamerslag.busy, fout: stemming.error ?? hamerslag.error,
    zetNu: setPlek, kies, zetVoorstel: setVoorstel, zetMotivering: setMotivering, zetAfwijkend: (id, tekst) => setAfwijkend({ ...afwijkend, [id]: tekst }),
    legVast: () => void legVast(), hamer: zaak.wijze === 'hamerstuk' && zaak.voorbereid && kan(props, 'behandelZaak') ? () => void slaHamer() : null, houdAan,
    iedereenVoor: () => setKeuzen({ ...Object.fromEntries(stemmers.map((s) => [s.medewerkerId, 'voor' as const])), ...keuzen }),
  };
}
