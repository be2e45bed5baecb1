import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Datum } from '../persoon/datum.ts';
import { VerplichteTekst } from '../persoon/tekst.ts';

/** The kinds of institution that the herkomst definition reaches ("opname in instelling"). */
export const INSTELLINGSSOORTEN = {
  beschermd_wonen: 'Beschermd wonen',
  maatschappelijke_opvang: 'Maatschappelijke opvang',
  vrouwenopvang: 'Vrouwenopvang',
  ggz_kliniek: 'Ggz-kliniek',
  jeugdhulp: 'Jeugdhulp met verblijf',
  detentie: 'Detentie',
  forensische_zorg: 'Forensische zorg',
  overig: 'Andere instelling',
} as const;

export const Instellingssoort = z.enum(Object.keys(INSTELLINGSSOORTEN) as [keyof typeof INSTELLINGSSOORTEN], 'Kies het soort instelling.');
export type Instellingssoort = z.infer<typeof Instellingssoort>;

/** A stay in an institution; `tot` is the first day that the person no longer stayed there, null while it lasts. */
export const Opname = z
  .strictObject({
    soort: Instellingssoort,
    instelling: VerplichteTekst(200, 'de naam van de instelling'),
    gemeente: Gemeentecode,
    van: Datum,
    tot: Datum.nullable(),
    /** The person was registered in the BRP on the institution's own address. */
    opInstellingsadres: z.boolean(),
  })
  .refine((o) => !o.tot || o.van < o.tot, { error: 'De einddatum van het verblijf ligt niet na de begindatum.', path: ['tot'] });
export type Opname = z.infer<typeof Opname>;
