import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Status } from '../../shared/domain/dossier/dossier.ts';
import { heeftRecht, Recht, Rol, RECHTEN } from '../../shared/domain/medewerker/medewerker.ts';
import { isVanBuiten, isVanOrganisatie, magActie, magWerk, organisatieSleutel, ROLTOEGANG, STATUSTOEGANG, type Wie, type Zaaktoegang } from '../../shared/domain/toegang/toegang.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';

const IK = 'a0000000-0000-4000-8000-00000000000a' as MedewerkerId; // a UUID written out
const ANDER = 'a0000000-0000-4000-8000-00000000000b' as MedewerkerId;
const INSTELLING = 'Stichting Testinstelling';

const zaak = (anders: Partial<Zaaktoegang> = {}): Zaaktoegang => ({ status: 'in_behandeling', geheim: false, organisatie: INSTELLING, behandelaar: null, adviesGevraagd: true, genoemden: [], conflict: false, ...anders });
const wie = (rol: Wie['rol'], organisatie?: string): Wie => ({ id: IK, rol, ...(organisatie === undefined ? {} : { organisatie }) });
const uitkomst = (w: Wie, recht: Recht, z: Zaaktoegang | null, pas?: 'bekendgemaakt'): string => {
  const mag = magActie(w, { recht, ...(pas ? { pas } : {}) }, z);
  return mag.ok ? 'ja' : mag.error.code;
};

