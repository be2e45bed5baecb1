import type { Dossierstuk } from '../besluit/besluit.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { LEEG_VERLOOP, type Verloop } from '../dossier/verloop.ts';
import { STATUSTOEGANG } from './toegang.ts';

/** What people outside the commission may know of the course of a case: what is asked of them, and what was announced. */
function omitUitVerloop(verloop: Verloop, bekend: boolean): Verloop {
  const { aanvullingen, vertragingen, bekendmaking } = verloop;
  return { ...LEEG_VERLOOP, aanvullingen, vertragingen, ...(bekend ? { bekendmaking } : {}) };
}

/** The conditions of a grant: the person must keep them, so who helps him or her knows them. */
const voorwaardenVan = ({ voorwaarden }: Dossierstuk): Pick<Dossierstuk, 'voorwaarden'> => (voorwaarden ? { voorwaarden } : {});

/**
 * A case without what the commission weighs: no origin that it established, no judgements, no proposal, no meeting; the
 * decision once it was announced, with its reasons and without what lies under them. Only what is named here is shown:
 * what a case holds in future is left out until somebody decides otherwise.
 */
export function omitBeraad(d: Dossier): Dossier {
  const { bekend } = STATUSTOEGANG[d.status];
  const { id, nummer, versie, status, aanvraag, verblijf } = d;
  const besluit = bekend && d.besluit ? { ...d.besluit, dossierstuk: { zout: d.besluit.dossierstuk.zout, aanvraag: d.besluit.dossierstuk.aanvraag, verblijf: d.besluit.dossierstuk.verblijf, overwegingen: d.besluit.dossierstuk.overwegingen.map(({ grond, tekst }) => ({ grond, tekst })), ...voorwaardenVan(d.besluit.dossierstuk), herkomst: null, herstelkans: null, verdeling: null } } : null;
  return {
    id, nummer, versie, status, aanvraag, verblijf,
    herkomst: null, herstelkans: null, verdeling: null, vergaderingId: null,
    besluit, registratie: null,
    ...(d.verloop ? { verloop: omitUitVerloop(d.verloop, bekend) } : {}),
  };
}

/** Events that people outside the commission may read in the history of a case. */
const VOOR_BUITEN: readonly string[] = ['AanvraagIngediend', 'AanvraagGewijzigd', 'VerblijfVastgelegd', 'AanvullingGevraagd', 'AanvullingOntvangen', 'VertragingGemeld', 'AanvraagIngetrokken', 'BesluitBekendgemaakt', 'BijlageToegevoegd', 'BijlageVerwijderd', 'OverdrachtAangeboden', 'OverdrachtOntvangen', 'OverdrachtAanvaard', 'OverdrachtGeweigerd', 'OverdrachtIngetrokken'];

/** Whether people outside the commission may read this kind of event in the history of a case. */
export const isVoorBuiten = (soort: string): boolean => VOOR_BUITEN.includes(soort);
