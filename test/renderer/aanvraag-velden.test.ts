import { describe, expect, it } from 'vitest';
import { aanvraagAlsVelden, AanvraagVelden, conceptTitel, leesAanvraag, legeAanvraagVelden, LEGE_OPNAME } from '../../renderer/forms/aanvraag/aanvraag-velden.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

const VANDAAG = plainDate('2026-11-21');

const ingevuld = (): AanvraagVelden => {
  const leeg = legeAanvraagVelden(VANDAAG);
  return {
    ...leeg,
    betrokkene: { ...leeg.betrokkene, voornamen: 'Testpersoon', geslachtsnaam: 'Voorbeeld', geboortedatum: '3-5-1990', bsn: '999990019' },
    urgentiegroep: 'e',
    indiener: 'Stichting Voorbeeld',
    opnames: [{ ...LEGE_OPNAME, soort: 'beschermd_wonen', instelling: 'Huis Voorbeeld', gemeente: '0603', van: '03-05-2022' }],
    toestemming: { ...leeg.toestemming, gegevensuitwisseling: true, datum: '1-11-2026' },
  };
};

describe('the form of a request', () => {
  it('names every compulsory field that is still empty, in the order of the screen', () => {
    const { aanvraag, gebreken } = leesAanvraag({ ...legeAanvraagVelden(VANDAAG), opnames: [LEGE_OPNAME] }, VANDAAG);
    expect(aanvraag).toBeNull();
    expect(gebreken.every((g) => g.leeg)).toBe(true);
    expect(gebreken.map((g) => g.veld)).toEqual([
      'betrokkene.voornamen', 'betrokkene.geslachtsnaam', 'betrokkene.geboortedatum', 'urgentiegroep',
      'opnames.0.soort', 'opnames.0.instelling', 'opnames.0.gemeente', 'opnames.0.van',
      'toestemming.gegevensuitwisseling', 'toestemming.datum', 'indiener',
    ]);
    expect(gebreken.find((g) => g.veld === 'opnames.0.gemeente')?.melding).toBe('Kies de gemeente van de instelling uit de lijst.');
  });

  it('reads dates as Dutch people type them', () => {
    const { aanvraag, gebreken } = leesAanvraag(ingevuld(), VANDAAG);
    expect(gebreken).toEqual([]);
    expect(aanvraag?.betrokkene.geboortedatum).toBe('1990-05-03');
    expect(aanvraag?.opnames[0]?.van).toBe('2022-05-03');
  });

  it('tells a wrong number from a missing one', () => {
    const velden = ingevuld();
    const { gebreken } = leesAanvraag({ ...velden, betrokkene: { ...velden.betrokkene, bsn: '123456789' } }, VANDAAG);
    expect(gebreken).toEqual([{ veld: 'betrokkene.bsn', leeg: false, melding: 'Dit burgerservicenummer klopt niet: het voldoet niet aan de elfproef. Kijk het nummer na.' }]);
  });

  it('keeps a date that does not exist as typed and says so at the field', () => {
    const velden = ingevuld();
    const { gebreken } = leesAanvraag({ ...velden, betrokkene: { ...velden.betrokkene, geboortedatum: '31-02-1990' } }, VANDAAG);
    expect(gebreken.map((g) => [g.veld, g.leeg])).toEqual([['betrokkene.geboortedatum', false]]);
    expect(gebreken[0]?.melding).toContain('bestaat niet');
  });

  it('refuses a day of receipt that is still to come', () => {
    expect(leesAanvraag({ ...ingevuld(), ontvangenOp: '22-11-2026' }, VANDAAG).gebreken.map((g) => g.veld)).toEqual(['ontvangenOp']);
  });

  it('asks for the address only when letters go there', () => {
    const velden = ingevuld();
    expect(leesAanvraag({ ...velden, betrokkene: { ...velden.betrokkene, heeftAdres: true } }, VANDAAG).gebreken.map((g) => g.veld)).toEqual([
      'betrokkene.correspondentieadres.straatEnHuisnummer', 'betrokkene.correspondentieadres.postcode', 'betrokkene.correspondentieadres.plaats',
    ]);
  });

  it('gives the same request back after it was put on the form to change it', () => {
    const { aanvraag } = leesAanvraag(ingevuld(), VANDAAG);
    if (!aanvraag) throw new Error('The example must be complete');
    expect(leesAanvraag(aanvraagAlsVelden(aanvraag), VANDAAG).aanvraag).toEqual(aanvraag);
  });

  it('reads back a draft, also one with parts missing or of another shape', () => {
    expect(AanvraagVelden.parse(JSON.parse(JSON.stringify(ingevuld())))).toEqual(ingevuld());
    expect(AanvraagVelden.parse({ betrokkene: 'oud', opnames: 3, indiener: 'Stichting Voorbeeld' })).toEqual({ ...AanvraagVelden.parse({}), indiener: 'Stichting Voorbeeld' });
  });

  it('does not name a person with a secret address in the list of drafts', () => {
    const velden = ingevuld();
    expect(conceptTitel(velden)).toBe('Aanvraag van Testpersoon Voorbeeld');
    expect(conceptTitel({ ...velden, betrokkene: { ...velden.betrokkene, geheimhouding: true } })).toBe('Aanvraag (geheim adres)');
  });
});