describe('wie welke zaak mag zien', () => {
  test.each<[Wie['rol'], string | undefined, Partial<Zaaktoegang>, string]>([
    ['intaker', INSTELLING, {}, 'ja'],
    ['intaker', '  stichting   TESTINSTELLING', {}, 'ja'],
    ['intaker', 'Andere instelling', {}, 'andere_organisatie'],
    ['intaker', undefined, {}, 'ja'],
    ['intaker', INSTELLING, { geheim: true }, 'dossier_geheim'],
    ['intaker', INSTELLING, { geheim: true, genoemden: [IK] }, 'ja'],
    ['intaker', 'Andere instelling', { geheim: true, genoemden: [IK] }, 'andere_organisatie'],
    ['lid', undefined, {}, 'ja'],
    ['lid', undefined, { geheim: true }, 'dossier_geheim'],
    ['lid', undefined, { geheim: true, genoemden: [ANDER] }, 'dossier_geheim'],
    ['lid', undefined, { geheim: true, behandelaar: IK }, 'ja'],
    ['lid', undefined, { conflict: true }, 'niet_onpartijdig'],
    ['lid', undefined, { conflict: true, geheim: true, genoemden: [IK] }, 'niet_onpartijdig'],
    ['lid', INSTELLING, {}, 'niet_onpartijdig'],
    ['lid', 'Andere instelling', {}, 'ja'],
    ['adviseur', undefined, {}, 'ja'],
    ['adviseur', undefined, { adviesGevraagd: false }, 'geen_advies_gevraagd'],
    ['adviseur', undefined, { adviesGevraagd: false, genoemden: [ANDER] }, 'geen_advies_gevraagd'],
    ['adviseur', undefined, { adviesGevraagd: false, genoemden: [IK] }, 'ja'],
    ['adviseur', undefined, { adviesGevraagd: false, genoemden: [IK], conflict: true }, 'niet_onpartijdig'],
    ['adviseur', undefined, { geheim: true }, 'dossier_geheim'],
    ['adviseur', undefined, { geheim: true, adviesGevraagd: false, genoemden: [IK] }, 'ja'],
    ['lid', undefined, { adviesGevraagd: false }, 'ja'],
    ['intaker', INSTELLING, { adviesGevraagd: false }, 'ja'],
    ['secretaris', undefined, { geheim: true }, 'ja'],
    ['voorzitter', undefined, { geheim: true }, 'ja'],
    ['voorzitter', undefined, { geheim: true, conflict: true }, 'niet_onpartijdig'],
    ['beheerder', undefined, {}, 'geen_recht'],
  ])('%s van %s bij %j: %s', (rol, organisatie, anders, verwacht) => expect(uitkomst(wie(rol, organisatie), 'lezen', zaak(anders))).toBe(verwacht));

  test('ook wie toezicht houdt op de toegang, ziet als beheerder geen zaken', () => expect(uitkomst(wie('beheerder'), 'toezicht', zaak())).toBe('geen_recht'));
  test('een instelling wijzigt haar zaak tot die op de agenda staat', () => {
    const wijzigbaar = Status.options.filter((status) => uitkomst(wie('intaker', INSTELLING), 'intake', zaak({ status })) === 'ja');
    expect(wijzigbaar).toEqual(['ingediend', 'onvolledig', 'in_behandeling', 'advies_gevraagd', 'aangehouden']);
    expect(uitkomst(wie('intaker', INSTELLING), 'intake', zaak({ status: 'geagendeerd' }))).toBe('te_laat_om_te_wijzigen');
    expect(Status.options.every((status) => uitkomst(wie('secretaris'), 'intake', zaak({ status })) === 'ja')).toBe(true);
  });
  test('een instelling ziet de brief pas na de bekendmaking, de commissie altijd', () => {
    const status = (s: Status, w: Wie) => uitkomst(w, 'lezen', zaak({ status: s }), 'bekendgemaakt');
    expect(Status.options.filter((s) => status(s, wie('intaker', INSTELLING)) === 'ja')).toEqual(['bekendgemaakt', 'verlengd', 'bezwaar', 'beroep', 'vervallen', 'afgesloten']);
    expect(status('besloten', wie('intaker', INSTELLING))).toBe('nog_niet_bekendgemaakt');
    expect(Status.options.every((s) => status(s, wie('lid')) === 'ja')).toBe(true);
  });
  test('wie van een andere organisatie is, brengt in en volgt, en meer niet', () => {
    expect(Recht.options.filter((r) => magWerk(wie('intaker', INSTELLING), r))).toEqual(['lezen', 'intake']);
    expect(Recht.options.filter((r) => magWerk(wie('intaker'), r))).toEqual([...RECHTEN.intaker]);
    expect([isVanBuiten(wie('intaker', INSTELLING)), isVanBuiten(wie('intaker')), isVanBuiten(wie('lid', INSTELLING))]).toEqual([true, false, false]);
  });
  test('elke weigering is een Nederlandse zin die zegt wat iemand kan doen', () => {
    const weigeringen = [magActie(wie('lid'), { recht: 'beheren' }, null), magActie(wie('intaker', 'x'), { recht: 'lezen' }, zaak()), magActie(wie('lid'), { recht: 'lezen' }, zaak({ conflict: true })), magActie(wie('lid'), { recht: 'lezen' }, zaak({ geheim: true })), magActie(wie('intaker', INSTELLING), { recht: 'intake' }, zaak({ status: 'besloten' })), magActie(wie('intaker', INSTELLING), { recht: 'lezen', pas: 'bekendgemaakt' }, zaak())];
    for (const w of weigeringen) {
      expect(w.ok).toBe(false);
      if (!w.ok) expect(w.error.melding).toMatch(/^[A-Z].*\.$/s);
    }
  });
});

/** The same rule, told another way: every reason to refuse, as a list. */
function waarom(w: Wie, recht: Recht, z: Zaaktoegang | null, pas: 'bekendgemaakt' | undefined): readonly string[] {
  const buiten = w.rol === 'intaker' && w.organisatie !== undefined;
  const eigen = w.organisatie !== undefined && w.organisatie.trim().toLowerCase() === z?.organisatie.trim().toLowerCase();
  const redenen: [string, boolean][] = [
    ['de rol', !heeftRecht(w.rol, recht)],
    ['van buiten', buiten && recht !== 'lezen' && recht !== 'intake'],
    ['beheerder en een zaak', z !== null && w.rol === 'beheerder'],
    ['andere organisatie', z !== null && buiten && !eigen],
    ['belang', z !== null && (z.conflict || (!buiten && eigen))],
    ['geen advies gevraagd', z !== null && w.rol === 'adviseur' && !z.adviesGevraagd && z.behandelaar !== w.id && !z.genoemden.includes(w.id)],
    ['geheim', z !== null && z.geheim && !['secretaris', 'voorzitter'].includes(w.rol) && z.behandelaar !== w.id && !z.genoemden.includes(w.id)],
    ['te laat', z !== null && buiten && recht === 'intake' && ['geagendeerd', 'besloten', 'ondertekend', 'geregistreerd', 'bekendgemaakt', 'verlengd', 'bezwaar', 'beroep', 'ingetrokken', 'vervallen', 'afgesloten'].includes(z.status)],
    ['niet bekend', z !== null && pas !== undefined && (w.rol === 'intaker' || !heeftRecht(w.rol, 'beraad')) && !['bekendgemaakt', 'verlengd', 'bezwaar', 'beroep', 'vervallen', 'afgesloten'].includes(z.status)],
  ];
  return redenen.filter(([, geldt]) => geldt).map(([reden]) => reden);
}

