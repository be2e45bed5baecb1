import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { addDays, formatDutchDate, type PlainDate } from '../../../../shared/kernel/plain-date.ts';
import { navigate } from '../../../app/navigation.ts';
import { useAangemeld } from '../../../app/session.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useQuery } from '../../../app/use-query.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { PlainForm, errorAt } from '../../../forms/plain-form.tsx';
import { DOSSIER } from '../../../text/dossier.ts';
import { V } from '../../../text/vergadering.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { focusField } from '../../../ui/field-id.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { RedenFormulier } from '../reden-formulier.tsx';
import { inVergadering, kan, type Agendazaak, type VergaderProps } from '../vergader-props.ts';
import { vertelUitkomst } from '../vertel-uitkomst.ts';
import { zaakHash } from '../zitting-paneel.tsx';
import { StemPaneel } from './stem-paneel.tsx';
import { useStemronde } from './use-stemronde.ts';
import { useToetsen } from './use-toetsen.ts';
import { ZaakInhoud } from './zaak-inhoud.tsx';

const t = V.zaak;
type Props = VergaderProps & { readonly zaak: Agendazaak };

/** Holds the case over: the reason and the day on which it comes back. */
function Aanhouden({ weergave, zaak, herlaad, onKlaar }: Props & { readonly onKlaar: () => void }) {
  const { toestand } = useAangemeld();
  const { run, busy, error } = useCommand('deferZaak');
  const [reden, setReden] = useState('');
  const [tot, setTot] = useState<string>(addDays(toestand.vandaag, 14));
  const [poging, setPoging] = useState(0);
  useEffect(() => void focusField('reden'), []);
  const fouten = fieldsOfFout(error);
  const houdAan = async () => {
    setPoging((n) => n + 1);
    const antwoord = await run({ ...inVergadering(weergave), dossierId: zaak.dossierId, reden, tot: tot as PlainDate /* what is no date is refused with its field */ });
    if (!antwoord?.ok) return;
    await herlaad();
    onKlaar();
  };
  return (
    <section aria-label={V.aanhouden.titel} className="verg-stemmen">
      <h2 className="tt-panel__title tt-panel__title--2">{V.aanhouden.titel}</h2>
      <PlainForm errors={[]} attempt={poging} fout={error} onSubmit={() => void houdAan()}>
        <TextArea name="reden" label={V.aanhouden.reden} rows={3} value={reden} onChange={setReden} error={errorAt(fouten, 'reden')} />
        <DateField name="tot" label={V.aanhouden.tot} value={tot} onChange={setTot} error={errorAt(fouten, 'tot')} />
        {zaak.uiterlijk !== null && tot > zaak.uiterlijk ? <Notice kind="warning" live>{V.aanhouden.naTermijn(formatDutchDate(zaak.uiterlijk))}</Notice> : null}
        <Actions>
          <Button kind="primary" type="submit" busy={busy}>{V.aanhouden.vastleggen}</Button>
          <Button kind="subtle" onClick={onKlaar}>{V.annuleer}</Button>
        </Actions>
      </PlainForm>
    </section>
  );
}

/** What came out of the case, with the way on, and the way back while the meeting lasts. */
function Uitkomst({ volgende, ...props }: Props & { readonly volgende: Agendazaak | undefined }) {
  const { weergave, zaak, herlaad } = props;
  const { run, busy, error } = useCommand('reopenZaak');
  const [terug, setTerug] = useState(false);
  const plek = useRef<HTMLDivElement>(null);
  useEffect(() => plek.current?.focus({ preventScroll: true }), []);
  const heropen = async (reden: string) => {
    const antwoord = await run({ ...inVergadering(weergave), dossierId: zaak.dossierId, reden });
    if (antwoord?.ok) await herlaad();
  };
  return (
    <div ref={plek} tabIndex={-1} className="verg-stemmen">
      <Notice kind="ok" live title={V.stem.vastgelegd}>{vertelUitkomst(zaak)} {zaak.stemmingen.at(-1)?.uitslag.beslissendeStem && zaak.uitkomst?.soort === 'stemming' ? V.uitkomst.beslissend : ''}</Notice>
      <Actions>
        {volgende ? <ButtonLink kind="primary" href={zaakHash(weergave, volgende)}>{t.volgende}</ButtonLink> : <ButtonLink kind="primary" href={`#/vergadering/${weergave.vergadering.id}`}>{t.naarLijst}</ButtonLink>}
        {zaak.uitkomst?.soort === 'aangehouden' ? null : <ButtonLink href={`#/dossier/${zaak.dossierId}/besluit`}>{t.naarBesluit}</ButtonLink>}
        {kan(props, 'behandelZaak') && !zaak.besloten && !terug ? <Button kind="subtle" onClick={() => setTerug(true)}>{V.stem.opnieuw}</Button> : null}
      </Actions>
      {terug ? <RedenFormulier naam="heropenen" label={V.stem.opnieuwReden} knop={V.stem.opnieuw} leeg={V.belangen.kies.reden} busy={busy} fout={error} onSubmit={(reden) => void heropen(reden)} onCancel={() => setTerug(false)} /> : null}
    </div>
  );
}

