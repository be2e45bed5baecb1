import * as ormModule from '../../node_modules/drizzle-orm/index.cjs';
import * as coreModule from '../../node_modules/drizzle-orm/pg-core/index.cjs';

/**
 * The parts of drizzle that this room uses, taken from its CommonJS build. Node parses a package's package.json
 * again for every ES module of it; drizzle's has 179 kB of exports and 108 modules, which costs 200 MB of memory
 * and half a second at every start. A path and not a name, because a name leads an import to the ES build.
 */

// The two builds have the same content and their own declarations; types come from the package's name everywhere.
const orm = ormModule as unknown as typeof import('drizzle-orm');

/** For what has a deprecated form beside the one to use: call it as a member. */
export const pgCore = coreModule as unknown as typeof import('drizzle-orm/pg-core');

export const { and, asc, desc, eq, gt, gte, inArray, lt, max, ne, sql } = orm;
export const { bigint, bigserial, boolean, check, date, foreignKey, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } = pgCore;