const Wieen = fc.record({ rol: fc.constantFrom(...Rol.options), organisatie: fc.constantFrom(undefined, INSTELLING, 'stichting testinstelling ', 'Andere instelling') }).map(({ rol, organisatie }) => wie(rol, organisatie));
const Zaken = fc.record({
  status: fc.constantFrom(...Status.options), geheim: fc.boolean(), organisatie: fc.constantFrom(INSTELLING, 'STICHTING TESTINSTELLING', 'Andere instelling', ''), behandelaar: fc.constantFrom(null, IK, ANDER),
  genoemden: fc.subarray([IK, ANDER]), conflict: fc.boolean(), adviesGevraagd: fc.boolean(),
});
const Rechten = fc.constantFrom(...Recht.options);

describe('de tabel, voor elke rol, organisatie, status en zaak', () => {
  test('mag precies wat geen enkele reden verbiedt', () => {
    fc.assert(fc.property(Wieen, Rechten, fc.option(Zaken), fc.constantFrom(undefined, 'bekendgemaakt' as const), (w, recht, z, pas) => {
      expect(magActie(w, { recht, ...(pas ? { pas } : {}) }, z).ok).toBe(waarom(w, recht, z, pas).length === 0);
    }), { numRuns: 5_000 });
  });
  test('aanwijzen geeft nooit meer dan bij een zaak die niet geheim is', () => {
    fc.assert(fc.property(Wieen, Rechten, Zaken.map((z) => ({ ...z, adviesGevraagd: true })), (w, recht, z) => {
      const open = magActie(w, { recht }, { ...z, geheim: false }).ok;
      expect(magActie(w, { recht }, { ...z, geheim: true, genoemden: [IK] }).ok).toBe(open);
      if (magActie(w, { recht }, { ...z, geheim: true }).ok) expect(open).toBe(true);
    }));
  });
  test('wie belang heeft bij een zaak doet en ziet er niets van, in welke rol ook', () => {
    fc.assert(fc.property(Wieen, Rechten, Zaken, (w, recht, z) => { expect(magActie(w, { recht }, { ...z, conflict: true }).ok).toBe(false); }));
  });
  test('een zaak geeft nooit een recht dat iemand zonder zaak niet heeft', () => {
    fc.assert(fc.property(Wieen, Rechten, Zaken, (w, recht, z) => { if (magActie(w, { recht }, z).ok) expect(magActie(w, { recht }, null).ok).toBe(true); }));
  });
  test('hoofdletters en spaties in de naam van een organisatie maken niets uit, andere woorden wel', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (naam) => {
      expect(organisatieSleutel(organisatieSleutel(naam))).toBe(organisatieSleutel(naam));
      expect(isVanOrganisatie({ organisatie: `  ${naam}\t` }, naam)).toBe(true);
    }));
    expect(isVanOrganisatie({ organisatie: 'Stichting A' }, 'Stichting B')).toBe(false);
    expect(isVanOrganisatie({}, '')).toBe(false);
  });
  test('elke rol en elke status staat erin', () => {
    expect(Object.keys(ROLTOEGANG).sort()).toEqual([...Rol.options].sort());
    expect(Object.keys(STATUSTOEGANG).sort()).toEqual([...Status.options].sort());
  });
});
