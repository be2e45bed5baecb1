import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOverdracht, decideAanbieden, decideOntvangen, decideOverdracht, type Overdrachtstap } from '../../shared/domain/overdracht/decide-overdracht.ts';
import { OVERDRACHTROL, OVERDRACHTSTAPPEN, Overdracht, Overdrachtgebeurtenis, type Overdrachtstatus } from '../../shared/domain/overdracht/overdracht.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { DOSSIER_ID, VANDAAG } from '../shared/builders.ts';

const OP = '2026-11-21T09:00:00.000Z';
const begin = { id: '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d11', partij: { id: '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d12', naam: 'Testorganisatie', kid: 'kid' }, manifestHash: 'a'.repeat(64), uitnodigingId: '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d13', geldigTot: plainDate('2026-12-01'), bijlagen: 2, op: OP };

const vouw = (o: Overdracht | undefined, b: ReturnType<typeof decideOverdracht>): Overdracht => {
  if (!b.ok) throw new Error(b.error.code);
  const na = b.value.reduce<Overdracht | undefined>(applyOverdracht, o);
  if (!na) throw new Error('nothing');
  return na;
};
const uit = (): Overdracht => vouw(undefined, decideAanbieden({ ...begin, dossierId: DOSSIER_ID }, VANDAAG));
const binnen = (): Overdracht => vouw(undefined, decideOntvangen(undefined, { ...begin, aangebodenOp: OP }, VANDAAG));
const STATUSSEN = Object.keys(OVERDRACHTSTAPPEN) as Overdrachtstatus[]; // the keys of a const object

const stapNaar = (naar: Exclude<Overdrachtstatus, 'aangeboden'>): Overdrachtstap => (naar === 'ontvangen' ? { naar } : naar === 'aanvaard' ? { naar, dossierId: null } : { naar, reden: 'een reden' });
const stappen = fc.array(fc.record({ naar: fc.constantFrom('ontvangen' as const, 'aanvaard' as const, 'geweigerd' as const, 'ingetrokken' as const), door: fc.constantFrom('wij' as const, 'ander' as const) }), { maxLength: 8 });

describe('het leven van een overdracht', () => {
  test('wat niet in de tabel staat, gebeurt niet; wat in de tabel staat, doet alleen wie het mag', () => {
    for (const status of STATUSSEN) for (const naar of ['ontvangen', 'aanvaard', 'geweigerd', 'ingetrokken'] as const) for (const richting of ['uit', 'in'] as const) for (const door of ['wij', 'ander'] as const) {
      const o: Overdracht = { ...uit(), richting, status };
      const wie = door === 'wij' ? richting : richting === 'uit' ? 'in' : 'uit';
      const b = decideOverdracht(o, stapNaar(naar), { door, op: OP });
      if (OVERDRACHTROL[naar] !== wie) expect(b).toMatchObject({ ok: false, error: { code: 'overdracht_niet_aan_u' } });
      else if ((OVERDRACHTSTAPPEN[status] as readonly Overdrachtstatus[]).includes(naar)) expect(vouw(o, b).status).toBe(naar);
      else expect(b.ok ? b.value : b.error.code).toEqual(b.ok ? [] : 'overdracht_afgehandeld');
    }
  });

  test('een einde blijft het einde, welke berichten er ook nog komen', () => {
    fc.assert(fc.property(fc.boolean(), stappen, (afzender, reeks) => {
      let o = afzender ? uit() : binnen();
      for (const { naar, door } of reeks) {
        const b = decideOverdracht(o, stapNaar(naar), { door, op: OP });
        if (!b.ok) continue;
        const na = b.value.reduce((x, g) => applyOverdracht(x, Overdrachtgebeurtenis.parse(g)), o);
        if (OVERDRACHTSTAPPEN[o.status].length === 0) expect(na).toEqual(o);
        expect(na.status === o.status || (OVERDRACHTSTAPPEN[o.status] as readonly Overdrachtstatus[]).includes(na.status)).toBe(true);
        o = Overdracht.parse(na);
      }
      expect(o).toMatchObject({ id: begin.id, manifestHash: begin.manifestHash, richting: afzender ? 'uit' : 'in' });
    }));
  });

  test('dezelfde stap of hetzelfde bericht nog een keer verandert niets', () => {
    fc.assert(fc.property(stappen, (reeks) => {
      let o = uit();
      for (const { naar, door } of reeks) {
        const b = decideOverdracht(o, stapNaar(naar), { door, op: OP });
        if (!b.ok) continue;
        o = vouw(o, b);
        expect(decideOverdracht(o, stapNaar(naar), { door, op: OP })).toEqual({ ok: true, value: [] });
      }
    }));
  });

  test('berichten mogen in een andere volgorde aankomen', () => {
    const aanvaard = vouw(uit(), decideOverdracht(uit(), stapNaar('aanvaard'), { door: 'ander', op: OP }));
    expect(decideOverdracht(aanvaard, stapNaar('ontvangen'), { door: 'ander', op: OP })).toEqual({ ok: true, value: [] });
  });

  test('een eigen, ander of verlopen pakket wordt niet ontvangen', () => {
    const komt = { ...begin, aangebodenOp: OP };
    expect(decideOntvangen(uit(), komt, VANDAAG)).toMatchObject({ error: { code: 'pakket_eigen' } });
    expect(decideOntvangen(binnen(), { ...komt, manifestHash: 'b'.repeat(64) }, VANDAAG)).toMatchObject({ error: { code: 'pakket_ander' } });
    expect(decideOntvangen(binnen(), komt, plainDate('2027-01-01'))).toEqual({ ok: true, value: [] });
    expect(decideOntvangen(undefined, komt, plainDate('2026-12-02'))).toMatchObject({ error: { code: 'pakket_verlopen' } });
    expect(decideOntvangen(undefined, komt, plainDate('2026-12-01')).ok).toBe(true);
  });

  test('weigeren en intrekken vragen een reden', () => {
    expect(decideOverdracht(binnen(), { naar: 'geweigerd', reden: '  ' }, { door: 'wij', op: OP })).toMatchObject({ error: { code: 'reden_ontbreekt', veld: 'reden' } });
    expect(decideOverdracht(uit(), { naar: 'ingetrokken', reden: '' }, { door: 'wij', op: OP })).toMatchObject({ error: { code: 'reden_ontbreekt' } });
  });
});

