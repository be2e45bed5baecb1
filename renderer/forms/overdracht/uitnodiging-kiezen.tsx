import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { api } from '../../api.ts';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';

const t = OVERDRACHT.aanbieden;
const ANDERE = 'andere';
/** An invitation is a text of a few kilobytes; a file that is far larger is something else. */
const MAX_BYTES = 20_000;

/** The invitation that was chosen, with what it says about itself. */
export type GekozenUitnodiging = { readonly tekst: string; readonly gelezen: Uitvoer<'readUitnodiging'>; readonly eerder: boolean };

type Props = { readonly ontvangers: Uitvoer<'listOntvangers'>; readonly gekozen: GekozenUitnodiging | null; readonly kies: (uitnodiging: GekozenUitnodiging | null) => void };

function Feiten({ gekozen }: { readonly gekozen: GekozenUitnodiging }) {
  const { gelezen, eerder } = gekozen;
  if (gelezen.eigen) return <Notice kind="error" live>{t.eigen}</Notice>;
  if (!gelezen.geldig) return <Notice kind="error" live>{t.verlopen}</Notice>;
  return (
    <>
      <FactList facts={[{ label: t.ontvanger, value: gelezen.ontvanger }, { label: t.geldigTot, value: formatDutchDate(gelezen.geldigTot) }, { label: t.controle, value: <strong className="tt-controle">{gelezen.controle}</strong> }]} />
      <p className="tt-text">{eerder ? t.eerderGebruikt : t.bel}</p>
    </>
  );
}

/** Chooses for whom a package is: somebody it was made for before, or the file of a new invitation. Shows what to check by telephone. */
export function UitnodigingKiezen({ ontvangers, gekozen, kies }: Props) {
  const [keuze, setKeuze] = useState('');
  const [fout, setFout] = useState<string | undefined>(undefined);
  const lees = async (tekst: string, eerder: boolean) => {
    const answer = await api.readUitnodiging({ uitnodiging: tekst });
    setFout(answer.ok ? undefined : answer.error.melding);
    kies(answer.ok ? { tekst, gelezen: answer.value, eerder } : null);
  };
  const uitBestand = async (bestand: File) => lees(bestand.size > MAX_BYTES ? '' : await bestand.text(), false);
  const uitLijst = (id: string) => {
    setKeuze(id);
    setFout(undefined);
    const eerder = ontvangers.find((o) => o.id === id);
    if (eerder) void lees(eerder.uitnodiging, true);
    else kies(null);
  };
  return (
    <>
      {ontvangers.length > 0 ? <SelectField name="overdracht.ontvanger" label={t.eerder} options={[...ontvangers.map((o) => ({ value: o.id, label: o.ontvanger })), { value: ANDERE, label: t.andere }]} value={keuze} onChange={uitLijst} /> : null}
      {ontvangers.length === 0 || keuze === ANDERE ? <FileField name="overdracht.uitnodiging" label={t.kies} description={t.kiesUitleg} accept={t.accept} error={fout} onFile={(bestand) => void uitBestand(bestand)} /> : null}
      {gekozen ? <Feiten gekozen={gekozen} /> : null}
    </>
  );
}
