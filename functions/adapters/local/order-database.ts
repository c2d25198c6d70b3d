import { renameSync, rmSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Timestamp } from '../../core/calendar.ts';
import { canonicalJson, sha256 } from '../../core/digest.ts';

/**
 * Rewrites the file of a stopped engine so that the same items are the same bytes.
 *
 * The engine itself writes attributes in an order of chance, rows in the order in which they came, and gives tables a
 * random id and the real time. The items stay what they are: attributes have no order. This knows the files of the
 * engine's pinned version; test/compose/simulate.test.ts tells when another one writes something else by chance.
 */
export const orderDatabase = (file: string, createdAt: Timestamp): void => {
  const ordered = `${file}.ordered`;
  rmSync(ordered, { force: true });
  const database = new DatabaseSync(ordered);
  try {
    database.function('canonical', { deterministic: true }, (json) =>
      canonicalJson(JSON.parse(String(json))),
    );
    database.prepare('ATTACH ? AS engine').run(file);
    database.exec('BEGIN');
    for (const { name, sql } of definitions(database, 'table')) {
      database.exec(sql);
      copyTable(database, name);
    }
    for (const { sql } of definitions(database, 'index')) database.exec(sql);
    settleTables(database, createdAt);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
  renameSync(ordered, file);
};

const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '');

/** By name; SQLite's own tables and indexes come by themselves. */
const definitions = (database: DatabaseSync, type: 'table' | 'index'): { name: string; sql: string }[] =>
  database
    .prepare(
      `SELECT name, sql FROM engine.sqlite_schema
       WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name`,
    )
    .all(type)
    .map(({ name, sql }) => ({ name: text(name), sql: text(sql) }));

/** Each of the engine's tables begins with its key. */
const copyTable = (database: DatabaseSync, table: string): void => {
  const columns = database
    .prepare(`SELECT name FROM pragma_table_info(?, 'engine')`)
    .all(table)
    .map(({ name }) => text(name))
    .map((name) => (name === 'item_json' ? 'canonical(item_json)' : `"${name}"`));
  database.exec(
    `INSERT INTO main."${table}" SELECT ${columns.join(', ')} FROM engine."${table}" ORDER BY 1, 2`,
  );
};

const settleTables = (database: DatabaseSync, createdAt: Timestamp): void => {
  const settle = database.prepare(
    'UPDATE main._tables SET created_at = ?, table_id = ? WHERE table_name = ?',
  );
  for (const { table_name: table } of database.prepare('SELECT table_name FROM engine._tables').all()) {
    settle.run(Math.floor(Date.parse(createdAt) / 1000), uuidOf(text(table)), text(table));
  }
};

/** An id in the form that the engine gives, made from the name. */
const uuidOf = (name: string): string =>
  sha256(name).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
