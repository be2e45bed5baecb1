import { describe, expect, test } from 'vitest';
import { alleGemeenten } from '../../shared/domain/gemeente/gemeente.ts';
import { evaluateVerdeling } from '../../shared/domain/verdeling/propose-verdeling.ts';
import type { Methodesoort, MethodeVan } from '../../shared/domain/verdeling/methode.ts';
import { answerRegelset } from '../../shared/domain/verdeling/beantwoord-regelset.ts';
import { berekenAandeel } from '../../shared/domain/verdeling/aandeel.ts';
import { toetsDoelstand, verdeelDoelOverJaren } from '../../shared/domain/verdeling/doelen.ts';
import { applyNaarRato } from '../../shared/domain/verdeling/naar-rato.ts';
import { berekenPunten } from '../../shared/domain/verdeling/punten.ts';
import * as regionaal from '../../shared/domain/verdeling/regionale-afspraken.ts';
import { toetsSamenstelling } from '../../shared/domain/verdeling/samenstelling.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { ARRANGEMENTEN, findArrangement } from '../../shared/regelsets/alle-regelsets.ts';
import { maakVerdeelvraag } from '../../shared/regelsets/zaak.ts';

/** Every sentence that a person can read in a proposal, once each, with the situation that gives it. */
const zinnen = new Map<string, { zin: string; feiten: string }>();
for (const { regelset, scenarios } of ARRANGEMENTEN)
  for (const s of scenarios) {
    if (s.soort !== 'voorstel') continue;
    const r = answerRegelset(regelset, s.gegeven.antwoorden ?? {});
    if (!r.ok) throw new Error(r.error.melding);
    const v = evaluateVerdeling(maakVerdeelvraag(s.gegeven, r.value));
    for (const t of [...v.toetsen, ...v.perGemeente.flatMap((g) => g.toetsen)]) {
      const zonderNamen = alleGemeenten().reduce((zin, g) => (g.naam.length > 3 ? zin.replaceAll(g.naam, 'GEMEENTE') : zin), t.uitleg);
      const sleutel = `${t.principe}/${t.staat}: ${zonderNamen.replace(/\d+/g, '#')}`;
      if (!zinnen.has(sleutel)) zinnen.set(sleutel, { zin: t.uitleg, feiten: `${t.principe}/${t.staat} (${regelset.id} ${s.id}): ${t.uitleg} <- ${t.because.map((b) => `${b.regel}: ${b.feiten.join('; ')}`).join(' | ')}` });
    }
  }

const regel = <S extends Methodesoort>(id: string, code: string, antwoorden = {}): MethodeVan<S> => {
  const r = answerRegelset(findArrangement(id)!.regelset, antwoorden);
  if (!r.ok) throw new Error(r.error.melding);
  return r.value.methoden.find((m) => m.code === code)!.regel as MethodeVan<S>;
};
type Uitkomst = { ok: true; value: { because: readonly { regel: string; bron: string; feiten: readonly string[] }[] } } | { ok: false; error: { code: string; veld: string; melding: string; bron: string } };
const vertel = (u: Uitkomst) => (u.ok ? u.value.because.map((b) => `${b.regel} [${b.bron}] ${b.feiten.join('; ')}`) : [`${u.error.code} ${u.error.veld} [${u.error.bron}] ${u.error.melding}`]);