describe('grenzen van een overdracht', () => {
  test('met een verlopen uitnodiging is er niets aan te bieden', () => {
    expect(decideAanbieden({ ...begin, dossierId: DOSSIER_ID, geldigTot: plainDate('2026-11-20') }, VANDAAG)).toMatchObject({ ok: false, error: { code: 'uitnodiging_verlopen' } });
  });
  test('wat al bij die organisatie ligt of daar is aanvaard, wordt niet nog eens aangeboden; na een weigering of bij een ander wel', () => {
    const opnieuw = (status: Overdrachtstatus, partij = begin.partij) => decideAanbieden({ ...begin, dossierId: DOSSIER_ID }, VANDAAG, [{ partij, status }]);
    for (const status of ['aangeboden', 'ontvangen'] as const) expect(opnieuw(status)).toMatchObject({ ok: false, error: { code: 'overdracht_loopt' } });
    expect(opnieuw('aanvaard')).toMatchObject({ ok: false, error: { code: 'overdracht_aanvaard' } });
    for (const status of ['geweigerd', 'ingetrokken'] as const) expect(opnieuw(status).ok).toBe(true);
    expect(opnieuw('aangeboden', { ...begin.partij, id: '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d77' }).ok).toBe(true);
  });
  test('een bundel of oordelen houden hun aard, vergadering en lid; een aanvraag van vroeger krijgt er niets bij', () => {
    const lid = { vergaderingId: '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d21', medewerkerId: '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d22' as MedewerkerId };
    const bundel = vouw(undefined, decideAanbieden({ ...begin, aard: 'bundel', ...lid, dossierId: null }, VANDAAG));
    expect(Overdracht.parse(bundel)).toMatchObject({ aard: 'bundel', ...lid, dossierId: null });
    expect(vouw(undefined, decideOntvangen(undefined, { ...begin, aard: 'oordelen', aangebodenOp: OP }, VANDAAG))).toMatchObject({ aard: 'oordelen' });
    for (const veld of ['aard', 'vergaderingId', 'medewerkerId']) expect(Object.keys(uit())).not.toContain(veld);
  });
  test('twee keer beginnen, of een gebeurtenis van een andere overdracht, is een fout van het programma', () => {
    const opnieuw = decideAanbieden({ ...begin, dossierId: DOSSIER_ID }, VANDAAG);
    if (!opnieuw.ok) throw new Error(opnieuw.error.code);
    expect(() => opnieuw.value.reduce<Overdracht | undefined>(applyOverdracht, uit())).toThrow('begins once');
    expect(() => applyOverdracht(uit(), { soort: 'OverdrachtIngetrokken', overdrachtId: '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d99', op: OP, reden: 'x' })).toThrow('another hand-over');
  });
});
