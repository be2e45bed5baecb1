import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Besluit } from '../besluit/besluit.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isOndertekend } from '../dossier/status.ts';
import { verloopVan, type Verloop } from '../dossier/verloop.ts';
import type { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { berekenBeslistermijn, type Termijnparameters } from '../termijn/beslistermijn.ts';

/** What the yearly figures count, each on its own day. */
export const JAARPOSTEN = {
  ontvangen: 'Ontvangen',
  toegekend: 'Toegekend',
  afgewezen: 'Afgewezen',
  buiten_behandeling: 'Buiten behandeling gelaten',
  teruggetrokken: 'Ingetrokken door de aanvrager',
  aangehouden: 'Aangehouden',
  op_tijd: 'Op tijd besloten',
  te_laat: 'Te laat besloten',
  verlengd: 'Urgentie verlengd',
  beeindigd: 'Urgentie ingetrokken of vervallen',
  herzien: 'Opnieuw besloten',
  bezwaar: 'Bezwaar ontvangen',
  bezwaar_gegrond: 'Bezwaar gegrond',
  beroep: 'Beroep ingesteld',
  in_behandeling: 'In behandeling aan het einde',
} as const;
export type Jaarpost = keyof typeof JAARPOSTEN;
/** The posts in their order. */
export const JAARPOSTNAMEN = Object.keys(JAARPOSTEN) as Jaarpost[]; // the keys of a const object

/** Something to count, on the day on which it happened. */
export type Jaarfeit = { readonly post: Exclude<Jaarpost, 'in_behandeling'>; readonly op: PlainDate };

/** A case as the yearly figures know it: by what it is counted, and what happened when. It names nobody. */
export type Jaarzaak = {
  readonly groep: UrgentiegroepCode;
  /** The municipality that was established; null while it was not. */
  readonly herkomst: string | null;
  readonly indiener: string;
  readonly ontvangenOp: PlainDate;
  /** The day of the first decision on the request, or of its end without one. */
  readonly afgedaanOp: PlainDate | null;
  readonly feiten: readonly Jaarfeit[];
};

type Zaak = Pick<Dossier, 'aanvraag' | 'herkomst' | 'besluit' | 'verloop' | 'eerdereBesluiten'>;
type Genomen = { readonly document: Besluit; readonly verloop: Verloop };

/** Every signed decision with the course of events that belongs to it, oldest first. */
const listGenomen = (d: Zaak): Genomen[] => [
  ...(d.eerdereBesluiten ?? []).map((e) => ({ document: e.besluit.document, verloop: e.verloop })),
  ...(d.besluit && isOndertekend(d) ? [{ document: d.besluit.document, verloop: verloopVan(d) }] : []),
];

const POST_PER_DICTUM = { toewijzen: 'toegekend', afwijzen: 'afgewezen', buiten_behandeling: 'buiten_behandeling', intrekken: 'beeindigd' } as const satisfies Record<Besluit['dictum'], Jaarfeit['post']>;

/** What a later decision counts as: it is no second decision on the request. */
function bepaalVervolgpost({ besluitsoort, dictum }: Besluit): Jaarfeit['post'] {
  if (dictum === 'intrekken') return 'beeindigd';
  return besluitsoort === 'verlenging' && dictum === 'toewijzen' ? 'verlengd' : 'herzien';
}

function listBesluitfeiten(d: Zaak, p: Termijnparameters): Jaarfeit[] {
  return listGenomen(d).flatMap(({ document, verloop }, i): Jaarfeit[] => {
    const op = document.genomenOp;
    if (i > 0) return [{ post: bepaalVervolgpost(document), op }];
    const termijn = berekenBeslistermijn({ aanvraag: d.aanvraag, verloop }, p);
    return [{ post: POST_PER_DICTUM[document.dictum], op }, ...(termijn ? [{ post: op <= termijn.laatsteDag ? ('op_tijd' as const) : ('te_laat' as const), op }] : [])];
  });
}

function listVerloopfeiten(v: Verloop): Jaarfeit[] {
  return [
    ...v.bezwaren.flatMap((b): Jaarfeit[] => [{ post: 'bezwaar', op: b.ontvangenOp }, ...(b.beslissing?.uitkomst === 'gegrond' ? [{ post: 'bezwaar_gegrond' as const, op: b.beslissing.op }] : [])]),
    ...v.beroepen.map((b): Jaarfeit => ({ post: 'beroep', op: b.ingesteldOp })),
    ...(v.einde === null ? [] : [{ post: v.einde.soort === 'aanvraag_ingetrokken' ? ('teruggetrokken' as const) : ('beeindigd' as const), op: v.einde.op }]),
  ];
}

/** An end that a signed decision already tells is not counted again. */
const isDubbel = (feit: Jaarfeit, i: number, alle: readonly Jaarfeit[]): boolean => feit.post === 'beeindigd' && alle.findIndex((f) => f.post === 'beeindigd') < i;

/** What of a case is counted. `aangehouden`: the days on which it was held over; the state of a case keeps only the last. */
export function bepaalJaarzaak(d: Zaak, p: Termijnparameters, aangehouden: readonly PlainDate[]): Jaarzaak {
  const besluiten = listBesluitfeiten(d, p);
  const verlopen = [...(d.eerdereBesluiten ?? []).map((e) => e.verloop), verloopVan(d)];
  const feiten = [{ post: 'ontvangen' as const, op: d.aanvraag.ontvangenOp }, ...besluiten, ...verlopen.flatMap(listVerloopfeiten), ...aangehouden.map((op) => ({ post: 'aangehouden' as const, op }))].filter((f, i, alle) => !isDubbel(f, i, alle));
  const eerste = besluiten[0]?.op ?? feiten.find((f) => f.post === 'teruggetrokken')?.op ?? null;
  return { groep: d.aanvraag.urgentiegroep, herkomst: d.herkomst?.gemeente ?? null, indiener: d.aanvraag.indiener, ontvangenOp: d.aanvraag.ontvangenOp, afgedaanOp: eerste, feiten };
}