describe('wat mensen lezen', () => {
  test('de zinnen van een voorstel zijn niet te lang en zonder uitroep', () => {
    for (const { zin } of zinnen.values()) {
      expect(zin).not.toMatch(/!|helaas/i);
      expect(zin).toMatch(/^('s-)?[A-Z].*[.?]$/);
      expect(Math.max(...zin.split(/[.?:;]/).map((deel) => deel.trim().split(' ').length)), zin).toBeLessThanOrEqual(25);
    }
  });
  test('elke toets zegt wat er aan de hand is, met de feiten', () => expect([...zinnen.values()].map((x) => x.feiten).sort()).toMatchSnapshot());
  test('elke berekening zegt waarop zij rust', () => {
    const rest = { 'methoden.0.regel.afronding': 'grootste_rest' };
    expect([
      vertel(berekenAandeel(regel('wettelijk-vangnet', 'minimum', { 'methoden.0.regel.basis': 'sociale_huur', 'methoden.0.regel.afronding': 'naar_boven' }), 'x', 100)),
      vertel(berekenAandeel(regel('wettelijk-vangnet', 'minimum'), 'x', 0.5)),
      vertel(verdeelDoelOverJaren(regel('delft-dwo', 'convenantwoningen', { 'methoden.0.regel.breukenMeenemen': true }), 'x', { code: '1842', jaren: 2 })),
      vertel(verdeelDoelOverJaren(regel('delft-dwo', 'convenantwoningen', { 'methoden.0.regel.breukenMeenemen': false }), 'x', { code: '1842', jaren: 2 })),
      vertel(verdeelDoelOverJaren(regel('delft-dwo', 'convenantwoningen'), 'x', { code: '0599', jaren: 2 })),
      vertel(verdeelDoelOverJaren(regel('delft-dwo', 'convenantwoningen'), 'x', { code: '0503', jaren: 0 })),
      vertel(toetsDoelstand(regel('drechtsteden-alblasserwaard', 'per_jaar'), 'x', { code: 'terugvalplekken', geleverd: 7 })),
      vertel(toetsDoelstand(regel('delft-dwo', 'convenantwoningen'), 'x', { code: '1842', geleverd: 7 })),
      vertel(toetsDoelstand(regel('delft-dwo', 'convenantwoningen'), 'x', { code: '1842', geleverd: 0.5 })),
      vertel(applyNaarRato(regel('pact-ijmond-zuid-kennemerland', 'huishoudens', rest), 'x', { gewichten: [{ code: 'a', gewicht: 2 }, { code: 'b', gewicht: 1 }] })),
      vertel(applyNaarRato(regel('pact-ijmond-zuid-kennemerland', 'huishoudens', rest), 'x', { gewichten: [{ code: 'a', gewicht: 0 }] })),
      vertel(applyNaarRato(regel('pact-ijmond-zuid-kennemerland', 'huishoudens', rest), 'x', { totaal: -2, gewichten: [{ code: 'a', gewicht: 1 }] })),
      vertel(applyNaarRato(regel('pact-ijmond-zuid-kennemerland', 'huishoudens', rest), 'x', { gewichten: [{ code: 'a', gewicht: 1 }, { code: 'a', gewicht: 1 }] })),
      vertel(applyNaarRato(regel('pact-ijmond-zuid-kennemerland', 'huishoudens', rest), 'x', { gewichten: [{ code: 'a', gewicht: -1 }] })),
      ...[{ inwonend: true, jarenSindsVerhuizing: null, maandenIngeschreven: 3 }, { inwonend: false, jarenSindsVerhuizing: null, maandenIngeschreven: 3 }, { inwonend: false, jarenSindsVerhuizing: 12, maandenIngeschreven: 0 }, { inwonend: false, jarenSindsVerhuizing: 40, maandenIngeschreven: 0 }, { inwonend: false, jarenSindsVerhuizing: -1, maandenIngeschreven: 0 }, { inwonend: true, jarenSindsVerhuizing: 1, maandenIngeschreven: -1 }].map((f) => vertel(berekenPunten(regel('holland-rijnland-standplaatsen', 'punten'), 'x', f))),
      vertel(toetsSamenstelling(regel('west-friesland-checklist', 'checklist'), 'x', { totaal: 100, aantallen: { nultreden: 30, rolstoel: 10, met_zorg: 30 } })),
      vertel(toetsSamenstelling(regel('rivierenland-80-10-10', 'tachtig_tien_tien', { 'methoden.0.regel.afronding': 'naar_boven' }), 'x', { totaal: 10, aantallen: { zelfde_gemeente: 8, elders_in_regio: 1, buiten_regio: 1 } })),
      vertel(toetsSamenstelling(regel('rivierenland-80-10-10', 'tachtig_tien_tien'), 'x', { totaal: 10, aantallen: { zelfde_gemeente: 8, elders_in_regio: 1, buiten_regio: 0 } })),
      vertel(regionaal.toetsDrempel(regel('noordoost-brabant-woonwagens', 'standplaatsen'), 'x', { eigenGemeente: 'a', eigenLukt: false, gemeenten: [{ gemeente: 'b', aantal: 1, woningen: 5_000 }] })),
      vertel(regionaal.toetsDrempel(regel('noordoost-brabant-woonwagens', 'standplaatsen'), 'x', { eigenGemeente: 'a', eigenLukt: true, gemeenten: [] })),
      vertel(regionaal.telAanbod('x', { doel: 5, aanbod: { a: 3 } })),
      ...([[2021, null], [2022, true], [2022, false]] as const).map(([jaar, veto]) => vertel(regionaal.toetsContingent(regel('tilburg-contingenten', 'contingenten', { 'methoden.0.regel.quotum': 5 }), 'x', { jaar, gebruikt: 1, veto }))),
      vertel(regionaal.berekenCompensatie(regel('fryslan-uitgangspunten', 'compensatie', { 'methoden.0.regel.sleutel': 'sociale_voorraad', 'methoden.0.regel.eenheid': 'euro', 'methoden.0.regel.periodeMaanden': 12 }), 'x', { geplaatst: { a: 1 }, gewichten: [{ code: 'a', gewicht: 1 }] })),
      ...['2026-05-01', '2027-05-01'].map((dag) => vertel(regionaal.bepaalIngroei(findArrangement('arnhem')!.regelset, plainDate(dag)))),
    ]).toMatchSnapshot();
  });
});
