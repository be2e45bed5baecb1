import { useState } from 'react';
import { parseBrpAntwoord } from '../../../../shared/domain/herkomst/brp-antwoord.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { HERKOMST } from '../../../text/herkomst.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, type StapProps } from '../stap-props.ts';
import { metReden, NieuwFeitVeld, type NieuwFeit } from './nieuw-feit.tsx';
import { VerblijfTabel } from './verblijf-tabel.tsx';

/** Largest answer that the backend takes, in characters. */
const MAX_ANTWOORD = 1_000_000;

type Fouten = { readonly veld: string; readonly melding: string }[];

function vindGebreken(antwoord: string, kenmerk: string): Fouten {
  const fouten: Fouten = [];
  if (antwoord.trim() === '') fouten.push({ veld: 'antwoord', melding: HERKOMST.importLeeg });
  else {
    const gelezen = parseBrpAntwoord(antwoord, kenmerk);
    if (!gelezen.ok) fouten.push({ veld: 'antwoord', melding: HERKOMST.importFout(gelezen.error.pad, gelezen.error.melding) });
  }
  if (kenmerk.trim() === '') fouten.push({ veld: 'kenmerk', melding: HERKOMST.importKenmerkLeeg });
  return fouten;
}

/** What the answer holds, before it is taken into the case. */
function Voorproef({ antwoord, kenmerk, alGeheim }: { readonly antwoord: string; readonly kenmerk: string; readonly alGeheim: boolean }) {
  if (antwoord.trim() === '') return null;
  const gelezen = parseBrpAntwoord(antwoord, kenmerk);
  if (!gelezen.ok) return null;
  return (
    <>
      <p role="status">{HERKOMST.importGelezen(gelezen.value.perioden.length)}</p>
      {gelezen.value.geheimhouding && !alGeheim ? <Notice kind="warning">{HERKOMST.importGeheim}</Notice> : null}
      <VerblijfTabel perioden={gelezen.value.perioden} opnames={[]} />
    </>
  );
}

type Props = StapProps & { readonly kenmerk: string; readonly zetKenmerk: (kenmerk: string) => void; readonly nieuwFeit: NieuwFeit; readonly klaar: () => Promise<void> };

/**
 * Reads the answer of a BRP query into the case. The answer itself is not kept in the draft: it holds addresses
 * that the case does not need.
 */
export function VerblijfImport({ kenmerk, zetKenmerk, nieuwFeit, klaar, ...props }: Props) {
  const [antwoord, setAntwoord] = useState('');
  const [teGroot, setTeGroot] = useState(false);
  const [poging, setPoging] = useState(0);
  const lees = useCommand('importVerblijf');
  const gebreken = vindGebreken(antwoord, kenmerk);
  const eigen = poging > 0 ? gebreken : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(lees.error);
  const kies = async (bestand: File) => {
    setTeGroot(bestand.size > MAX_ANTWOORD);
    if (bestand.size <= MAX_ANTWOORD) setAntwoord(await bestand.text());
  };
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (gebreken.length > 0) return;
    const answer = await lees.run({ ...inDossier(props.weergave), ...metReden(nieuwFeit), antwoord, kenmerk });
    if (answer?.ok) await klaar();
  };
  return (
    <StapFormulier fouten={eigen} poging={poging} fout={lees.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
      <p className="tt-text">{HERKOMST.importUitleg}</p>
      <FileField name="bestand" label={HERKOMST.importBestand} accept=".json,application/json" error={teGroot ? HERKOMST.importTeGroot : undefined} optional onFile={(bestand) => void kies(bestand)} />
      <TextArea name="antwoord" label={HERKOMST.importTekst} rows={6} value={antwoord} error={errorAt(fouten, 'antwoord')} onChange={setAntwoord} />
      <TextField name="kenmerk" label={HERKOMST.importKenmerk} description={HERKOMST.importKenmerkHint} value={kenmerk} error={errorAt(fouten, 'kenmerk')} onChange={zetKenmerk} />
      <Voorproef antwoord={antwoord} kenmerk={kenmerk} alGeheim={props.weergave.dossier.aanvraag.betrokkene.geheimhouding} />
      <NieuwFeitVeld feit={nieuwFeit} fout={errorAt(fouten, 'reden')} />
      <Actions>
        <Button kind="primary" type="submit" busy={lees.busy}>{HERKOMST.importKnop}</Button>
      </Actions>
    </StapFormulier>
  );
}
