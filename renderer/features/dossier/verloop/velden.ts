import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import { BEKENDMAKINGSWIJZEN, BEZWAARUITKOMSTEN, openAdviezen, OPSCHORTGRONDEN, UITSPRAKEN, verloopVan, VERVOLGSOORTEN } from '../../../../shared/domain/dossier/verloop.ts';
import { FEESTDAGEN } from '../../../../shared/domain/termijn/feestdagen.ts';
import { verlengEinde } from '../../../../shared/domain/termijn/termijnenwet.ts';
import { addDays, type PlainDate } from '../../../../shared/kernel/plain-date.ts';
import { VERLOOP, type Verloopactie } from '../../../text/verloop.ts';
import type { Option } from '../../../ui/select-field.tsx';

/** A field of a short form: what it is called in the command, and how it is typed. */
export type Veld = {
  readonly naam: string;
  readonly soort: 'datum' | 'datum_of_leeg' | 'tekst' | 'lang' | 'regels' | 'keuze' | 'vink';
  readonly label: string;
  readonly uitleg?: string;
  readonly opties?: readonly Option[];
  readonly begin?: string;
};

const t = VERLOOP.velden;
const opties = (namen: Readonly<Record<string, string>>): Option[] => Object.entries(namen).map(([value, label]) => ({ value, label }));
const reden: Veld = { naam: 'reden', soort: 'lang', label: t.reden };

/** A day so many days later on which people work. */
const werkdagNa = (vandaag: PlainDate, dagen: number): PlainDate => verlengEinde(addDays(vandaag, dagen), FEESTDAGEN).einde;

/** The fields of each action; dates begin where people mostly need them. */
export function veldenVoor(actie: Verloopactie, { dossier, nogNodig }: Pick<Dossierweergave, 'dossier' | 'nogNodig'>, vandaag: PlainDate): readonly Veld[] {
  const datum = (naam: string, label: string, begin: string = vandaag): Veld => ({ naam, soort: 'datum', label, begin });
  const perActie = {
    vraagAanvulling: () => [
      { naam: 'gevraagd', soort: 'regels', label: t.gevraagd, uitleg: t.gevraagdHint, begin: nogNodig.map((n) => n.tekst).join('\n') },
      datum('gevraagdOp', t.gevraagdOp), datum('uiterlijk', t.uiterlijk, werkdagNa(vandaag, 14)),
    ],
    ontvangAanvulling: () => [datum('ontvangenOp', t.ontvangenOp), { naam: 'compleet', soort: 'vink', label: t.compleet }, { naam: 'toelichting', soort: 'lang', label: t.toelichtingAanvulling }],
    vraagAdvies: () => [{ naam: 'adviseur', soort: 'tekst', label: t.adviseur }, { naam: 'vraag', soort: 'lang', label: t.vraag }, datum('gevraagdOp', t.gevraagdOp), datum('uiterlijk', t.uiterlijk, werkdagNa(vandaag, 14))],
    ontvangAdvies: () => {
      const open = openAdviezen(verloopVan(dossier)).map((a) => ({ value: a.adviseur, label: a.adviseur }));
      return [
        { naam: 'adviseur', soort: 'keuze', label: t.adviseur, opties: open, begin: open.length === 1 ? (open[0]?.value ?? '') : '' },
        datum('ontvangenOp', t.op), { naam: 'uitgebleven', soort: 'vink', label: t.uitgebleven }, { naam: 'conclusie', soort: 'lang', label: t.conclusie },
      ];
    },
    houdAan: () => [datum('tot', t.totDatum, werkdagNa(vandaag, 28)), reden],
    hervat: () => [reden],
    schortOp: () => [{ naam: 'grond', soort: 'keuze', label: t.grond, opties: opties(OPSCHORTGRONDEN) }, datum('van', t.van), datum('tot', t.tot, werkdagNa(vandaag, 14)), reden],
    meldVertraging: () => [datum('gemeldOp', t.gemeldOp), datum('nieuweDatum', t.nieuweDatum, ''), reden],
    legIngebrekestellingVast: () => [datum('ontvangenOp', t.ontvangenOp)],
    maakBekend: () => [datum('op', t.op), { naam: 'wijze', soort: 'keuze', label: t.wijze, opties: opties(BEKENDMAKINGSWIJZEN), begin: 'post' }],
    ontvangBezwaar: () => [datum('ontvangenOp', t.ontvangenOp), { naam: 'gepostOp', soort: 'datum_of_leeg', label: t.gepostOp, uitleg: t.gepostOpHint }, { naam: 'metCommissie', soort: 'vink', label: t.metCommissie }],
    legHoorzittingVast: () => [datum('op', t.op), { naam: 'gehoord', soort: 'vink', label: t.gehoord }, { naam: 'verslag', soort: 'lang', label: t.verslag }],
    verdaagBezwaar: () => [datum('tot', t.tot, ''), { naam: 'metInstemming', soort: 'vink', label: t.metInstemming }, reden],
    beslisBezwaar: () => [
      datum('op', t.op), { naam: 'uitkomst', soort: 'keuze', label: t.uitkomst, opties: opties(BEZWAARUITKOMSTEN) }, { naam: 'motivering', soort: 'lang', label: t.motivering },
      ...(verloopVan(dossier).bezwaren.some((b) => b.beslissing === null && !b.tijdig) ? [{ naam: 'verschoonbaar', soort: 'vink', label: t.verschoonbaar } as const] : []),
    ],
    ontvangBeroep: () => [datum('ingesteldOp', t.ingesteldOp), { naam: 'instantie', soort: 'tekst', label: t.instantie }],
    legUitspraakVast: () => [datum('op', t.op), { naam: 'uitkomst', soort: 'keuze', label: t.uitkomst, opties: opties(UITSPRAKEN) }, { naam: 'toelichting', soort: 'lang', label: t.toelichting }],
    rondHerzieningAf: () => [reden],
    beginVervolg: () => [{ naam: 'soort', soort: 'keuze', label: t.soort, opties: opties(VERVOLGSOORTEN) }, { naam: 'aanvraagOp', soort: 'datum_of_leeg', label: t.aanvraagOp, uitleg: t.aanvraagOpHint }, reden],
    stopVervolg: () => [reden],
    laatVervallen: () => [],
    trekAanvraagIn: () => [datum('op', t.op), reden],
    sluitAf: () => [reden],
  } as const satisfies Record<Verloopactie, () => readonly Veld[]>;
  return perActie[actie]();
}

/** The form as typed; a tick is '1'. */
export type Waarden = Readonly<Record<string, string>>;

/** The values that a form begins with. */
export const beginwaarden = (velden: readonly Veld[]): Waarden => Object.fromEntries(velden.map((v) => [v.naam, v.begin ?? '']));

function leesWaarde(soort: Veld['soort'], waarde: string): unknown {
  switch (soort) {
    case 'vink':
      return waarde === '1';
    case 'datum_of_leeg':
      return waarde === '' ? null : waarde;
    case 'regels':
      return waarde.split('\n').map((regel) => regel.trim()).filter((regel) => regel !== '');
    case 'datum':
    case 'keuze':
    case 'lang':
    case 'tekst':
      return waarde;
  }
}

/** What the command takes, from what was typed. */
export function leesWaarden(actie: Verloopactie, velden: readonly Veld[], waarden: Waarden): Record<string, unknown> {
  const invoer: Record<string, unknown> = Object.fromEntries(velden.map((v): [string, unknown] => [v.naam, leesWaarde(v.soort, waarden[v.naam] ?? '')]));
  return actie === 'beslisBezwaar' ? { verschoonbaar: false, ...invoer } : invoer;
}
