import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { LEEG_VERLOOP, type Verloop } from '../../shared/domain/dossier/verloop.ts';
import { Rol } from '../../shared/domain/medewerker/medewerker.ts';
import { magActie, type Wie } from '../../shared/domain/toegang/toegang.ts';
import type { DossierId, MedewerkerId } from '../../shared/kernel/ids.ts';
import { sql } from '../../db/drizzle.ts';
import { listWerkvoorraad } from '../../db/readmodels/werkvoorraad.ts';
import { filterZichtbaar, findZaaktoegang } from '../../db/readmodels/zaaktoegang.ts';
import { saveBehandeling } from '../../db/repositories/behandeling-repository.ts';
import { grantInzagerecht, withdrawInzagerecht } from '../../db/repositories/inzagerecht-repository.ts';
import { saveMedewerker } from '../../db/repositories/medewerker-repository.ts';
import { saveVerschoning, withdrawVerschoning } from '../../db/repositories/verschoning-repository.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { dossier, legVast, nieuwBestand, NU } from '../db/opzet.ts';
import { besluit } from '../shared/builders.ts';

const INSTELLINGEN = ['Stichting Een', 'stichting  EEN', 'Stichting Twee'] as const;
const mensen = Array.from({ length: 6 }, () => randomUUID() as MedewerkerId); // fresh ids

const Zaak = fc.record({ indiener: fc.constantFrom(...INSTELLINGEN), geheim: fc.boolean(), behandelaar: fc.option(fc.constantFrom(...mensen)), genoemd: fc.subarray(mensen), ingetrokken: fc.boolean(), advies: fc.constantFrom('nooit', 'nu', 'eerder', 'getypt'), buiten: fc.subarray(mensen, { maxLength: 2 }), terug: fc.boolean() });
const Persoon = fc.record({ rol: fc.constantFrom(...Rol.options), organisatie: fc.constantFrom(undefined, 'Stichting Een', 'STICHTING TWEE', 'Stichting Drie') });

const DAG = plainDate('2026-02-02');
const VRAAG = { adviseur: 'GGD', vraag: 'x', gevraagdOp: DAG, uiterlijk: DAG, ontvangenOp: null, uitgebleven: false, conclusie: '' };
const verloop: Verloop = { ...LEEG_VERLOOP, adviezen: [VRAAG] };
const { document, dossierstuk } = besluit(['v'.repeat(43), 's'.repeat(43)]);

/** Advice was never asked, is asked now, was asked before an earlier decision; or somebody only typed what it looks like. */
function metAdvies(d: Dossier, advies: string): Dossier {
  if (advies === 'nu') return { ...d, verloop };
  if (advies === 'eerder') return { ...d, eerdereBesluiten: [{ besluit: { document, dossierstuk, handtekeningen: [] }, registratie: null, verloop }] };
  if (advies === 'getypt') return { ...d, aanvraag: { ...d.aanvraag, toelichting: '{"adviseur":"GGD"} \\"adviseur":' } };
  return d;
}

test('een adviseur ziet een zaak pas als er advies is gevraagd, in welke ronde ook', () => {
  const bestand = nieuwBestand();
  const wie: Wie = { id: mensen[0]!, rol: 'adviseur' };
  const gezien = (['nooit', 'nu', 'eerder', 'getypt'] as const).filter((advies, i) => {
    const d = dossier({ nummer: `TT-2026-${String(i + 1).padStart(5, '0')}` });
    bestand.transact((tx) => legVast(tx, metAdvies(d, advies)));
    return filterZichtbaar(bestand.read, wie, [d.id]).has(d.id);
  });
  expect(gezien).toEqual(['nu', 'eerder']);
  const [plan] = bestand.read.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN SELECT rowid FROM dossier WHERE instr(toestand, '"adviseur":') > 0`);
  expect(plan?.detail).toContain('dossier_op_advies');
  bestand.close();
});

test('een lijst toont precies de zaken die iemand ook mag openen, wat er ook is vastgelegd', () => {
  fc.assert(
    fc.property(fc.array(Zaak, { minLength: 1, maxLength: 12 }), fc.array(Persoon, { minLength: 6, maxLength: 6 }), (zaken, personen) => {
      const bestand = nieuwBestand();
      const ids: DossierId[] = [];
      bestand.transact((tx) => {
        for (const [i, id] of mensen.entries()) saveMedewerker(tx, { id, naam: `Testpersoon ${i}`, rol: personen[i]!.rol, sleutel: null, codeControle: {}, ingeschreven: false, sinds: plainDate('2026-01-01'), organisatie: personen[i]!.organisatie });
        for (const [i, z] of zaken.entries()) {
          const d = dossier({ nummer: `TT-2026-${String(i + 1).padStart(5, '0')}`, geheim: z.geheim });
          legVast(tx, metAdvies({ ...d, aanvraag: { ...d.aanvraag, indiener: z.indiener } }, z.advies));
          ids.push(d.id);
          if (z.behandelaar) saveBehandeling(tx, d.id, { medewerkerId: z.behandelaar, sinds: NU });
          for (const medewerkerId of z.genoemd) grantInzagerecht(tx, { dossierId: d.id, medewerkerId, reden: 'test', verleendOp: NU, verleendDoor: mensen[0]! });
          if (z.ingetrokken && z.genoemd[0]) withdrawInzagerecht(tx, { dossierId: d.id, medewerkerId: z.genoemd[0], op: NU, reden: 'test' });
          for (const medewerkerId of z.buiten) saveVerschoning(tx, { dossierId: d.id, medewerkerId, reden: 'test', bron: 'gemeld', vastgelegdOp: NU });
          if (z.terug && z.buiten[0]) withdrawVerschoning(tx, { dossierId: d.id, medewerkerId: z.buiten[0] }, { op: NU, reden: 'test' });
        }
      });
      for (const [i, id] of mensen.entries()) {
        const wie: Wie = { id, rol: personen[i]!.rol, ...(personen[i]!.organisatie === undefined ? {} : { organisatie: personen[i]!.organisatie }) };
        const mag = ids.filter((d) => magActie(wie, { recht: 'lezen' }, findZaaktoegang(bestand.read, d, id)!).ok).sort();
        expect([...filterZichtbaar(bestand.read, wie, ids)].sort(), wie.rol).toEqual(mag);
        const lijst = listWerkvoorraad(bestand.read, { zoek: '', status: null, sorteer: 'nummer', vanaf: null, aantal: 200, wie, vandaag: plainDate('2026-03-02') });
        expect(lijst.rijen.map((r) => r.dossierId).sort(), wie.rol).toEqual(mag);
        expect(lijst.totaal).toBe(mag.length);
      }
      bestand.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);
