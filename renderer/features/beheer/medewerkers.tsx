import { useState } from 'react';
import { z } from 'zod';
import { NieuweMedewerker } from '../../../shared/contract/contract.ts';
import type { Beheer } from '../../../shared/contract/weergave.ts';
import { heeftRecht, ROLLEN } from '../../../shared/domain/medewerker/medewerker.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useCommand } from '../../app/use-command.ts';
import { FormSelect, FormText } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { beheerTekst } from '../../text/beheer.ts';
import { Actions } from '../../ui/actions.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { MedewerkerWijzigen, ToegangBeeindigen } from './medewerker-wijzigen.tsx';

const t = beheerTekst.medewerkers;
type Rij = Beheer['medewerkers'][number];

const KOLOMMEN: readonly Column<Rij>[] = [
  { key: 'naam', head: t.kolom.naam, rowHead: true, cell: (m) => m.naam },
  { key: 'rol', head: t.kolom.rol, cell: (m) => (m.functie ? <>{ROLLEN[m.rol]}<br /><span className="tt-muted">{m.functie}</span></> : ROLLEN[m.rol]) },
  { key: 'organisatie', head: t.kolom.organisatie, cell: (m) => m.organisatie ?? <span className="tt-muted">{t.hier}</span> },
  {
    key: 'sleutel', head: t.kolom.sleutel,
    cell: (m) =>
      m.kid && heeftRecht(m.rol, 'ondertekenen') ? (
        <div className="beheer-sleutel"><span>{t.ondertekentMet} <span className="tt-whole">{m.kid.slice(0, 12)}</span></span><Badge tone={m.ingeschreven ? 'ok' : 'warning'}>{m.ingeschreven ? t.bekend : t.nogNiet}</Badge></div>
      ) : <span className="tt-muted">{t.geenSleutel}</span>,
  },
];

const Toevoegen = NieuweMedewerker.extend({ herhaal: z.string() }).refine((v) => v.code === v.herhaal, { path: ['herhaal'], error: t.anders });
type Invoer = z.input<typeof Toevoegen>;
const ROLKEUZES = Object.entries(ROLLEN).map(([value, label]) => ({ value, label }));

function AddForm({ onAdded, onCancel }: { readonly onAdded: (naam: string) => void; readonly onCancel: () => void }) {
  const { run, busy, error } = useCommand('addMedewerker');
  const form = useSchemaForm({ schema: Toevoegen, defaultValues: { naam: '', organisatie: '', functie: '', code: '', herhaal: '' } });
  const add = async ({ naam, rol, code, organisatie, functie }: z.output<typeof Toevoegen>) => {
    const answer = await run({ medewerker: { naam, rol, code, ...(organisatie ? { organisatie } : {}), ...(functie ? { functie } : {}) } });
    if (answer?.ok) onAdded(naam);
  };
  return (
    <SchemaForm form={form} onSubmit={add} fout={error} prefix="medewerker">
      <FormText<Invoer> name="naam" label={t.naam} autoComplete="off" autoFocus />
      <FormSelect<Invoer> name="rol" label={t.rol} options={ROLKEUZES} />
      <FormText<Invoer> name="functie" label={t.functie} description={t.functieUitleg} autoComplete="off" optional />
      <FormText<Invoer> name="organisatie" label={t.organisatie} description={t.organisatieUitleg} autoComplete="off" optional />
      <FormText<Invoer> name="code" label={t.code} description={t.codeUitleg} type="password" autoComplete="new-password" />
      <FormText<Invoer> name="herhaal" label={t.herhaal} type="password" autoComplete="new-password" />
      <Actions>
        <Button type="submit" busy={busy}>{t.toevoegen}</Button>
        <Button kind="subtle" onClick={onCancel}>{t.annuleer}</Button>
      </Actions>
    </SchemaForm>
  );
}

