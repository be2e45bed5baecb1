import { createRequire } from 'node:module';

/**
 * The parts of drizzle that this room uses, taken from its CommonJS build. Node parses a package's package.json
 * again for every ES module of it; drizzle's has 179 kB of exports and 108 modules, which costs 200 MB of memory
 * and half a second at every start. Types still come from the package itself (`import type`).
 */
const require = createRequire(import.meta.url);

// `require` knows no types; these are the types of the modules with those names.
const orm = require('drizzle-orm') as typeof import('drizzle-orm');
const sqlite = require('drizzle-orm/sqlite-core') as typeof import('drizzle-orm/sqlite-core');
const driver = require('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3');

export const { and, asc, count, desc, eq, gt, inArray, isNotNull, min, or, sql } = orm;
export const { integer, primaryKey, sqliteTable, text } = sqlite;
export const { drizzle } = driver;
