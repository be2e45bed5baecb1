import type { AddressInfo } from 'node:net';
import { httpRegister } from '../../electron/backend/adapters/http-register.ts';
import type { RegisterClient } from '../../electron/backend/ports/register-client.ts';
import { present } from '../../shared/kernel/present.ts';
import { findRegelset } from '../../shared/regelsets/regelsets.ts';
import { publishPlafonds, type Lijst, type Vastgesteld } from '../../register/plafond/stel-plafonds-vast.ts';
import { makeKoppelcode, saveKoppelcode } from '../../register/store/koppelcodes.ts';
import { loadIdentiteit } from '../../register/store/identity.ts';
import { openStore } from '../../register/store/open-store.ts';
import { openRegio } from '../register/region.ts';
import { verhuurlijst } from '../register/plafond-contract.ts';

/** A register of Haaglanden on a port of this computer, with a connection that can be cut. */
export type Regioregister = {
  readonly adres: string;
  readonly client: RegisterClient;
  readonly code: () => Promise<string>;
  readonly zet: (verbonden: boolean) => void;
  /** Publishes the ceiling of Delft from a number of lettings; every commission weighs the same and nothing is kept apart. */
  readonly stelVast: (verhuringen: number, anders?: Partial<Lijst>) => Promise<readonly Vastgesteld[]>;
  readonly stop: () => Promise<void>;
};

const WEG = { soort: 'onbereikbaar', melding: 'Het register is niet bereikbaar.' } as const;

export async function startRegioregister(): Promise<Regioregister> {
  const store = await openStore({ soort: 'geheugen' });
  const r = await openRegio(store, 'Haaglanden');
  r.setNow('2026-11-21T09:00:00.000Z');
  await r.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = r.app.server.address() as AddressInfo; // it listens on a port
  const identiteit = await loadIdentiteit(store, { regio: 'Haaglanden', naam: 'Testregister', nu: new Date() });
  let verbonden = true;
  const client: RegisterClient = {
    schrijfIn: (a, i) => (verbonden ? httpRegister.schrijfIn(a, i) : Promise.resolve(WEG)),
    verstuur: (a, e) => (verbonden ? httpRegister.verstuur(a, e) : Promise.resolve(WEG)),
    identiteit: (a) => (verbonden ? httpRegister.identiteit(a) : Promise.resolve(undefined)),
    aansluiting: (a, v) => (verbonden ? httpRegister.aansluiting(a, v) : Promise.resolve(undefined)),
    rechten: (a, v) => (verbonden ? present(httpRegister.rechten)(a, v) : Promise.resolve(undefined)),
    wijzigingen: (a, l, v) => (verbonden ? httpRegister.wijzigingen(a, l, v) : Promise.resolve(WEG)),
  };
  return {
    adres: `http://127.0.0.1:${port}`, client,
    async code() {
      const code = makeKoppelcode();
      await saveKoppelcode(store, { regio: 'Haaglanden', code, bereik: { soort: 'alle' }, nu: new Date('2026-11-21T09:00:00.000Z') });
      return code;
    },
    zet: (v) => { verbonden = v; },
    async stelVast(verhuringen, anders = {}) {
      const geheel = { teller: 0, noemer: 1 };
      const ids = (await store.database.query.commissie.findMany()).map((c) => c.id);
      const uitkomst = await publishPlafonds({ store, identiteit, now: () => new Date('2026-11-21T09:00:00.000Z') }, {
        tekst: verhuurlijst({ '0503': verhuringen }), lijstjaar: 2026, jaar: 2026, regelset: present(findRegelset('haaglanden-2026')), reden: null,
        sleutel: { reserve: geheel, hardheid: geheel, commissies: ids.map((code) => ({ code, gewicht: 1 })) }, ...anders,
      });
      if (!uitkomst.ok) throw new Error(uitkomst.error.code);
      return uitkomst.value;
    },
    async stop() {
      await r.app.close();
      await store.close();
    },
  };
}
