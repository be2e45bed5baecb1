import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { recognizerOf } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { volledigeNaam } from '../../../shared/domain/persoon/betrokkene.ts';
import type { Criterium } from '../../../shared/domain/verdeling/regelset.ts';
import type { Naastdossier, Zoekteksten } from '../../../db/repositories/zoek-repository.ts';

/** What a case is found by beside the case itself. */
type Erbij = Naastdossier & { readonly criteria: readonly Criterium[] };

/**
 * The texts of a case by who may search them. Addresses, separate judgements of members and everything medical are in
 * none; what tells of criminal data stands apart, as on the screens.
 */
export function composeZoekteksten(d: Dossier, { aantekeningen, bijlagen, criteria }: Erbij): Zoekteksten {
  const herken = recognizerOf(d, criteria);
  const { aanvraag, herkomst, herstelkans, verdeling, besluit } = d;
  const gezamenlijk = herstelkans?.oordelen.flatMap((o) => [o.reden, o.bewijs]) ?? [];
  const overwegingen = [
    herkomst?.motivering, ...gezamenlijk, herstelkans?.conclusie.motivering, verdeling?.motivering, ...(besluit?.dossierstuk.overwegingen.flatMap((o) => [o.grond, o.tekst]) ?? []),
    ...(besluit?.dossierstuk.afwijkingen?.flatMap((a) => [a.motivering, a.grondslag]) ?? []), ...(besluit?.dossierstuk.voorwaarden?.map((v) => v.tekst) ?? []),
  ].filter((t): t is string => t !== undefined && t !== '');
  const strafrechtelijkeReden = new Set(herstelkans?.oordelen.filter((o) => criteria.some((c) => c.strafrechtelijk && c.code === o.criterium)).flatMap((o) => [o.reden, o.bewijs]) ?? []);
  const isApart = (tekst: string): boolean => strafrechtelijkeReden.has(tekst) || herken(tekst);
  const regels = (teksten: readonly string[]): string => teksten.join('\n');
  return {
    zaak: regels([d.nummer, volledigeNaam(aanvraag.betrokkene), aanvraag.betrokkene.bsn ?? '', aanvraag.indiener, ...aanvraag.opnames.map((o) => o.instelling)]),
    aanvraag: regels([aanvraag.toelichting, aanvraag.verklaring?.tekst ?? '', aanvraag.verklaring?.door ?? '']),
    aantekeningen: regels(aantekeningen.filter((t) => !isApart(t))),
    overwegingen: regels(overwegingen.filter((t) => !isApart(t))),
    bijlagen: regels(bijlagen.filter((b) => b.gevoeligheid === 'gewoon').map((b) => b.naam)),
    strafrechtelijk: regels([...[...overwegingen, ...aantekeningen].filter(isApart), ...bijlagen.filter((b) => b.gevoeligheid === 'strafrechtelijk').map((b) => b.naam)]),
  };
}
