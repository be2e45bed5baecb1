import { describe, expect, it } from 'vitest';
import { LEGE_BESLUITVELDEN } from '../../renderer/features/dossier/besluit/besluit-velden.ts';
import { leesBesluit, passendeBlokken, vindOntbrekend } from '../../renderer/features/dossier/besluit/lees-besluit.ts';
import { findGedeeldeBron } from '../../renderer/features/dossier/verdeling/gemeenten.tsx';
import { waaromNiet } from '../../renderer/features/dossier/stap-props.ts';
import { eigenVelden, leesEigen, leesWoonstart as lees, metVak, vindVak, waaromGesloten, woonstartVelden, zonderKandidaat, type WoonstartVelden } from '../../renderer/features/dossier/woonstart/woonstart-velden.ts';
import type { Dossierweergave } from '../../shared/contract/weergave.ts';
import { DossierIdSchema, MedewerkerIdSchema } from '../../shared/domain/dossier/dossier.ts';
import { weigeringsgrondenVoor } from '../../shared/domain/besluit/decide-besluit.ts';
import { bepaalStappen, mogelijkeActies } from '../../shared/domain/dossier/acties.ts';
import type { Rol } from '../../shared/domain/medewerker/medewerker.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';

const dossier: Dossierweergave['dossier'] = {
  id: DossierIdSchema.parse('6f6b0e5c-58a4-4a05-9a35-0b6a2f1f2a01'), nummer: 'TT-2026-00001', versie: 1, status: 'ingediend',
  aanvraag: {
    betrokkene: { voornamen: 'Testpersoon', voorvoegsel: '', geslachtsnaam: 'Voorbeeld', geboortedatum: plainDate('1990-05-03'), bsn: null, geheimhouding: false, correspondentieadres: null },
    huishouden: { volwassenen: 1, minderjarigen: 0 }, urgentiegroep: 'e', indiener: 'Stichting Voorbeeld', opnames: [],
    toestemming: { gegevensuitwisseling: true, datum: plainDate('2026-11-01'), gezondheidsgegevens: false, strafrechtelijkeGegevens: false },
    ontvangenOp: plainDate('2026-11-02'), toelichting: '',
  },
  verblijf: null, herkomst: null, herstelkans: null, verdeling: null, vergaderingId: null, besluit: null, registratie: null,
};

const weergave: Dossierweergave = {
  dossier, acties: [...mogelijkeActies(dossier)], stappen: bepaalStappen(dossier), bevindingen: [], dubbelen: [], nogNodig: [], termijnen: [], beslisUiterlijk: plainDate('2026-12-28'), dagenOver: 37, regelsetId: haaglanden2026.id,
  oordelenVanLeden: { eigen: null, zichtbaar: false, anderen: [], gegeven: [], nogNiet: [], afgeschermd: [] }, afleiding: null, voorstel: null, vergadering: null, ondertekenaars: [], nietInBrief: [], ontvangst: null,
  weigeringsgronden: weigeringsgrondenVoor(haaglanden2026, 'e').map(({ grond, verboden }) => ({ code: grond.code, tekst: grond.tekst, bron: grond.bron, zekerheid: grond.zekerheid, verboden })),
};

const als = (rol: Rol) => ({ id: MedewerkerIdSchema.parse('6f6b0e5c-58a4-4a05-9a35-0b6a2f1f2a02'), naam: 'Testmedewerker', rol });