/** Whose access ended: what they did stays to be verified. */
function Vertrokken({ mensen }: { readonly mensen: readonly Rij[] }) {
  const kolommen: readonly Column<Rij>[] = [
    ...KOLOMMEN.filter((k) => k.key === 'naam' || k.key === 'rol'),
    { key: 'einde', head: t.kolom.einde, whole: true, cell: (m) => (m.einde ? formatDutchDate(m.einde.op) : '') },
    { key: 'reden', head: t.kolom.reden, free: true, cell: (m) => m.einde?.reden ?? '' },
    ...KOLOMMEN.filter((k) => k.key === 'sleutel'),
  ];
  return <Disclosure summary={t.weg(mensen.length)}><DataTable caption={t.weg(mensen.length)} columns={kolommen} rows={mensen} rowKey={(m) => m.id} /></Disclosure>;
}

type Bezig = { readonly wat: 'toevoegen' } | { readonly wat: 'wijzigen' | 'beeindigen'; readonly wie: Rij };

function Formulier({ bezig, klaar, annuleer }: { readonly bezig: Bezig; readonly klaar: (zinnen: readonly string[]) => void; readonly annuleer: () => void }) {
  if (bezig.wat === 'toevoegen') return <Panel level={3} title={t.toevoegen} quiet><AddForm onCancel={annuleer} onAdded={(naam) => klaar([t.gelukt(naam)])} /></Panel>;
  const { wie } = bezig;
  if (bezig.wat === 'wijzigen') return <MedewerkerWijzigen key={wie.id} wie={wie} annuleer={annuleer} gedaan={(naam) => klaar([t.gewijzigd(naam)])} />;
  return (
    <ToegangBeeindigen
      key={wie.id} wie={wie} annuleer={annuleer}
      gedaan={({ dossiers, vergaderingen }) => klaar([t.beeindigd(wie.naam), ...(dossiers > 0 ? [t.nogDossiers(dossiers)] : []), ...(vergaderingen > 0 ? [t.nogVergaderingen(vergaderingen)] : [])])}
    />
  );
}

/** Who works with this case file: adding somebody, changing who somebody is, and ending access. */
export function Medewerkers({ medewerkers, onChanged }: { readonly medewerkers: readonly Rij[]; readonly onChanged: () => void }) {
  const { medewerker: ik } = useAangemeld();
  const [bezig, setBezig] = useState<Bezig | null>(null);
  const [gemeld, setGemeld] = useState<readonly string[]>([]);
  const begin = (nieuw: Bezig) => { setBezig(nieuw); setGemeld([]); };
  const klaar = (zinnen: readonly string[]) => { setBezig(null); setGemeld(zinnen); onChanged(); };
  const kolommen: readonly Column<Rij>[] = [
    ...KOLOMMEN,
    {
      key: 'actie', head: t.kolom.actie,
      cell: (m) => (
        <div className="beheer-acties">
          <Button kind="subtle" aria-label={t.wijzigVan(m.naam)} onClick={() => begin({ wat: 'wijzigen', wie: m })}>{t.wijzig}</Button>
          {m.id === ik.id ? null : <Button kind="subtle" aria-label={t.eindVan(m.naam)} onClick={() => begin({ wat: 'beeindigen', wie: m })}>{t.eindKort}</Button>}
        </div>
      ),
    },
  ];
  const weg = medewerkers.filter((m) => m.einde !== null);
  return (
    <Panel title={t.titel}>
      <DataTable caption={t.titel} columns={kolommen} rows={medewerkers.filter((m) => m.einde === null)} rowKey={(m) => m.id} />
      {gemeld.length > 0 ? <Notice kind="ok" live>{gemeld.join(' ')}</Notice> : null}
      {bezig ? <Formulier bezig={bezig} klaar={klaar} annuleer={() => setBezig(null)} /> : <div><Button onClick={() => begin({ wat: 'toevoegen' })}>{t.toevoegen}</Button></div>}
      {weg.length > 0 ? <Vertrokken mensen={weg} /> : null}
    </Panel>
  );
}
