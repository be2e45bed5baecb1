import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

/** The path as the server writes it. */
const serverpadOf = ({ pad, serverpad }: Route): string => `/v1${serverpad ?? pad.replaceAll(/\{(\w+)\}/g, ':$1')}`;

const PER_PAD = new Map(ROUTES.map((r) => [`${r.methode.toUpperCase()} ${serverpadOf(r)}`, r]));

/** The description of a route of the server. A question for the headers alone has the rights of the question itself. */
export const findRoute = (method: string, url: string): Route | undefined => PER_PAD.get(`${method === 'HEAD' ? 'GET' : method} ${url}`);

/** Everything that the server can be asked is described, and has its rights: else it does not start. */
export function refuseUndescribed(method: string | readonly string[], url: string): void {
  for (const m of [method].flat()) if (!findRoute(m, url)) throw new Error(`A route that is not described: ${m} ${url}`);
}
