import { useState } from 'react';
import { BEHANDELWIJZEN } from '../../../shared/domain/vergadering/zitting.ts';
import { useCommand } from '../../app/use-command.ts';
import { fieldsOfFout } from '../../forms/collect-errors.ts';
import { PlainForm, errorAt } from '../../forms/plain-form.tsx';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Aanwezigen, Aanwezigheidsstand } from './openen-paneel.tsx';
import { inVergadering, kan, nuOpDeKlok, type Agendazaak, type VergaderProps, type Weergave } from './vergader-props.ts';
import { vertelUitkomst } from './vertel-uitkomst.ts';

const t = V.zitting;

/** The address of one case in the meeting. */
export const zaakHash = (weergave: Weergave, zaak: Pick<Agendazaak, 'dossierId'>): string => `#/vergadering/${weergave.vergadering.id}/${zaak.dossierId}`;

/** The cases with their outcome; each leads to its own screen. */
export function ZakenTabel({ weergave }: VergaderProps) {
  const nrVan = (z: Agendazaak): number => weergave.zaken.indexOf(z) + 1;
  const kolommen: Column<Agendazaak>[] = [
    { key: 'nr', head: t.kolom.nr, numeric: true, cell: nrVan },
    { key: 'zaak', head: t.kolom.zaak, rowHead: true, cell: (z) => <><a className="utrecht-link" href={zaakHash(weergave, z)}>{z.nummer}</a> {z.naam}</> },
    { key: 'wijze', head: t.kolom.wijze, cell: (z) => BEHANDELWIJZEN[z.wijze] },
    { key: 'uitkomst', head: t.kolom.uitkomst, cell: (z) => (z.uitkomst || !z.ikNietErbij ? vertelUitkomst(z) : '') },
  ];
  return <DataTable caption={t.tabel} columns={kolommen} rows={weergave.zaken} rowKey={(z) => z.dossierId} />;
}

/** The cases of a meeting that goes on: begin or go on with them, hamerstukken in one go. */
export function ZakenPaneel(props: VergaderProps) {
  const { weergave, herlaad } = props;
  const { run, busy, error } = useCommand('concludeHamerstukken');
  const klaar = weergave.zaken.filter((z) => z.uitkomst !== null).length;
  const volgende = weergave.zaken.find((z) => z.uitkomst === null);
  const hamer = weergave.zaken.filter((z) => z.wijze === 'hamerstuk' && z.uitkomst === null);
  const sla = async () => {
    const antwoord = await run({ ...inVergadering(weergave), dossierIds: hamer.map((z) => z.dossierId) });
    if (antwoord?.ok) await herlaad();
  };
  return (
    <Panel title={t.titel}>
      <p className="tt-muted">{weergave.opening ? t.begonnen(weergave.opening.tijd, weergave.opening.aanwezig) : ''} {t.voortgang(klaar, weergave.zaken.length)}.</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      <Actions>
        {volgende ? <ButtonLink kind="primary" href={zaakHash(weergave, volgende)}>{klaar === 0 ? t.bespreek : t.verder}</ButtonLink> : null}
        {kan(props, 'behandelZaak') && hamer.length > 0 ? <Button busy={busy} onClick={() => void sla()}>{t.hamer(hamer.length)}</Button> : null}
      </Actions>
      {kan(props, 'behandelZaak') && hamer.length > 0 ? <p className="tt-text tt-muted">{t.hamerUitleg}</p> : null}
      <ZakenTabel {...props} />
    </Panel>
  );
}

/** Who is there now; people come in and leave. */
export function AanwezigheidPaneel({ weergave, herlaad }: VergaderProps) {
  const { run, busy, error } = useCommand('recordAanwezigheid');
  const [aanwezig, setAanwezig] = useState<ReadonlySet<string>>(() => new Set(weergave.aanwezig));
  const [poging, setPoging] = useState(0);
  const anders = [...aanwezig].toSorted().join() !== weergave.aanwezig.toSorted().join();
  const bewaar = async () => {
    setPoging((n) => n + 1);
    const wie = weergave.deelnemers.map((d) => d.medewerkerId).filter((id) => aanwezig.has(id));
    const antwoord = await run({ ...inVergadering(weergave), aanwezig: wie });
    if (antwoord?.ok) await herlaad();
  };
  return (
    <Panel title={t.aanwezigheid}>
      <PlainForm errors={[]} attempt={poging} fout={error} onSubmit={() => void bewaar()}>
        <Aanwezigen weergave={weergave} aanwezig={aanwezig} onChange={setAanwezig} fout={errorAt(fieldsOfFout(error), 'aanwezig')} />
        <Aanwezigheidsstand weergave={weergave} aanwezig={aanwezig} />
        {anders ? <Actions><Button type="submit" busy={busy}>{t.aanwezigheidOpslaan}</Button></Actions> : null}
      </PlainForm>
    </Panel>
  );
}

/** Closes the meeting; what got no outcome needs a reason. */
export function SluitenPaneel({ weergave, herlaad }: VergaderProps) {
  const { run, busy, error } = useCommand('closeVergadering');
  const [tijd, setTijd] = useState(nuOpDeKlok);
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const open = weergave.zaken.filter((z) => z.uitkomst === null).length;
  const fouten = fieldsOfFout(error);
  const sluit = async () => {
    setPoging((n) => n + 1);
    const antwoord = await run({ ...inVergadering(weergave), tijd, reden: open > 0 ? reden : '' });
    if (antwoord?.ok) await herlaad();
  };
  const formulier = (
    <PlainForm errors={[]} attempt={poging} fout={error} onSubmit={() => void sluit()}>
      <TextField name="tijd" label={V.sluiten.tijd} width={6} value={tijd} onChange={setTijd} error={errorAt(fouten, 'tijd')} autoComplete="off" />
      {open > 0 ? <TextArea name="reden" label={V.sluiten.reden} description={V.sluiten.redenUitleg(open)} rows={2} value={reden} onChange={setReden} error={errorAt(fouten, 'reden')} /> : null}
      <Actions><Button kind={open === 0 ? 'primary' : 'secondary'} type="submit" busy={busy}>{V.sluiten.knop}</Button></Actions>
    </PlainForm>
  );
  return <Panel title={V.sluiten.titel}>{open === 0 ? formulier : <Disclosure summary={V.sluiten.redenUitleg(open)}>{formulier}</Disclosure>}</Panel>;
}
