import { DICTA } from '../../../../shared/domain/besluit/besluit.ts';
import { BEKENDMAKINGSWIJZEN, BEZWAARUITKOMSTEN, UITSPRAKEN, verloopVan, VERVOLGSOORTEN, type Verloop } from '../../../../shared/domain/dossier/verloop.ts';
import { formatDutchDate, type PlainDate } from '../../../../shared/kernel/plain-date.ts';
import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import { VERLOOP } from '../../../text/verloop.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { Panel } from '../../../ui/panel.tsx';

type Feit = { readonly label: string; readonly value: React.ReactNode };
const t = VERLOOP.vastgelegd;
const dag = formatDutchDate;

const zin = (kop: string, tekst: string) => (tekst === '' ? kop : <>{kop}<LongText text={tekst} /></>);
const ontvangen = (op: PlainDate | null): string => (op === null ? t.nogNiet : dag(op));

/** What was recorded before the decision, in the order in which people look for it. */
const voor = (v: Verloop, besloten: boolean): Feit[] => [
  ...v.aanvullingen.map((a) => ({ label: t.aanvulling, value: zin(`${dag(a.gevraagdOp)}, uiterlijk ${dag(a.uiterlijk)}: ${ontvangen(a.ontvangenOp)}${a.compleet === null ? '' : `, ${a.compleet ? t.compleet : t.nietCompleet}`}`, [...a.gevraagd.map((g) => `- ${g}`), a.toelichting].filter(Boolean).join('\n')) })),
  ...v.adviezen.map((a) => ({ label: t.advies, value: zin(`${a.adviseur}, uiterlijk ${dag(a.uiterlijk)}: ${a.uitgebleven ? t.uitgebleven : ontvangen(a.ontvangenOp)}`, a.conclusie) })),
  ...v.stilstanden.map((s) => ({ label: t.stilstand, value: zin(`${dag(s.van)} tot en met ${dag(s.tot)}`, s.reden) })),
  ...v.vertragingen.map((s) => ({ label: t.vertraging, value: zin(`${dag(s.gemeldOp)}, nieuwe datum ${dag(s.nieuweDatum)}`, s.reden) })),
  ...v.ingebrekestellingen.map((s) => ({ label: t.ingebrekestelling, value: dag(s.ontvangenOp) })),
  ...(v.aanhouding ? [{ label: t.aanhouding, value: zin(`tot ${dag(v.aanhouding.tot)}`, v.aanhouding.reden) }] : []),
  ...(v.vervolg ? [{ label: besloten ? t.vervolgBesloten : t.vervolg, value: zin(VERVOLGSOORTEN[v.vervolg.soort], v.vervolg.reden) }] : []),
];

const na = (v: Verloop): Feit[] => [
  ...(v.bekendmaking ? [{ label: t.bekendmaking, value: `${dag(v.bekendmaking.op)}, ${BEKENDMAKINGSWIJZEN[v.bekendmaking.wijze].toLowerCase()}` }] : []),
  ...v.bezwaren.map((b) => ({ label: t.bezwaar, value: zin(`${dag(b.ontvangenOp)}, ${b.tijdig ? t.opTijd : t.teLaat}: ${b.beslissing ? `${BEZWAARUITKOMSTEN[b.beslissing.uitkomst]}, ${dag(b.beslissing.op)}` : t.wacht}`, b.beslissing?.motivering ?? '') })),
  ...v.beroepen.map((b) => ({ label: t.beroep, value: zin(`${b.instantie}, ${dag(b.ingesteldOp)}: ${b.uitspraak ? `${UITSPRAKEN[b.uitspraak.uitkomst]}, ${dag(b.uitspraak.op)}` : t.wacht}`, b.uitspraak?.toelichting ?? '') })),
  ...v.herzieningen.flatMap((h) => (h.afgedaan ? [{ label: t.afgedaan, value: zin(dag(h.afgedaan.op), h.afgedaan.reden) }] : [])),
  ...[v.einde, v.afgesloten].flatMap((e) => (e ? [{ label: t.einde, value: zin(dag(e.op), e.reden) }] : [])),
];

/** What was recorded around this case; nothing while there is nothing. */
export function Vastgelegd({ dossier }: Pick<Dossierweergave, 'dossier'>) {
  const v = verloopVan(dossier);
  const feiten = [...voor(v, dossier.besluit !== null), ...na(v)];
  if (feiten.length === 0) return null;
  return (
    <Panel title={t.titel}>
      <FactList facts={feiten} />
    </Panel>
  );
}

/** The decisions that a later one replaced, newest first, as they were. */
export function EerdereBesluiten({ dossier }: Pick<Dossierweergave, 'dossier'>) {
  const eerdere = dossier.eerdereBesluiten ?? [];
  if (eerdere.length === 0) return null;
  return (
    <Panel title={VERLOOP.eerder.titel}>
      {eerdere.toReversed().map(({ besluit: { document, dossierstuk }, verloop }) => (
        <Disclosure key={document.besluitId} summary={VERLOOP.eerder.van(DICTA[document.dictum], dag(document.genomenOp))}>
          {verloop.bekendmaking ? <p>{VERLOOP.eerder.bekend(dag(verloop.bekendmaking.op))}</p> : null}
          <ol className="tt-afleiding">
            {dossierstuk.overwegingen.map((o) => (
              <li key={`${o.grond} ${o.tekst}`}>
                <LongText text={o.tekst} />
                <p className="tt-bron">{o.grond}</p>
              </li>
            ))}
          </ol>
        </Disclosure>
      ))}
    </Panel>
  );
}
