import { determineHerkomst } from '../herkomst/determine-herkomst.ts';
import type { HerkomstUitkomst } from '../herkomst/uitkomst.ts';
import { bepaalTeller } from '../verdeling/plafond.ts';
import { proposeVerdeling } from '../verdeling/propose-verdeling.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import type { Verdelingsvoorstel } from '../verdeling/voorstel.ts';
import type { Dossierstuk, Verdelingsinvoer } from './besluit.ts';

/** Rises when the same input could give another derivation or proposal, so that an old decision says how it was counted. */
export const REKENWIJZE = 1;

/** The derivation of the origin: from the request and the residence history, and nothing else. */
export const berekenHerkomst = ({ aanvraag, verblijf }: Pick<Dossierstuk, 'aanvraag' | 'verblijf'>, regelset: Regelset): HerkomstUitkomst =>
  determineHerkomst({
    perioden: verblijf, opnames: aanvraag.opnames, peildatum: aanvraag.ontvangenOp, regelset,
    geboortedatum: aanvraag.betrokkene.geboortedatum, geheimhouding: aanvraag.betrokkene.geheimhouding,
  });

/** The facts and judgements that a proposal is made from; the origin must be established. */
export type Voorstelfeiten = Pick<Dossierstuk, 'aanvraag' | 'herstelkans'> & { readonly herkomst: NonNullable<Dossierstuk['herkomst']> };

/** The proposal: from facts, judgements and the figures of that day. The same input gives the same proposal, years later too. */
export function berekenVoorstel({ aanvraag, herkomst, herstelkans }: Voorstelfeiten, { cijfers }: Pick<Verdelingsinvoer, 'cijfers'>, regelset: Regelset): Verdelingsvoorstel {
  const tellers = regelset.leden.map((gemeente) => {
    const rij = cijfers.find((c) => c.cijfer.gemeente === gemeente);
    return bepaalTeller(gemeente, rij?.cijfer, rij?.sindsdien ?? 0, regelset);
  });
  return proposeVerdeling({
    groep: aanvraag.urgentiegroep,
    herkomstgemeente: herkomst.gemeente,
    herkomst: herkomst.afleiding.uitkomst,
    herstelkans,
    tellers,
    leefbaarheid: Object.fromEntries(cijfers.map(({ cijfer }) => [cijfer.gemeente, cijfer.leefbaarheidssignaal])),
    regelset,
  });
}
