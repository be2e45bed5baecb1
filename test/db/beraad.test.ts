import { describe, expect, test } from 'vitest';
import { listLedenoordelen, listOndertekendVan } from '../../db/readmodels/beraad.ts';
import type { Dossier, Status } from '../../shared/domain/dossier/dossier.ts';
import type { Ledenoordeel } from '../../shared/domain/herstelkans/ledenoordeel.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { saveDossier } from '../../db/repositories/dossier-repository.ts';
import { aanvraag, besluit, DELFT } from '../shared/builders.ts';
import { dossierId, nieuwBestand, NU } from './opzet.ts';

const { dossier: basis, document, dossierstuk } = besluit(['v'.repeat(43), 's'.repeat(43)]);
const lijst = { criteriaset: 'regio', oordelen: [{ criterium: 'werk', gemeente: DELFT, oordeel: 'steunend' as const, reden: 'Testreden.', bewijs: 'Testbewijs.' }] };
const lid = (medewerkerId: string): Ledenoordeel => ({ medewerkerId, ...lijst, onafhankelijk: lijst, keer: 1 });

let nummer = 0;
function zaak(status: Status, anders: Partial<Dossier> = {}, genomenOp = '2026-11-02'): Dossier {
  nummer += 1;
  const besloten = status === 'ondertekend' || status === 'besloten' || status === 'geregistreerd';
  return { ...basis, id: dossierId(), nummer: `TT-2026-${String(nummer).padStart(5, '0')}`, status, besluit: besloten ? { document: { ...document, genomenOp: plainDate(genomenOp) }, dossierstuk, handtekeningen: [] } : null, ...anders };
}

function bestandMet(zaken: readonly Dossier[]) {
  const bestand = nieuwBestand();
  bestand.transact((tx) => { for (const z of zaken) saveDossier(tx, z, { uiterlijk: null, stap: null, gewijzigdOp: NU }); });
  return bestand.read;
}

describe('het beraad over eerdere zaken', () => {
  test('de oordelen van leden komen uit besloten zaken; lopende zaken en zaken zonder oordelen tellen niet', () => {
    const read = bestandMet([zaak('geregistreerd', { ledenoordelen: [lid('een'), lid('twee')] }), zaak('in_behandeling', { ledenoordelen: [lid('drie')] }), zaak('besloten'), zaak('besloten', { ledenoordelen: [lid('vier')] })]);
    expect(listLedenoordelen(read, 10).toSorted((a, b) => b.length - a.length)).toEqual([[lid('een'), lid('twee')], [lid('vier')]]);
  });
  test('van meer zaken dan gevraagd komen alleen de nieuwste', () => {
    const zaken = ['2026-09-01', '2026-11-01', '2026-10-01'].map((op) => zaak('ondertekend', { ledenoordelen: [lid(op)] }, op));
    const read = bestandMet(zaken);
    expect(listOndertekendVan(read, 'e', 2).map((d) => d.nummer)).toEqual([zaken[1]?.nummer, zaken[2]?.nummer]);
    expect(listLedenoordelen(read, 2).flatMap((leden) => leden.map((l) => l.medewerkerId)).toSorted()).toEqual(['2026-10-01', '2026-11-01']);
  });
  test('vergelijkbaar zijn alleen ondertekende zaken van de groep zonder geheim adres, de nieuwste eerst', () => {
    const geheim = aanvraag({ betrokkene: { ...aanvraag().betrokkene, geheimhouding: true } });
    const zaken = [zaak('ondertekend', {}, '2026-10-01'), zaak('geregistreerd', {}, '2026-11-05'), zaak('besloten'), zaak('in_behandeling'), zaak('ondertekend', { aanvraag: geheim }), zaak('ondertekend', { aanvraag: aanvraag({ urgentiegroep: 'c' }) })];
    const read = bestandMet(zaken);
    expect(listOndertekendVan(read, 'e', 10).map((d) => d.nummer)).toEqual([zaken[1]?.nummer, zaken[0]?.nummer]);
    expect(listOndertekendVan(read, 'e', 10)[0]).toEqual(zaken[1]);
    expect(listOndertekendVan(read, 'a', 10)).toEqual([]);
  });
});
