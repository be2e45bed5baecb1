import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { LEEG_VERLOOP, type Verloop } from '../../shared/domain/dossier/verloop.ts';
import { isVoorBuiten, omitBeraad } from '../../shared/domain/toegang/omit-beraad.ts';
import { GEBEURTENISNAMEN } from '../../shared/domain/dossier/gebeurtenis.ts';
import { gegeven, LID, oordeel } from '../herstelkans/opzet.ts';
import { besluit, DELFT, TOT_VERDELING, VANDAAG, VERGADERING_ID, vouw } from '../shared/builders.ts';

const verloop: Verloop = {
  ...LEEG_VERLOOP,
  aanvullingen: [{ gevraagdOp: VANDAAG, gevraagd: ['Een verklaring'], uiterlijk: VANDAAG, ontvangenOp: null, compleet: null, toelichting: '' }],
  adviezen: [{ adviseur: 'GGD', vraag: 'Medische vraag', gevraagdOp: VANDAAG, uiterlijk: VANDAAG, ontvangenOp: VANDAAG, uitgebleven: false, conclusie: 'Conclusie van de adviseur' }],
  aanhouding: { op: VANDAAG, tot: VANDAAG, reden: 'De commissie twijfelt.' },
  bekendmaking: { op: VANDAAG, wijze: 'post' },
};
const { document, dossierstuk } = besluit(['sleutel-van-de-voorzitter', 'sleutel-van-de-secretaris']);
const metBesluit = (): Dossier => vouw(...TOT_VERDELING, { soort: 'BesluitGenomen', document, dossierstuk });

describe('een zaak zoals een instelling haar ziet', () => {
  test('zonder herkomst, oordelen, verdeling, vergadering, conclusie en eerdere besluiten', () => {
    const d = vouw(...TOT_VERDELING.filter((g) => g.soort !== 'HerstelkansBeoordeeld' && g.soort !== 'VerdelingBepaald'), gegeven(LID[0], [oordeel('netwerk', DELFT, 'steunend')]));
    const gezien = omitBeraad({ ...d, vergaderingId: VERGADERING_ID, eerdereBesluiten: [] });
    expect(gezien).toEqual({ id: d.id, nummer: d.nummer, versie: d.versie, status: d.status, aanvraag: d.aanvraag, verblijf: d.verblijf, herkomst: null, herstelkans: null, verdeling: null, vergaderingId: null, besluit: null, registratie: null });
  });
  test('het besluit pas na de bekendmaking, met de overwegingen en zonder wat eronder ligt', () => {
    const d = metBesluit();
    expect(omitBeraad(d).besluit).toBeNull();
    const bekend = omitBeraad({ ...d, status: 'bekendgemaakt' });
    expect(bekend.besluit?.document).toEqual(d.besluit?.document);
    expect(bekend.besluit?.dossierstuk.overwegingen).toEqual(d.besluit?.dossierstuk.overwegingen);
    expect(bekend.besluit?.dossierstuk).toMatchObject({ herkomst: null, herstelkans: null, verdeling: null });
    expect(omitBeraad({ ...vouw(...TOT_VERDELING), status: 'bekendgemaakt' }).besluit).toBeNull();
    const metVoorwaarden: Dossier = { ...d, status: 'bekendgemaakt', besluit: { document, handtekeningen: [], dossierstuk: { ...dossierstuk, voorwaarden: [] } } };
    expect([omitBeraad(metVoorwaarden).besluit?.dossierstuk.voorwaarden, bekend.besluit?.dossierstuk.voorwaarden]).toEqual([[], undefined]);
  });
  test('van het verloop wat aan de instelling is gevraagd, en de bekendmaking als die er is', () => {
    const voor = omitBeraad({ ...metBesluit(), verloop });
    expect(voor.verloop).toEqual({ ...LEEG_VERLOOP, aanvullingen: verloop.aanvullingen });
    expect(JSON.stringify(voor)).not.toMatch(/Conclusie van de adviseur|twijfelt/);
    expect(omitBeraad({ ...metBesluit(), status: 'bekendgemaakt', verloop }).verloop?.bekendmaking).toEqual(verloop.bekendmaking);
  });
  test('in de geschiedenis staan alleen gebeurtenissen die de instelling aangaan', () => {
    expect(Object.keys(GEBEURTENISNAMEN).filter(isVoorBuiten)).toEqual(['AanvraagIngediend', 'AanvraagGewijzigd', 'VerblijfVastgelegd', 'AanvullingGevraagd', 'AanvullingOntvangen', 'VertragingGemeld', 'AanvraagIngetrokken', 'BesluitBekendgemaakt']);
    expect([isVoorBuiten('BijlageToegevoegd'), isVoorBuiten('InzageVerleend'), isVoorBuiten('DossierOvergenomen')]).toEqual([true, false, false]);
  });
});
