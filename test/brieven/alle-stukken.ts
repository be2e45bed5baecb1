import { inflateSync } from 'node:zlib';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';
import type { Dictum } from '../../shared/domain/besluit/besluit.ts';
import type { Brief } from '../../electron/backend/documents/brief.ts';
import { composeBriefgegevens, type Briefvraag } from '../../electron/backend/documents/briefgegevens.ts';
import { composeAgenda } from '../../electron/backend/documents/compose-agenda.ts';
import { composeBeslissingOpBezwaar } from '../../electron/backend/documents/compose-beslissing-op-bezwaar.ts';
import { composeHoorzitting } from '../../electron/backend/documents/compose-hoorzitting.ts';
import { composeNotulen } from '../../electron/backend/documents/compose-notulen.ts';
import { composeVergaderdossier } from '../../electron/backend/documents/compose-vergaderdossier.ts';
import { renderBrief } from '../../electron/backend/documents/render-brief.ts';
import { renderVergaderdossier, renderVergaderstuk } from '../../electron/backend/documents/render-vergaderstuk.ts';
import { aanvulling, basis, intrekking, ontvangst, vertraging, vervolg, zienswijze } from '../documents/bericht-fixture.ts';
import { maakBriefvraag } from '../documents/brief-fixture.ts';
import { agendavraag, dossierzaak, notulenvraag, vergaderbasis } from '../documents/vergader-fixture.ts';

const datum = plainDate;
const AARDEN = ['gewoon', 'medisch', 'strafrechtelijk'] as const;

/** What is put into every text that people type, and how much the person hides. */
export type Vulling = { readonly tekst: string; readonly geheimhouding: boolean; /** For names, which are never left out. */ readonly naam?: string };

/** Everything that leaves the program about a case or a meeting, with the same text in every field that people can fill. */
export type Stuk = { readonly naam: string; readonly druk: () => Promise<Uint8Array>; readonly brief: Brief | null };

const brief = (naam: string, gemaakt: Brief): Stuk => ({ naam, brief: gemaakt, druk: () => renderBrief(gemaakt) });

/** A decision with the text in every place; the schema of a case would refuse some of these texts, a letter may not rely on it. */
function besluitvraag(dictum: Dictum, { tekst, geheimhouding }: Vulling): Briefvraag {
  const vraag = maakBriefvraag({ aanvraag: { betrokkene: { geheimhouding } }, keuze: { dictum: dictum === 'intrekken' ? 'afwijzen' : dictum, weigeringsgronden: dictum === 'afwijzen' ? ['inkomen', 'zelf_op_te_lossen'] : [] } });
  const { besluit } = vraag.dossier;
  if (!besluit) throw new Error('The fixture has a decision');
  const { dossierstuk } = besluit;
  const gevuld = { ...dossierstuk, aanvraag: { ...dossierstuk.aanvraag, toelichting: tekst, indiener: tekst }, overwegingen: [{ grond: tekst, tekst }, { grond: tekst, tekst }] };
  return { ...vraag, dossier: { ...vraag.dossier, besluit: { ...besluit, document: { ...besluit.document, dictum }, dossierstuk: gevuld } } };
}

/** All letters to the applicant. */
export function alleBrieven({ tekst, geheimhouding, naam }: Vulling): Stuk[] {
  const b = basis({ geheimhouding, ...(naam === undefined ? {} : { voornamen: naam, geslachtsnaam: naam }) });
  const lijst = AARDEN.map((aard) => ({ stuk: tekst, waarom: tekst, grond: tekst, tekst, bron: tekst, aard }));
  const hoor = { basis: b, bezwaarOntvangenOp: datum('2026-12-01'), besluitOp: datum('2026-11-19'), datum: datum('2026-12-20'), tijd: '10:00', plaats: tekst, inzageVanaf: datum('2026-12-10'), toelichting: tekst };
  const bezwaar = { basis: b, besluitOp: datum('2026-11-19'), ontvangenOp: datum('2026-12-01'), beslistOp: datum('2027-01-05'), motivering: tekst, toelichting: tekst, beroepWeken: 6 };
  const later = { gronden: [{ tekst, bron: tekst }], overwegingen: [{ grond: tekst, tekst }] };
  const dicta: Dictum[] = ['toewijzen', 'afwijzen', 'buiten_behandeling', 'intrekken'];
  return [
    brief('ontvangstbevestiging', ontvangst(b)),
    brief('aanvulverzoek', aanvulling(b, { ontbreekt: lijst })),
    brief('vertragingsbericht', vertraging(b, { toelichting: tekst })),
    brief('vertragingsbericht bij een regeling', vertraging(b, { toelichting: tekst, termijn: 'regeling' })),
    ...(['afwijzen', 'andere_gemeente', 'intrekken'] as const).map((voornemen) => brief(`zienswijzeverzoek ${voornemen}`, zienswijze(b, { voornemen, feiten: lijst, gronden: lijst, gesprek: { datum: datum('2026-12-02'), tijd: '10:30', plaats: tekst } }))),
    brief('hoorzitting', composeHoorzitting(hoor)),
    brief('hoorzitting op korte termijn', composeHoorzitting({ ...hoor, datum: addDays(b.vandaag, 3) })),
    ...(['gegrond', 'ongegrond', 'niet_ontvankelijk'] as const).map((uitkomst, i) => brief(`beslissing op bezwaar ${uitkomst}`, composeBeslissingOpBezwaar({ ...bezwaar, uitkomst, hoorzitting: i === 2 ? null : { op: datum('2026-12-20'), gehoord: i === 0 } }))),
    brief('verlenging', vervolg(b, later)),
    brief('intrekking', intrekking(b, later)),
    ...dicta.map((dictum) => brief(`besluit ${dictum}`, composeBriefgegevens(besluitvraag(dictum, { tekst, geheimhouding })))),
  ];
}

