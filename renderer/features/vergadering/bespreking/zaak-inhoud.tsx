import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { listCriteria } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import { OORDELEN } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import { vergelijkOordelen } from '../../../../shared/domain/herstelkans/ledenoordeel.ts';
import { getUrgentiegroep } from '../../../../shared/domain/persoon/urgentiegroep.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { findRegelset } from '../../../../shared/regelsets/regelsets.ts';
import { useAangemeld } from '../../../app/session.tsx';
import { DOSSIER } from '../../../text/dossier.ts';
import { V } from '../../../text/vergadering.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { Agendazaak } from '../vergader-props.ts';

const t = V.zaak;
type Dossierweergave = Uitvoer<'getDossier'>;

/** Why, and why not, the municipality that was chosen in preparation. */
function WelNiet({ dossier: { verdeling } }: Pick<Dossierweergave, 'dossier'>) {
  if (!verdeling) return <p className="verg-groot">{t.geenVoorstel}</p>;
  const gekozen = verdeling.voorstel.perGemeente.find((g) => g.gemeente === verdeling.gemeente);
  const lijst = (kop: string, regels: readonly string[]) => (
    <div>
      <h3>{kop}</h3>
      {regels.length === 0 ? <p className="tt-muted">{t.geenPunten}</p> : <ul className="tt-punten">{regels.map((r) => <li key={r}>{r}</li>)}</ul>}
    </div>
  );
  return (
    <>
      {verdeling.motivering === '' ? null : <p className="verg-groot">{verdeling.motivering}</p>}
      <div className="verg-welniet">
        {lijst(t.waaromWel, gekozen?.waarom ?? [])}
        {lijst(t.waaromNiet, gekozen?.waaromNiet ?? [])}
      </div>
    </>
  );
}

/** The separate judgements side by side, as far as this person may see them; what differs comes first. */
function Oordelen({ weergave, zaak }: { readonly weergave: Dossierweergave; readonly zaak: Agendazaak }) {
  const { medewerker } = useAangemeld();
  const { eigen, anderen, zichtbaar, gegeven, afgeschermd } = weergave.oordelenVanLeden;
  const regelset = findRegelset(weergave.regelsetId);
  if (gegeven.length === 0) return <p className="tt-muted">{t.geenOordelen}</p>;
  if (!zichtbaar || !regelset) return <p className="tt-muted">{t.oordelenDicht}</p>;
  const leden = [...(eigen ? [{ ...eigen, naam: medewerker.naam }] : []), ...anderen].filter((lid) => !zaak.nietErbij.some((n) => n.medewerkerId === lid.medewerkerId));
  const naamVan = (code: string): string => listCriteria(regelset).find((c) => c.code === code)?.naam ?? code;
  const rijen = vergelijkOordelen(leden).filter((v) => !afgeschermd.includes(v.criterium)).toSorted((a, b) => Number(b.staat === 'verschil') - Number(a.staat === 'verschil'));
  return (
    <DataTable
      caption={t.oordelen}
      rows={rijen}
      rowKey={(v) => `${v.criterium} ${v.gemeente}`}
      columns={[
        { key: 'criterium', head: WOONSTART.criterium, rowHead: true, cell: (v) => `${naamVan(v.criterium)}, ${gemeenteNaam(v.gemeente)}` },
        ...leden.map((lid) => ({ key: lid.medewerkerId, head: lid.naam, cell: (v: (typeof rijen)[number]) => { const o = v.oordelen.find((x) => x.medewerkerId === lid.medewerkerId)?.oordeel; return o ? OORDELEN[o.oordeel] : WOONSTART.geenOordeel; } })),
        { key: 'samen', head: WOONSTART.samen, cell: (v) => WOONSTART.staten[v.staat] },
      ]}
    />
  );
}

/** One case as it is read from across the table: the facts that count, the proposal, and what members found. */
export function ZaakInhoud({ zaak, weergave }: { readonly zaak: Agendazaak; readonly weergave: Dossierweergave }) {
  const { dossier } = weergave;
  const { volwassenen, minderjarigen } = dossier.aanvraag.huishouden;
  const conclusie = dossier.herstelkans?.conclusie;
  return (
    <>
      <FactList
        facts={[
          { label: t.groep, value: getUrgentiegroep(dossier.aanvraag.urgentiegroep).naam },
          { label: t.huishouden, value: DOSSIER.aanvraag.huishouden(volwassenen, minderjarigen) },
          ...(zaak.uiterlijk ? [{ label: t.termijn, value: formatDutchDate(zaak.uiterlijk) }] : []),
          ...(dossier.herkomst ? [{ label: t.herkomst, value: dossier.herkomst.afleiding.samenvatting }] : []),
          ...(zaak.nietErbij.length > 0 ? [{ label: t.nietErbij, value: zaak.nietErbij.map((n) => `${n.naam}: ${n.reden}`).join(' ') }] : []),
        ]}
      />
      <Panel title={zaak.voorstel}><WelNiet dossier={dossier} /></Panel>
      <Panel title={t.oordelen}>
        <p>{zaak.nogNietGeoordeeld.length === 0 ? t.iedereen : `${t.geoordeeld(zaak.geoordeeld.join(', ') || t.niemand)} ${t.nogNiet(zaak.nogNietGeoordeeld.join(', '))}`}</p>
        {conclusie ? <p className="verg-groot">{t.conclusie(conclusie.gemeente === null ? t.geenAndere : gemeenteNaam(conclusie.gemeente))} {conclusie.motivering}</p> : null}
        <Oordelen weergave={weergave} zaak={zaak} />
      </Panel>
    </>
  );
}
