import { createHash } from 'node:crypto';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import type { Agendavraag } from '../../electron/backend/documents/compose-agenda.ts';
import type { Notulenvraag } from '../../electron/backend/documents/compose-notulen.ts';
import type { Dossierzaak, Vergaderdossiervraag } from '../../electron/backend/documents/compose-vergaderdossier.ts';
import type { Vergaderbasis } from '../../electron/backend/documents/vergaderstuk.ts';
import { maakBriefvraag, type Briefwens } from './brief-fixture.ts';

const datum = plainDate;

export const vergaderbasis = (anders: Partial<Vergaderbasis> = {}): Vergaderbasis => ({
  vergadering: { datum: datum('2026-12-03'), tijd: '13:30', plaats: 'Stadhuis Testdam, kamer 1' },
  commissie: { naam: 'Toetsingscommissie Testregio', namens: 'het college van burgemeester en wethouders van Testdam' },
  huisstijl: null, vandaag: datum('2026-11-26'), oefen: false, ...anders,
});

const DEELNEMERS = [{ naam: 'V. Voorbeeld-Voorzitter', rol: 'Voorzitter' }, { naam: 'L. Proeflid', rol: 'Lid' }, { naam: 'S. Voorbeeld-Secretaris', rol: 'Secretaris' }];
const TWEE_LETTERS = 'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango'.split(' ');

export const betrokkene = (i: number, geheimhouding = false) => ({ ...maakBriefvraag().dossier.aanvraag.betrokkene, voornamen: `Testpersoon ${TWEE_LETTERS[i % 20]}`, geheimhouding });

export const agendavraag = (aantal: number): Agendavraag => ({
  basis: vergaderbasis(), deelnemers: DEELNEMERS, notulenVan: datum('2026-11-12'),
  zaken: Array.from({ length: aantal }, (_, i) => ({ kenmerk: `TT-2026-${String(40 + i).padStart(4, '0')}`, betrokkene: betrokkene(i, i === 4), uiterlijk: addDays(datum('2027-01-20'), -i), wijze: i % 3 === 0 ? ('hamerstuk' as const) : ('bespreken' as const), voorstel: i % 5 === 0 ? 'Afwijzen' : 'Toekennen, Rijswijk', nietErbij: i === 2 ? ['L. Proeflid'] : [] })),
});

export const notulenvraag = (aantal: number, anders: Partial<Notulenvraag> = {}): Notulenvraag => ({
  basis: vergaderbasis(), eindtijd: '16:10', aanwezig: DEELNEMERS, afwezig: [{ naam: 'A. Testadviseur', rol: 'Adviseur' }], quorum: { nodig: 3, aanwezig: 3 }, vastgesteldOp: null,
  mededelingen: ['De cijfers van november zijn binnen.'],
  actiepunten: [{ wat: 'Advies vragen in zaak TT-2026-0041', wie: 'S. Voorbeeld-Secretaris', voor: datum('2026-12-10') }],
  zaken: Array.from({ length: aantal }, (_, i) => ({
    kenmerk: `TT-2026-${String(40 + i).padStart(4, '0')}`, betrokkene: betrokkene(i, i === 4), herken: null,
    uitkomst: i % 4 === 1 ? { soort: 'aangehouden' as const, reden: 'Het advies is er nog niet.', tot: datum('2026-12-17') } : { soort: 'besluit' as const, tekst: 'Urgentie toekennen, Rijswijk, directe bemiddeling' },
    motivering: 'De commissie volgt het voorstel. Het netwerk en het werk in Rijswijk geven de beste kans op een goede start.',
    stemmen: i % 4 === 1 ? null : { voor: 3, tegen: i % 2, onthouden: 0 },
    afwijkend: i % 2 === 1 ? [{ naam: 'L. Proeflid', tekst: 'Ik vind Delft passender, omdat de hulp daar loopt.' }] : [],
    nietErbij: i === 2 ? [{ naam: 'L. Proeflid', reden: 'Werkt bij de organisatie die de aanvraag deed.' }] : [],
  })),
  ...anders,
});

/** A case as it lies before the commission: derived, judged per criterion in three municipalities, proposed, with files. */
export function dossierzaak(i: number, wens: Briefwens = {}, bijlagen = 6): Dossierzaak {
  const { dossier } = maakBriefvraag({ ...wens, aanvraag: { ...wens.aanvraag, betrokkene: { ...betrokkene(i), ...wens.aanvraag?.betrokkene } } });
  const oordelen = haaglanden2026.herstelkans.criteria.filter((c) => !c.strafrechtelijk).flatMap((c) => ['0503', '0518', '0603'].map((gemeente, n) => ({
    criterium: c.code, gemeente, oordeel: (['neutraal', 'contra_indicatie', 'steunend'] as const)[n]!, reden: `Bij ${c.naam.toLowerCase()} keken wij naar wat de aanvrager zelf zegt en naar wat de begeleider ziet. In deze gemeente ${n === 2 ? 'wonen de mensen die helpen, en loopt de dagbesteding door' : 'is er weinig dat houvast geeft'}.`, bewijs: 'Gesprek van 3 november 2026 en verslag van de begeleider',
  })));
  const herstelkans = dossier.herstelkans && { ...dossier.herstelkans, oordelen: [...dossier.herstelkans.oordelen.filter((o) => o.criterium === 'criminaliteit'), ...oordelen] };
  return {
    dossier: { ...dossier, nummer: `TT-2026-${String(40 + i).padStart(4, '0')}`, status: 'geagendeerd', besluit: null, herstelkans }, regelset: haaglanden2026, uiterlijk: addDays(datum('2026-12-21'), i),
    bijlagen: Array.from({ length: bijlagen }, (_, n) => ({ naam: n === 0 ? 'Verslag van de behandelaar diagnose.pdf' : `Bijlage ${n} bij zaak ${i}.pdf`, soort: 'PDF', grootte: 12_345 * (n + 1) ** 3, sha256: createHash('sha256').update(`${i} ${n}`).digest('hex'), gevoeligheid: n === 0 ? ('medisch' as const) : n === 1 ? ('strafrechtelijk' as const) : ('gewoon' as const) })),
  };
}

export const dossiervraag = (aantal: number, anders: Partial<Vergaderdossiervraag> = {}): Vergaderdossiervraag => ({
  basis: vergaderbasis(), lezer: { naam: 'L. Proeflid', magStrafrechtelijk: true, aantalUitgesloten: 0 }, zaken: Array.from({ length: aantal }, (_, i) => dossierzaak(i)), ...anders,
});