describe('judging the recovery chance', () => {
  const { criteria } = haaglanden2026.herstelkans;
  const leesWoonstart = (velden: WoonstartVelden) => lees(velden, criteria);
  const steunend = { criterium: 'netwerk', gemeente: '0603', oordeel: 'steunend', reden: 'Haar zus woont daar.', bewijs: 'Gesprek van 1 november' };

  it('starts with the municipality of origin as the first column', () => {
    expect(woonstartVelden('0503', null)).toEqual({ criteriaset: 'regio', kandidaten: ['0503'], vakken: [], conclusie: '', motivering: '' });
  });

  it('wants a reason and evidence with every word but "onbekend"', () => {
    const velden = metVak({ criteriaset: 'regio', kandidaten: ['0603'], vakken: [], conclusie: 'geen', motivering: 'Zie de oordelen.' }, { ...steunend, reden: '', bewijs: '' });
    const gelezen = leesWoonstart(velden);
    expect(gelezen.ok ? [] : gelezen.fouten.map((f) => f.veld)).toEqual(['vak.netwerk.0603.reden', 'vak.netwerk.0603.bewijs']);
    expect(leesWoonstart(metVak(velden, { ...steunend, oordeel: 'onbekend', reden: '', bewijs: '' })).ok).toBe(true);
  });

  it('wants a conclusion with a reason: nothing adds the words up', () => {
    const gelezen = leesWoonstart({ criteriaset: 'regio', kandidaten: ['0603'], vakken: [steunend], conclusie: '', motivering: ' ' });
    expect(gelezen.ok ? [] : gelezen.fouten.map((f) => f.veld)).toEqual(['conclusie', 'motivering']);
  });

  it('forgets what was said about a municipality that is taken away', () => {
    const velden = zonderKandidaat({ criteriaset: 'regio', kandidaten: ['0503', '0603'], vakken: [steunend], conclusie: '0603', motivering: 'Het netwerk weegt zwaar.' }, '0603');
    expect(velden).toMatchObject({ kandidaten: ['0503'], vakken: [], conclusie: '' });
    expect(vindVak(velden, 'netwerk', '0603').oordeel).toBe('');
  });

  it('closes the criterion about crime without consent', () => {
    const gesloten = (wie: { recht: boolean; toestemming: boolean }) => criteria.flatMap((c) => { const waarom = waaromGesloten(c, wie); return waarom === null ? [] : [`${c.code} ${waarom}`]; });
    expect(gesloten({ recht: true, toestemming: false })).toEqual(['criminaliteit toestemming']);
    expect(gesloten({ recht: false, toestemming: true })).toEqual(['criminaliteit recht']);
    expect(gesloten({ recht: true, toestemming: true })).toEqual([]);
  });

  it('reads only the cells of the chosen set of criteria and keeps the others on the screen', () => {
    const velden = { ...eigenVelden('0603', null), vakken: [steunend, { ...steunend, criterium: 'vng_wens' }] };
    expect(leesEigen(velden, criteria)).toMatchObject({ ok: true, waarde: { criteriaset: 'regio', oordelen: [{ criterium: 'netwerk' }] } });
    const leeg = leesEigen(eigenVelden('0603', null), criteria);
    expect(leeg.ok ? [] : leeg.fouten).toEqual([{ veld: 'oordelen', melding: 'Geef minstens één oordeel. Weet u iets niet, kies dan "Onbekend".' }]);
  });

  it('puts an own judgement back on the screen, and leaves out what is shielded in the joint one', () => {
    const oordelen = [{ ...steunend, oordeel: 'steunend' as const }, { ...steunend, criterium: 'criminaliteit', oordeel: 'onbekend' as const, reden: 'afgeschermd' }];
    expect(eigenVelden('0503', { medewerkerId: dossier.id, criteriaset: 'regio', oordelen, keer: 1 }).kandidaten).toEqual(['0503', '0603']);
    expect(woonstartVelden(null, { oordelen, conclusie: { gemeente: null, motivering: 'x' } }, ['criminaliteit']).vakken.map((v) => v.criterium)).toEqual(['netwerk']);
  });
});