/** The papers of a meeting, for a reader with and without the right to criminal data. */
export function alleVergaderstukken({ tekst, geheimhouding }: Vulling): Stuk[] {
  const zaak = dossierzaak(0, { aanvraag: { betrokkene: { geheimhouding } } });
  const { dossier } = zaak;
  const vol = {
    ...zaak,
    bijlagen: zaak.bijlagen.map((b) => ({ ...b, naam: tekst })),
    dossier: {
      ...dossier,
      aanvraag: { ...dossier.aanvraag, indiener: tekst, toelichting: tekst },
      herkomst: dossier.herkomst && { ...dossier.herkomst, motivering: tekst },
      herstelkans: dossier.herstelkans && { ...dossier.herstelkans, oordelen: dossier.herstelkans.oordelen.map((o) => ({ ...o, reden: tekst, bewijs: tekst })), conclusie: { ...dossier.herstelkans.conclusie, motivering: tekst } },
      verdeling: dossier.verdeling && { ...dossier.verdeling, motivering: tekst },
    },
  };
  const n = notulenvraag(1);
  const zaken = n.zaken.map((z) => ({ ...z, betrokkene: { ...z.betrokkene, geheimhouding }, motivering: tekst, afwijkend: [{ naam: 'L. Proeflid', tekst }], nietErbij: [{ naam: 'L. Proeflid', reden: tekst }], uitkomst: { soort: 'aangehouden' as const, reden: tekst, tot: null } }));
  return [
    { naam: 'agenda', brief: null, druk: () => renderVergaderstuk(composeAgenda({ ...agendavraag(3), zaken: agendavraag(3).zaken.map((z) => ({ ...z, betrokkene: { ...z.betrokkene, geheimhouding } })) })) },
    { naam: 'notulen', brief: null, druk: () => renderVergaderstuk(composeNotulen(notulenvraag(1, { zaken: [...zaken, ...zaken.map((z) => ({ ...z, uitkomst: { soort: 'besluit' as const, tekst } }))] }))) },
    ...[true, false].map((magStrafrechtelijk) => ({ naam: `vergaderdossier ${magStrafrechtelijk}`, brief: null, druk: () => renderVergaderdossier(composeVergaderdossier({ basis: vergaderbasis(), zaken: [vol], lezer: { naam: 'L. Proeflid', magStrafrechtelijk, aantalUitgesloten: 0 } })) })),
  ];
}

/** Everything that stands in a PDF as text somebody could find: all streams unpacked, as bytes, as UTF-16 and as hexadecimal. */
export function rauweTekst(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const delen = [bytes];
  for (let van = bytes.indexOf('stream\n'); van >= 0; van = bytes.indexOf('stream\n', van + 7)) {
    const tot = bytes.indexOf('endstream', van);
    try {
      delen.push(inflateSync(bytes.subarray(van + 7, tot)));
    } catch {
      // not compressed: it is in the bytes already
    }
  }
  const alles = Buffer.concat(delen);
  const latijn = alles.toString('latin1');
  const hex = [...latijn.matchAll(/<([0-9A-Fa-f\s]{8,})>/g)].map((m) => Buffer.from((m[1] ?? '').replace(/\s/g, ''), 'hex').toString('latin1')).join('\n');
  return [latijn, latijn.replaceAll('\0', ''), hex.replaceAll('\0', '')].join('\n');
}
