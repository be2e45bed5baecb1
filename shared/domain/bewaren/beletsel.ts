import { z } from 'zod';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isLopend } from '../dossier/status.ts';
import { openBeroep, openBezwaar, openHerzieningen, verloopVan } from '../dossier/verloop.ts';
import type { Bewaring } from './bepaal-bewaring.ts';

/** Why people keep a case although its term is over. */
export const VASTHOUDGRONDEN = {
  bezwaar: 'Bezwaar',
  beroep: 'Beroep of hoger beroep',
  woo: 'Verzoek om informatie (Woo)',
  klacht: 'Klacht of onderzoek van de Ombudsman',
  schade: 'Aansprakelijkheid of schadeclaim',
  archief: 'Blijvend te bewaren volgens de archivaris',
  anders: 'Andere reden',
} as const;
export const Vasthoudgrond = z.enum(Object.keys(VASTHOUDGRONDEN) as [keyof typeof VASTHOUDGRONDEN], 'Kies waarom het dossier blijft.');
export type Vasthoudgrond = z.infer<typeof Vasthoudgrond>;

/** Why a case cannot be destroyed now: a code and a sentence with what to do. */
export type Beletsel = { readonly code: 'geen_uitkomst' | 'termijn_loopt' | 'zaak_loopt' | 'bezwaar_open' | 'beroep_open' | 'herziening_open' | 'geschil_open' | 'bericht_wacht' | 'overdracht_open' | 'vastgehouden' | 'jaarverslag_ontbreekt'; readonly tekst: string };

/** What of the file around a case decides with it. */
export type Bewaaromgeving = {
  readonly vandaag: PlainDate;
  readonly bewaring: Bewaring | null;
  /** Holds that were not lifted, as grounds. */
  readonly vastgehouden: readonly Vasthoudgrond[];
  /** Years of which the report was established. */
  readonly jaarverslagen: readonly number[];
  /** A message about it waits for the register's answer. */
  readonly berichtWacht: boolean;
  /** It was offered to another organisation, which did not answer yet. */
  readonly overdrachtOpen: boolean;
};

type Zaak = Pick<Dossier, 'status' | 'aanvraag' | 'besluit' | 'verloop' | 'geschil' | 'eerdereBesluiten'>;

/** The years of whose report a case is part: of receipt, of each decision, of its end, and of objections and appeals. */
export function jarenVan(d: Zaak): number[] {
  const verlopen = [verloopVan(d), ...(d.eerdereBesluiten ?? []).map((e) => e.verloop)];
  const dagen = [
    d.aanvraag.ontvangenOp, d.besluit?.document.genomenOp, ...(d.eerdereBesluiten ?? []).map((e) => e.besluit.document.genomenOp),
    ...verlopen.flatMap((v) => [v.einde?.op, v.afgesloten?.op, ...v.bezwaren.flatMap((b) => [b.ontvangenOp, b.beslissing?.op]), ...v.beroepen.map((b) => b.ingesteldOp)]),
  ].filter((dag) => dag !== undefined);
  return [...new Set(dagen.map((dag) => Number(dag.slice(0, 4))))].sort((a, b) => a - b);
}

/** Everything that keeps a case from being destroyed today; nothing when its term is over and nobody needs it any more. */
export function findBeletselen(d: Zaak, o: Bewaaromgeving): Beletsel[] {
  const v = verloopVan(d);
  const beletselen: Beletsel[] = [];
  const meld = (code: Beletsel['code'], geldt: boolean, tekst: string): void => {
    if (geldt) beletselen.push({ code, tekst });
  };
  meld('geen_uitkomst', o.bewaring === null, 'Dit dossier heeft nog geen uitkomst.');
  meld('termijn_loopt', o.bewaring !== null && o.bewaring.bewarenTot >= o.vandaag, 'De bewaartermijn loopt nog.');
  meld('zaak_loopt', isLopend(d.status), 'De zaak loopt nog.');
  meld('bezwaar_open', openBezwaar(v) !== undefined, 'Er is nog niet op een bezwaar beslist.');
  meld('beroep_open', openBeroep(v) !== undefined, 'Er is nog geen uitspraak op een beroep.');
  meld('herziening_open', openHerzieningen(v).length > 0, 'Er staat nog een herziening open. Doe die eerst af.');
  meld('geschil_open', d.geschil?.uitkomst === null, 'Er loopt een geschil over de herkomst.');
  meld('bericht_wacht', o.berichtWacht, 'Een bericht over dit dossier wacht op het register.');
  meld('overdracht_open', o.overdrachtOpen, 'Een andere organisatie moet nog antwoorden op de overdracht van dit dossier.');
  for (const grond of o.vastgehouden) meld('vastgehouden', true, `Het dossier wordt vastgehouden: ${VASTHOUDGRONDEN[grond].toLowerCase()}.`);
  const zonder = jarenVan(d).filter((jaar) => !o.jaarverslagen.includes(jaar));
  meld('jaarverslag_ontbreekt', zonder.length > 0, `De jaarcijfers van ${zonder.join(', ')} zijn nog niet vastgesteld. Het dossier telt daarin mee.`);
  return beletselen;
}
