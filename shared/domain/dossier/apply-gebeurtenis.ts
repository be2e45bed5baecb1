import { applyGeschil } from '../herkomst/geschil.ts';
import { applyOordeel } from '../herstelkans/ledenoordeel.ts';
import { applyVerloop, bepaalVoorbereidingsstatus } from './apply-verloop.ts';
import type { Dossier } from './dossier.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';

/** After a decision new facts leave its conclusions as they were; before it they ask for them again. */
const zonderConclusies = (d: Dossier): Pick<Dossier, 'herkomst' | 'verdeling'> => (d.besluit ? { herkomst: d.herkomst, verdeling: d.verdeling } : { herkomst: null, verdeling: null });

const inBehandeling = (d: Dossier): Dossier['status'] => (d.status === 'ingediend' ? 'in_behandeling' : d.status);

/**
 * Folds one event into the state of a case. Facts that a conclusion rested on take the conclusion with them:
 * a changed request or residence history asks for the origin, and the distribution, again.
 */
export function applyGebeurtenis(dossier: Dossier | undefined, g: Gebeurtenis): Dossier {
  if (g.soort === 'AanvraagIngediend') {
    return {
      id: g.dossierId, nummer: g.nummer, versie: 1, status: 'ingediend', aanvraag: g.aanvraag, verblijf: null, herkomst: null,
      herstelkans: null, verdeling: null, vergaderingId: null, besluit: null, registratie: null,
    };
  }
  if (!dossier) throw new Error(`${g.soort} before AanvraagIngediend`);
  const d = { ...dossier, versie: dossier.versie + 1 };
  switch (g.soort) {
    case 'AanvraagGewijzigd':
      return { ...d, aanvraag: g.aanvraag, ...zonderConclusies(d) };
    case 'VerblijfVastgelegd':
      return { ...d, status: inBehandeling(d), verblijf: g.perioden, ...zonderConclusies(d) };
    case 'HerkomstVastgesteld':
      return { ...d, status: inBehandeling(d), herkomst: g.herkomst, verdeling: null };
    case 'GeschilBijgewerkt':
      return { ...d, geschil: applyGeschil(d.geschil, g.geschil) };
    case 'HerstelkansOordeelGegeven':
      return { ...d, status: inBehandeling(d), ledenoordelen: applyOordeel(d.ledenoordelen ?? [], g) };
    case 'HerstelkansBeoordeeld':
      return { ...d, status: inBehandeling(d), herstelkans: g.herstelkans, verdeling: null };
    case 'VerdelingBepaald':
      return { ...d, status: inBehandeling(d), verdeling: g.verdeling };
    case 'DossierGeagendeerd':
      return { ...d, status: 'geagendeerd', vergaderingId: g.vergaderingId, ...(d.verloop?.aanhouding ? { verloop: { ...d.verloop, aanhouding: null } } : {}) };
    case 'VanAgendaGehaald':
      return { ...d, status: d.status === 'geagendeerd' ? bepaalVoorbereidingsstatus({ ...d, vergaderingId: null }) : d.status, vergaderingId: null };
    case 'CommissieGeconcludeerd': {
      const { commissieconclusie: _eerder, ...rest } = d;
      return g.conclusie ? { ...rest, commissieconclusie: g.conclusie } : rest;
    }
    case 'BesluitGenomen':
      return { ...d, status: 'besloten', besluit: { document: g.document, dossierstuk: g.dossierstuk, handtekeningen: [] } };
    case 'BesluitTeruggenomen':
      return { ...d, status: bepaalVoorbereidingsstatus(d), besluit: null };
    case 'BesluitOndertekend': {
      if (!d.besluit) throw new Error('BesluitOndertekend without BesluitGenomen');
      // in the order of the decision, whoever signed first: everyone hashes the same list
      const gezet = [...d.besluit.handtekeningen, g.handtekening];
      const handtekeningen = d.besluit.document.ondertekenaars.flatMap(({ rol }) => gezet.filter((h) => h.rol === rol));
      const compleet = handtekeningen.length === d.besluit.document.ondertekenaars.length;
      return { ...d, status: compleet ? 'ondertekend' : 'besloten', besluit: { ...d.besluit, handtekeningen } };
    }
    case 'RegisterAntwoordOntvangen':
      return { ...d, status: g.registratie.soort === 'aanvaard' ? 'geregistreerd' : d.status, registratie: g.registratie };
    default:
      return applyVerloop(d, g);
  }
}
