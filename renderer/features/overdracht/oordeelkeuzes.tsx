import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { OORDELEN } from '../../../shared/domain/herstelkans/herstelkans.ts';
import type { Oordelenlijst } from '../../../shared/domain/herstelkans/ledenoordeel.ts';
import { useCommand } from '../../app/use-command.ts';
import { THUIS } from '../../text/thuis.ts';
import { Button } from '../../ui/button.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';

const t = THUIS.keuze;
type Verschil = Uitvoer<'listOordeelverschillen'>[number];

const Versie = ({ titel, lijst }: { readonly titel: string; readonly lijst: Oordelenlijst }) => (
  <div>
    <p className="tt-nodig__kop">{titel}</p>
    <ul className="tt-overdracht__lijst">
      {lijst.oordelen.map((o) => <li key={`${o.criterium} ${o.gemeente}`}>{t.oordeel(o.criterium.replaceAll('_', ' '), gemeenteNaam(o.gemeente), OORDELEN[o.oordeel].toLowerCase())}{o.reden === '' ? '' : `. ${o.reden}`}</li>)}
    </ul>
  </div>
);

function Keuze({ verschil, gedaan }: { readonly verschil: Verschil; readonly gedaan: () => Promise<void> }) {
  const [keuze, setKeuze] = useState('');
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(false);
  const kiezen = useCommand('resolveOordeelverschil');
  const legVast = async () => {
    setPoging(true);
    if ((keuze !== 'houden' && keuze !== 'vervangen') || reden.trim() === '') return;
    const answer = await kiezen.run({ verschilId: verschil.id, keuze, reden });
    if (answer?.ok) await gedaan();
  };
  return (
    <Panel title={t.van(verschil.lid, verschil.nummer)} level={3}>
      <div className="tt-fields tt-fields--two">
        <Versie titel={t.hier} lijst={verschil.hier} />
        <Versie titel={t.ontvangen(formatMoment(verschil.ontvangenOp))} lijst={verschil.ontvangen} />
      </div>
      <RadioGroup name={`keuze.${verschil.id}`} label={t.welke} inline value={keuze} error={poging && keuze === '' ? t.kies : undefined} options={[{ value: 'houden', label: t.houden }, { value: 'vervangen', label: t.vervangen }]} onChange={setKeuze} />
      <TextArea name={`keuze.${verschil.id}.reden`} label={t.reden} rows={2} value={reden} error={poging && reden.trim() === '' ? t.redenLeeg : undefined} onChange={setReden} />
      {kiezen.error ? <Notice kind="error" live>{kiezen.error.melding}</Notice> : null}
      <div><Button busy={kiezen.busy} onClick={() => void legVast()}>{t.legVast}</Button></div>
    </Panel>
  );
}

/** Judgements of which two versions are there: people say which one holds. */
export function Oordeelkeuzes({ verschillen, gedaan }: { readonly verschillen: readonly Verschil[]; readonly gedaan: () => Promise<void> }) {
  if (verschillen.length === 0) return null;
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      {verschillen.map((verschil) => <Keuze key={verschil.id} verschil={verschil} gedaan={gedaan} />)}
    </Panel>
  );
}
