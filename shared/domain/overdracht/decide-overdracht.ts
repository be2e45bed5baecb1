import type { DossierId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { weiger, type Weigering } from '../dossier/weigering.ts';
import { OVERDRACHTROL, OVERDRACHTSTAPPEN, OVERDRACHTSTATUSSEN, type Overdracht, type Overdrachtgebeurtenis, type Overdrachtstatus } from './overdracht.ts';

/** The outcome of a step: what happened (nothing, when it had happened already), or why it is refused. */
export type Overdrachtbeslissing = Result<readonly Overdrachtgebeurtenis[], Weigering>;

/** What both sides agree on before the first step. */
type Begin = Pick<Overdracht, 'id' | 'aard' | 'vergaderingId' | 'medewerkerId' | 'partij' | 'manifestHash' | 'uitnodigingId' | 'geldigTot' | 'bijlagen'> & { readonly op: string };

/** Offers a case to another organisation; not while the same one has it already, for then there would be two of it. */
export function decideAanbieden(begin: Begin & { readonly dossierId: DossierId | null }, vandaag: PlainDate, eerdere: readonly Pick<Overdracht, 'partij' | 'status'>[] = []): Overdrachtbeslissing {
  if (begin.geldigTot < vandaag) return weiger('uitnodiging_verlopen', 'Deze uitnodiging is verlopen. Er is geen pakket gemaakt. Vraag de ontvanger om een nieuwe uitnodiging.');
  const daar = eerdere.filter((o) => o.partij.id === begin.partij.id).map((o) => o.status);
  if (daar.includes('aanvaard')) return weiger('overdracht_aanvaard', `${begin.partij.naam} heeft deze aanvraag al aanvaard. Er is geen pakket gemaakt. Geef een aanvulling rechtstreeks aan die organisatie.`);
  if (daar.includes('aangeboden') || daar.includes('ontvangen')) return weiger('overdracht_loopt', `Deze aanvraag is al aangeboden aan ${begin.partij.naam}. Er is geen pakket gemaakt. Trek die overdracht eerst in als u iets wilt wijzigen.`);
  return ok([{ soort: 'OverdrachtAangeboden', ...begin }]);
}

/** Takes a package in. The same package again changes nothing; another one under the same id is refused. */
export function decideOntvangen(bestaand: Overdracht | undefined, begin: Begin & { readonly aangebodenOp: string }, vandaag: PlainDate): Overdrachtbeslissing {
  if (bestaand?.richting === 'uit') return weiger('pakket_eigen', 'Dit pakket is met dit bestand gemaakt. Er is niets ingelezen. Stuur het naar de ontvanger.');
  if (bestaand) return bestaand.manifestHash === begin.manifestHash ? ok([]) : weiger('pakket_ander', 'Er is al een ander pakket met dit nummer ingelezen. Er is niets gewijzigd. Vraag de afzender om een nieuw pakket.');
  if (begin.geldigTot < vandaag) return weiger('pakket_verlopen', 'Dit pakket is verlopen. Er is niets ingelezen. Vraag de afzender om een nieuw pakket.');
  return ok([{ soort: 'OverdrachtOntvangen', ...begin }]);
}

/** A step after the first, taken here or reported by the other side in a message that the caller verified. */
export type Overdrachtstap =
  | { readonly naar: 'ontvangen' }
  | { readonly naar: 'aanvaard'; readonly dossierId: DossierId | null }
  | { readonly naar: 'geweigerd' | 'ingetrokken'; readonly reden: string };

const WERKWOORD = { aangeboden: 'aangeboden', ontvangen: 'als ontvangen gemeld', aanvaard: 'aanvaard', geweigerd: 'geweigerd', ingetrokken: 'ingetrokken' } as const satisfies Record<Overdrachtstatus, string>;

/** Whether `naar` is behind `van` in every life that has both: news that arrives after later news. */
const isAchterhaald = (van: Overdrachtstatus, naar: Overdrachtstatus): boolean => naar === 'aangeboden' || (naar === 'ontvangen' && van !== 'aangeboden' && van !== 'ingetrokken');

/** Takes one step of the table. What was done or reported before changes nothing; two endings are a question for people. */
export function decideOverdracht(o: Overdracht, stap: Overdrachtstap, context: { readonly door: 'wij' | 'ander'; readonly op: string }): Overdrachtbeslissing {
  const wie = context.door === 'wij' ? o.richting : o.richting === 'uit' ? 'in' : 'uit';
  if (OVERDRACHTROL[stap.naar] !== wie) return weiger('overdracht_niet_aan_u', `Alleen de ${wie === 'uit' ? 'ontvanger' : 'afzender'} kan een overdracht op "${OVERDRACHTSTATUSSEN[stap.naar]}" zetten. Er is niets gewijzigd.`);
  if (o.status === stap.naar || isAchterhaald(o.status, stap.naar)) return ok([]);
  if (!(OVERDRACHTSTAPPEN[o.status] as readonly Overdrachtstatus[]).includes(stap.naar)) // widened: the table is const
    return weiger('overdracht_afgehandeld', `Deze overdracht kan niet worden ${WERKWOORD[stap.naar]}: zij is al ${WERKWOORD[o.status]}. Er is niets gewijzigd. Neem contact op met de andere organisatie.`);
  const basis = { op: context.op, overdrachtId: o.id };
  switch (stap.naar) {
    case 'ontvangen':
      return ok([{ soort: 'OverdrachtOntvangstGemeld', ...basis }]);
    case 'aanvaard':
      return ok([{ soort: 'OverdrachtAanvaard', ...basis, dossierId: stap.dossierId }]);
    case 'geweigerd':
    case 'ingetrokken':
      if (stap.reden.trim() === '') return weiger('reden_ontbreekt', 'Schrijf op waarom. De andere organisatie leest deze reden.', 'reden');
      return ok([{ soort: stap.naar === 'geweigerd' ? 'OverdrachtGeweigerd' : 'OverdrachtIngetrokken', ...basis, reden: stap.reden }]);
  }
}

/** What only some kinds of hand-over have; absent stays absent, so that old ones keep their bytes. */
const pickBundel = ({ aard, vergaderingId, medewerkerId }: Pick<Overdracht, 'aard' | 'vergaderingId' | 'medewerkerId'>): Pick<Overdracht, 'aard' | 'vergaderingId' | 'medewerkerId'> => ({ ...(aard ? { aard } : {}), ...(vergaderingId ? { vergaderingId } : {}), ...(medewerkerId ? { medewerkerId } : {}) });

/** Folds one event into a hand-over. */
export function applyOverdracht(o: Overdracht | undefined, g: Overdrachtgebeurtenis): Overdracht {
  if (g.soort === 'OverdrachtAangeboden' || g.soort === 'OverdrachtOntvangen') {
    if (o) throw new Error('A hand-over begins once');
    const { id, partij, manifestHash, uitnodigingId, geldigTot, bijlagen } = g;
    const begin = { ...pickBundel(g), id, partij, manifestHash, uitnodigingId, geldigTot, bijlagen, afgehandeldOp: null, reden: '' };
    return g.soort === 'OverdrachtAangeboden'
      ? { ...begin, richting: 'uit', status: 'aangeboden', dossierId: g.dossierId, aangebodenOp: g.op, ontvangenOp: null }
      : { ...begin, richting: 'in', status: 'ontvangen', dossierId: null, aangebodenOp: g.aangebodenOp, ontvangenOp: g.op };
  }
  if (o?.id !== g.overdrachtId) throw new Error('An event of another hand-over');
  switch (g.soort) {
    case 'OverdrachtOntvangstGemeld':
      return { ...o, status: 'ontvangen', ontvangenOp: g.op };
    case 'OverdrachtAanvaard':
      return { ...o, status: 'aanvaard', afgehandeldOp: g.op, dossierId: g.dossierId ?? o.dossierId };
    case 'OverdrachtGeweigerd':
      return { ...o, status: 'geweigerd', afgehandeldOp: g.op, reden: g.reden };
    case 'OverdrachtIngetrokken':
      return { ...o, status: 'ingetrokken', afgehandeldOp: g.op, reden: g.reden };
  }
}
