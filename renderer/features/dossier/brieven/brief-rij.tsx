import { useState } from 'react';
import type { Briefrij } from '../../../../shared/contract/brieven.ts';
import { BRIEFSOORTEN } from '../../../../shared/domain/brief/briefopdracht.ts';
import { BRIEFSTATUSSEN, Verzendwijze, VERZENDWIJZEN, type Briefstatus } from '../../../../shared/domain/brief/dossierbrief.ts';
import { formatDutchDate, parsePlainDate, type PlainDate } from '../../../../shared/kernel/plain-date.ts';
import { api } from '../../../api.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt, PlainForm } from '../../../forms/plain-form.tsx';
import { BRIEVEN } from '../../../text/brieven.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Badge, type BadgeTone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DocumentKnop } from '../document-knop.tsx';

const KLEUR: Record<Briefstatus, BadgeTone> = { vastgesteld: 'warning', verzonden: 'ok', vervallen: 'neutral' };

type Kern = { readonly brief: Briefrij; readonly vandaag: PlainDate; readonly heeftIndiener: boolean; readonly gedaan: (zin: string) => Promise<void> };

function Verzenden({ brief, vandaag, heeftIndiener, gedaan }: Kern) {
  const [velden, setVelden] = useState<{ op: string; wijze: string; toelichting: string }>({ op: vandaag, wijze: brief.metAdres ? 'post' : heeftIndiener ? 'organisatie' : 'uitgereikt', toelichting: '' });
  const [poging, setPoging] = useState(0);
  const { run, busy, error } = useCommand('recordVerzending');
  const op = parsePlainDate(velden.op);
  const eigen = poging > 0 && !op ? [{ veld: 'op', melding: BRIEVEN.op }] : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(error, 'verzending');
  const opties = Verzendwijze.options
    .filter((wijze) => (wijze !== 'post' || brief.metAdres) && (wijze !== 'organisatie' || heeftIndiener))
    .map((value) => ({ value, label: VERZENDWIJZEN[value], ...(value === 'berichtenbox' ? { description: BRIEVEN.berichtenboxUitleg } : {}) }));
  const verstuur = async () => {
    setPoging((n) => n + 1);
    const antwoord = await run({ dossierId: brief.dossierId, briefId: brief.id, verzending: { op: velden.op as PlainDate, wijze: Verzendwijze.parse(velden.wijze), toelichting: velden.toelichting } }); // the schema of the entry says what is wrong with a date
    if (antwoord?.ok) await gedaan(BRIEVEN.verzendingKlaar);
  };
  return (
    <PlainForm errors={eigen} attempt={poging} fout={error} prefix="verzending" onSubmit={() => void verstuur()}>
      <p className="tt-text">{brief.metAdres ? BRIEVEN.verzendingUitleg : BRIEVEN.geheimUitleg}</p>
      <DateField name={`op-${brief.id}`} label={BRIEVEN.op} value={velden.op} error={errorAt(fouten, 'op')} onChange={(waarde) => setVelden({ ...velden, op: waarde })} />
      <RadioGroup name={`wijze-${brief.id}`} label={BRIEVEN.wijze} options={opties} value={velden.wijze} error={errorAt(fouten, 'wijze')} onChange={(wijze) => setVelden({ ...velden, wijze })} />
      <TextArea name={`toelichting-${brief.id}`} label={BRIEVEN.toelichting} optional rows={2} value={velden.toelichting} error={errorAt(fouten, 'toelichting')} onChange={(toelichting) => setVelden({ ...velden, toelichting })} />
      <Actions><Button type="submit" busy={busy}>{BRIEVEN.verzendknop}</Button></Actions>
    </PlainForm>
  );
}

function Vervallen({ brief, gedaan }: Pick<Kern, 'brief' | 'gedaan'>) {
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const { run, busy, error } = useCommand('withdrawBrief');
  const eigen = poging > 0 && reden.trim() === '' ? [{ veld: 'reden', melding: BRIEVEN.redenOntbreekt }] : [];
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (reden.trim() === '') return;
    const antwoord = await run({ dossierId: brief.dossierId, briefId: brief.id, reden });
    if (antwoord?.ok) await gedaan(BRIEVEN.vervallenKlaar);
  };
  return (
    <PlainForm errors={eigen} attempt={poging} fout={error} onSubmit={() => void verstuur()}>
      <p className="tt-text">{BRIEVEN.vervallenUitleg}</p>
      <TextArea name={`reden-${brief.id}`} label={BRIEVEN.reden} rows={2} value={reden} error={errorAt(eigen.length > 0 ? eigen : fieldsOfFout(error), 'reden')} onChange={setReden} />
      <Actions><Button type="submit" busy={busy}>{BRIEVEN.vervalknop}</Button></Actions>
    </PlainForm>
  );
}

/** One final letter: what it is, where it stands, and what can be done with it. */
export function BriefRij({ mag, ...props }: Kern & { readonly mag: boolean }) {
  const { brief } = props;
  const naam = BRIEFSOORTEN[brief.soort];
  return (
    <li className="tt-briefrij">
      <div className="tt-principes__kop">
        <h3 className="tt-tussenkop">{naam}</h3>
        <Badge tone={KLEUR[brief.status]}>{BRIEFSTATUSSEN[brief.status]}</Badge>
      </div>
      <p>{BRIEVEN.dagtekening(formatDutchDate(brief.datum), brief.door)} <span className="tt-bron">{BRIEVEN.kenmerk(brief.sha256)}</span></p>
      {brief.verzending ? <p>{BRIEVEN.verzonden(formatDutchDate(brief.verzending.op), VERZENDWIJZEN[brief.verzending.wijze])} {brief.verzending.toelichting}</p> : null}
      {brief.vervallen ? <p className="tt-lopend">{BRIEVEN.vervallen(brief.vervallen.reden)}</p> : null}
      {brief.bevindingen.map((zin) => <Notice key={zin} kind="warning">{zin}</Notice>)}
      <DocumentKnop maak={() => api.getBrief({ dossierId: brief.dossierId, briefId: brief.id })}>{BRIEVEN.opslaan(naam)}</DocumentKnop>
      {mag && brief.status === 'vastgesteld' ? (
        <>
          <Disclosure summary={BRIEVEN.verzending}><Verzenden {...props} /></Disclosure>
          <Disclosure summary={BRIEVEN.laatVervallen}><Vervallen {...props} /></Disclosure>
        </>
      ) : null}
    </li>
  );
}
