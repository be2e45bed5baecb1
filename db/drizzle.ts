import * as driverModule from '../node_modules/drizzle-orm/better-sqlite3/index.cjs';
import * as ormModule from '../node_modules/drizzle-orm/index.cjs';
import * as coreModule from '../node_modules/drizzle-orm/sqlite-core/index.cjs';

/**
 * The parts of drizzle that this room uses, taken from its CommonJS build. Node parses a package's package.json
 * again for every ES module of it; drizzle's has 179 kB of exports and 108 modules, which costs 200 MB of memory
 * and half a second at every start. A path and not a name, because a name leads an import to the ES build.
 */

// The two builds have the same content and their own declarations; types come from the package's name everywhere.
const orm = ormModule as unknown as typeof import('drizzle-orm');
const driver = driverModule as unknown as typeof import('drizzle-orm/better-sqlite3');

/** For what has a deprecated form beside the one to use: call it as a member. */
export const sqliteCore = coreModule as unknown as typeof import('drizzle-orm/sqlite-core');

export const { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, lte, min, ne, or, sql } = orm;
export const { integer, sqliteTable, text } = sqliteCore;
export const { drizzle } = driver;