/** The keys of this screen, and whether they are on. */
function Toetsenlijst({ aan, zetAan, sluit }: { readonly aan: boolean; readonly zetAan: (aan: boolean) => void; readonly sluit: () => void }) {
  return (
    <section aria-label={V.toetsen.titel} className="verg-stemmen">
      <h2 className="tt-panel__title tt-panel__title--2">{V.toetsen.titel}</h2>
      <dl className="verg-toetsen">{V.toetsen.lijst.flatMap(([toets, wat]) => [<dt key={toets}><kbd>{toets}</kbd></dt>, <dd key={`${toets}-wat`}>{wat}</dd>])}</dl>
      <CheckboxField name="toetsen" label={V.toetsen.gebruik} checked={aan} onChange={zetAan} />
      <Actions><Button onClick={sluit}>{V.sluitPaneel}</Button></Actions>
    </section>
  );
}

function Rechts({ volgende, aanhouden, zetAanhouden, ronde, ...props }: Props & { readonly volgende: Agendazaak | undefined; readonly aanhouden: boolean; readonly zetAanhouden: (aan: boolean) => void; readonly ronde: ReturnType<typeof useStemronde> }) {
  const { zaak } = props;
  if (zaak.uitkomst !== null) return <Uitkomst key={zaak.stemmingen.length} {...props} volgende={volgende} />;
  if (zaak.besloten) return <Notice kind="info">{t.besloten}</Notice>;
  if (!kan(props, 'behandelZaak')) return null;
  return aanhouden ? <Aanhouden {...props} onKlaar={() => zetAanhouden(false)} /> : <StemPaneel {...ronde} />;
}

/** One case of the meeting, large: the question in one sentence, the reasons, the judgements, and the vote; led from the keyboard. */
export function ZaakScherm(props: Props) {
  const { weergave, zaak } = props;
  const [aanhouden, setAanhouden] = useState(false);
  const [hulp, setHulp] = useState(false);
  const [aan, setAan] = useState(true);
  const ronde = useStemronde(props, () => setAanhouden(true));
  const dossier = useQuery('getDossier', { dossierId: zaak.dossierId });
  const plek = weergave.zaken.findIndex((z) => z.dossierId === zaak.dossierId);
  const [vorige, volgende] = [weergave.zaken[plek - 1], weergave.zaken[plek + 1]];
  const ga = (naar: Agendazaak | undefined) => (naar ? navigate(zaakHash(weergave, naar)) : undefined);
  const behandelt = kan(props, 'behandelZaak') && zaak.uitkomst === null && !zaak.besloten && !aanhouden;
  const schuif = (stap: number) => ronde.zetNu(Math.max(0, Math.min(ronde.stemmers.length - 1, ronde.nu + stap)));
  useToetsen(
    {
      ArrowLeft: () => ga(vorige), ArrowRight: () => ga(volgende), '?': () => setHulp(!hulp),
      Escape: () => { setHulp(false); setAanhouden(false); },
      ...(behandelt
        ? {
            ArrowUp: () => schuif(-1), ArrowDown: () => schuif(1), '1': () => ronde.kies(ronde.nu, 'voor'), '2': () => ronde.kies(ronde.nu, 'tegen'), '3': () => ronde.kies(ronde.nu, 'onthouden'),
            '4': ronde.iedereenVoor, Enter: ronde.legVast, a: () => setAanhouden(true), ...(ronde.hamer ? { h: ronde.hamer } : {}),
          }
        : {}),
    },
    aan,
  );
  return (
    <Page
      title={t.titel(plek + 1, weergave.zaken.length, zaak.nummer, zaak.naam)}
      lead={<span className="verg-lead"><span>{t.minuten(zaak.minuten)}</span> <TextLink href={`#/vergadering/${weergave.vergadering.id}`}>{t.naarLijst}</TextLink> {zaak.ikNietErbij ? null : <TextLink href={`#/dossier/${zaak.dossierId}/aanvraag`}>{t.dossier}</TextLink>}</span>}
      actions={
        <div className="verg-blader">
          <Button icon={<IconArrowLeft size={18} />} disabled={!vorige} onClick={() => ga(vorige)}>{t.vorige}</Button>
          <Button icon={<IconArrowRight size={18} />} disabled={!volgende} onClick={() => ga(volgende)}>{t.volgende}</Button>
          <Button kind="subtle" aria-expanded={hulp} onClick={() => setHulp(!hulp)}>{V.toetsen.knop}</Button>
        </div>
      }
    >
      {zaak.ikNietErbij ? <Notice kind="warning">{t.ikNiet}</Notice> : <p className="verg-vraag">{zaak.vraag}</p>}
      <div className="verg-zaak">
        <div className="tt-stack">
          {zaak.ikNietErbij ? null : dossier.value ? <ZaakInhoud zaak={zaak} weergave={dossier.value} /> : dossier.error ? <Notice kind="info">{dossier.error.melding}</Notice> : <Loading text={DOSSIER.laden} />}
        </div>
        <div className="tt-stack">
          {hulp ? <Toetsenlijst aan={aan} zetAan={setAan} sluit={() => setHulp(false)} /> : null}
          {zaak.ikNietErbij ? null : <Rechts {...props} volgende={volgende} aanhouden={aanhouden} zetAanhouden={setAanhouden} ronde={ronde} />}
        </div>
      </div>
    </Page>
  );
}
