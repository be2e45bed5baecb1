import { gemeenteNaam } from '../gemeente/gemeente.ts';
import type { Verdeeluitkomst } from './verdeelvraag.ts';

/** What differs between the proposals of two arrangements for one case, with the reasons that each gives. */
export type Voorstelverschil = { readonly onderdeel: 'voorkeursgemeente' | 'route' | 'toets'; readonly a: string; readonly b: string; readonly waarom: readonly string[] };

const naam = (code: string | null): string => (code === null ? 'geen gemeente' : gemeenteNaam(code));
const route = (r: string | null): string => (r === null ? 'niet bepaald' : r.replaceAll('_', ' '));
const redenen = (wie: string, v: Verdeeluitkomst): string[] => v.toetsen.map((t) => `${wie}: ${t.uitleg} (${t.because.map((b) => b.bron).join('; ')})`);

/** Compares two proposals for the same case: municipality, route and the state of every check. Empty when they agree. */
export function diffVoorstellen(a: Verdeeluitkomst, b: Verdeeluitkomst): Voorstelverschil[] {
  const verschillen: Voorstelverschil[] = [];
  if (a.voorkeursgemeente !== b.voorkeursgemeente) verschillen.push({ onderdeel: 'voorkeursgemeente', a: naam(a.voorkeursgemeente), b: naam(b.voorkeursgemeente), waarom: [...redenen(a.regelset.id, a), ...redenen(b.regelset.id, b)] });
  if (a.route !== b.route) {
    const bron = (v: Verdeeluitkomst): string[] => (v.parameters ?? []).filter((p) => p.pad.startsWith('verdeling.route')).map((p) => `${v.regelset.id}: ${p.waarde} (${p.bron})`);
    verschillen.push({ onderdeel: 'route', a: route(a.route), b: route(b.route), waarom: [...bron(a), ...bron(b)] });
  }
  const principes = [...new Set([...a.toetsen, ...b.toetsen].map((t) => t.principe))];
  for (const p of principes) {
    const [ta, tb] = [a.toetsen.find((t) => t.principe === p), b.toetsen.find((t) => t.principe === p)];
    if (ta?.staat === tb?.staat && ta?.uitleg === tb?.uitleg) continue;
    const zeg = (t: typeof ta): string => (t ? `${p}: ${t.staat.replaceAll('_', ' ')}` : `${p}: geen stap in deze regelset`);
    verschillen.push({ onderdeel: 'toets', a: zeg(ta), b: zeg(tb), waarom: [...(ta ? [`${a.regelset.id}: ${ta.uitleg} (${ta.because.map((x) => x.bron).join('; ')})`] : []), ...(tb ? [`${b.regelset.id}: ${tb.uitleg} (${tb.because.map((x) => x.bron).join('; ')})`] : [])] });
  }
  return verschillen;
}