describe('writing a decision', () => {
  it('names the steps that an assignment still needs, and where they are', () => {
    const lijst = vindOntbrekend({ ...LEGE_BESLUITVELDEN, dictum: 'toewijzen' }, weergave);
    expect(lijst.map((o) => o.stap ?? o.veld)).toEqual(['herkomst', 'woonstart', 'verdeling', 'overwegingen']);
  });

  it('wants a ground for a refusal, and text with every consideration', () => {
    const velden = { ...LEGE_BESLUITVELDEN, dictum: 'afwijzen' as const, overwegingen: [{ grond: '', tekst: 'Tekst' }] };
    expect(vindOntbrekend(velden, weergave).map((o) => o.veld)).toEqual(['weigeringsgronden', 'overwegingen.0.grond']);
  });

  it('offers the text block of the chosen ground, and says that the ground must be explained', () => {
    const velden = { ...LEGE_BESLUITVELDEN, dictum: 'afwijzen' as const, weigeringsgronden: ['niet_in_groep'], overwegingen: [{ grond: 'x', tekst: 'y' }] };
    expect(passendeBlokken(velden, weergave).map((b) => b.code)).toContain('weigering_niet_in_groep');
    expect(vindOntbrekend(velden, weergave).map((o) => o.tekst).join(' ')).toContain('Leg deze grond uit');
    const uitgelegd = { ...velden, overwegingen: [{ grond: 'x', tekst: '[vul aan: wat]', weigeringsgrond: 'niet_in_groep', blok: 'weigering_niet_in_groep' }] };
    expect(vindOntbrekend(uitgelegd, weergave).map((o) => o.veld)).toEqual(['overwegingen.0.tekst']);
    expect(passendeBlokken(uitgelegd, weergave).map((b) => b.code)).not.toContain('weigering_niet_in_groep');
  });

  it('offers what fits the group, and does not invent what was not established', () => {
    expect(passendeBlokken({ ...LEGE_BESLUITVELDEN, dictum: 'toewijzen' }, weergave).map((b) => b.code)).toEqual(['groep_e', 'belangen', 'advies']);
  });

  it('wants article, decider and function when a rule is set aside', () => {
    const velden = { ...LEGE_BESLUITVELDEN, dictum: 'toewijzen' as const, vrij: ['hardheidsclausule' as const] };
    const mist = vindOntbrekend(velden, weergave).flatMap((o) => (o.veld?.startsWith('afwijkingen.') ? [o.veld] : []));
    expect(mist).toEqual(['reden', 'motivering', 'grondslag', 'beslisser.naam', 'beslisser.functie'].map((v) => `afwijkingen.hardheidsclausule.${v}`));
  });

  it('sends an explanation of a ground that was let go again as a text of its own', () => {
    const velden = { ...LEGE_BESLUITVELDEN, dictum: 'afwijzen' as const, weigeringsgronden: ['niet_in_groep'], overwegingen: ['niet_in_groep', 'inkomen'].map((weigeringsgrond) => ({ grond: 'x', tekst: 'y', weigeringsgrond, bewijs: [] })) };
    expect(leesBesluit(velden, weergave, { jaar: 2026, medewerkers: [] }).overwegingen).toEqual([{ grond: 'x', tekst: 'y', weigeringsgrond: 'niet_in_groep' }, { grond: 'x', tekst: 'y' }]);
  });

  it('wants a number of rooms in a search profile, and not more at least than at most', () => {
    const met = (anders: object) => vindOntbrekend({ ...LEGE_BESLUITVELDEN, dictum: 'toewijzen', zoekprofiel: { ...LEGE_BESLUITVELDEN.zoekprofiel, aan: true, ...anders } }, weergave).flatMap((o) => (o.veld?.startsWith('zoekprofiel') ? [o.tekst] : []));
    expect(met({})).toEqual(['Vul een heel aantal kamers in, van 1 tot en met 12.']);
    expect(met({ minimaal: 3, maximaal: 2 })).toEqual(['Het hoogste aantal kamers is kleiner dan het laagste.']);
    expect(met({ minimaal: 2, maximaal: 'veel' })).toEqual(['Vul een heel aantal kamers in, van 1 tot en met 12.']);
    expect(met({ minimaal: 2, maximaal: 3 })).toEqual([]);
  });
});

describe('what is offered in a case', () => {
  it('says why something cannot be done yet', () => {
    expect(waaromNiet('stelHerkomstVast', { weergave, medewerker: als('secretaris') })).toBe('Herkomst vaststellen kan nu niet. Leg eerst de verblijfshistorie vast.');
    expect(waaromNiet('legVerblijfVast', { weergave, medewerker: als('secretaris') })).toBeNull();
  });

  it('says that a role may not do it', () => {
    expect(waaromNiet('wijzigAanvraag', { weergave, medewerker: als('lid') })).toBe('Uw rol (lid) mag dit niet: aanvraag wijzigen.');
    expect(waaromNiet('neemBesluit', { weergave, medewerker: als('intaker') })).toBe('Uw rol (intaker) mag dit niet: besluit vaststellen.');
  });
});

describe('the source of the figures', () => {
  const teller = (anders: object = {}) => ({ teller: { gemeente: '0503', plafond: 10, gebruikt: 1, peildatum: plainDate('2026-10-31'), bron: 'testcijfers', ...anders } });
  const zonder = teller({ plafond: null, gebruikt: null, peildatum: null, bron: 'geen cijfers ingevoerd' });

  it('stands above the list once when all municipalities share it, and at each of them when they do not', () => {
    expect(findGedeeldeBron([teller(), zonder, teller()])).toBe('Stand 31 oktober 2026. Bron: testcijfers');
    expect(findGedeeldeBron([teller(), teller({ bron: 'andere testcijfers' })])).toBeNull();
    expect(findGedeeldeBron([zonder])).toBeNull();
  });
});
