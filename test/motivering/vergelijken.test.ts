import { describe, expect, test } from 'vitest';
import { buildVergelijkbaar, listVergelijkbaar } from '../../db/readmodels/vergelijkbaar.ts';
import { saveDossier } from '../../db/repositories/dossier-repository.ts';
import type { Dossier, Status } from '../../shared/domain/dossier/dossier.ts';
import type { Wie } from '../../shared/domain/toegang/toegang.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { dossierId, medewerkerId, nieuwBestand, NU } from '../db/opzet.ts';
import { aanvraag, besluit } from '../shared/builders.ts';

const { dossier: basis, document, dossierstuk } = besluit(['v'.repeat(43), 's'.repeat(43)]);
const WIE: Wie = { id: medewerkerId(), rol: 'secretaris' };

let nummer = 0;
function zaak(status: Status, anders: Partial<Dossier> = {}, genomenOp = '2026-11-02'): Dossier {
  nummer += 1;
  const besloten = status !== 'in_behandeling';
  return { ...basis, id: dossierId(), nummer: `TT-2026-${String(nummer).padStart(6, '0')}`, status, besluit: besloten ? { document: { ...document, genomenOp: plainDate(genomenOp) }, dossierstuk, handtekeningen: [] } : null, ...anders };
}

function bestandMet(zaken: readonly Dossier[]) {
  const bestand = nieuwBestand();
  bestand.transact((tx) => { for (const z of zaken) saveDossier(tx, z, { uiterlijk: null, stap: null, gewijzigdOp: NU }); });
  return bestand.read;
}

describe('eerdere besluiten opzoeken', () => {
  test('van dezelfde groep, ondertekend, niet deze zaak, niet geheim, de nieuwste eerst', () => {
    const geheim = aanvraag({ betrokkene: { ...aanvraag().betrokkene, geheimhouding: true } });
    const deze = zaak('ondertekend');
    const zaken = [zaak('ondertekend', {}, '2026-10-01'), zaak('bekendgemaakt', {}, '2026-11-05'), zaak('besloten'), zaak('in_behandeling'), zaak('ondertekend', { aanvraag: geheim }), zaak('ondertekend', { aanvraag: aanvraag({ urgentiegroep: 'c' }) }), deze];
    const read = bestandMet(zaken);
    const gevonden = listVergelijkbaar(read, { groep: 'e', behalve: deze.id, wie: WIE }, 10);
    expect([gevonden.totaal, gevonden.dossiers.map((d) => d.nummer)]).toEqual([2, [zaken[1]?.nummer, zaken[0]?.nummer]]);
    expect(listVergelijkbaar(read, { groep: 'e', behalve: deze.id, wie: WIE }, 1)).toMatchObject({ totaal: 2, dossiers: [{ nummer: zaken[1]?.nummer }] });
    expect(listVergelijkbaar(read, { groep: 'e', behalve: deze.id, wie: { id: WIE.id, rol: 'beheerder' } }, 10)).toEqual({ totaal: 0, dossiers: [] });
  });

  test('met de index: geen zaak wordt gelezen of gesorteerd om haar over te slaan', () => {
    const read = bestandMet([zaak('ondertekend')]);
    const { sql, params } = buildVergelijkbaar(read, { groep: 'e', behalve: dossierId(), wie: WIE }, 10).toSQL();
    const plan = read.all(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', () => { const p = params.shift(); return typeof p === 'number' ? String(p) : `'${String(p)}'`; })}`).map((r) => String((r as { detail: unknown }).detail)).join('; ');
    expect(plan).toContain('COVERING INDEX dossier_op_groepsbesluit');
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
