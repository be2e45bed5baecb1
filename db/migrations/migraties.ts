import { migratie0001 } from './0001-begin.ts';
import { migratie0002 } from './0002-bijlagen.ts';
import { migratie0003 } from './0003-overzichten.ts';
import { migratie0004 } from './0004-stukken.ts';
import { migratie0005 } from './0005-toegang.ts';
import { migratie0006 } from './0006-zitting.ts';
import { migratie0007 } from './0007-brieven.ts';
import { migratie0008 } from './0008-termijnen.ts';
import { migratie0009 } from './0009-vergelijken.ts';
import { migratie0010 } from './0010-dubbelen.ts';
import { migratie0011 } from './0011-bundels.ts';
import { migratie0012 } from './0012-medewerkers.ts';
import { migratie0013 } from './0013-regio.ts';
import { migratie0014 } from './0014-plafondgebruik.ts';
import type { Migratie } from './migratie.ts';

/** All steps in order; numbers rise by one. A list and not a folder: it travels inside a bundled program. */
export const MIGRATIES: readonly Migratie[] = [migratie0001, migratie0002, migratie0003, migratie0004, migratie0005, migratie0006, migratie0007, migratie0008, migratie0009, migratie0010, migratie0011, migratie0012, migratie0013, migratie0014];

/** The schema version that this program knows. */
export const SCHEMAVERSIE = MIGRATIES.length;
