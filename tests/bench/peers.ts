/**
 * What the host is measured against, each in a process of its own: `bare`, the least that node:http and node:sqlite
 * can do for the same page and the same durable write, and `json`, json-server over the same rows.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { serve } from './process';
import { askedUnit, unitCount, unitOf } from './rows';

const [kind = '', file = '', rowCount = '0'] = process.argv.slice(2);
const units = unitCount(Number(rowCount));

function openBare(): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS items (id INTEGER PRIMARY KEY, title TEXT, unit TEXT, author INTEGER, created TEXT)',
  );
  database.exec('CREATE INDEX IF NOT EXISTS by_unit ON items (unit, id)');
  const { count } = database.prepare('SELECT count(*) AS count FROM items').get() as { count: number };
  const insert = database.prepare('INSERT INTO items (title, unit, author, created) VALUES (?, ?, ?, ?)');
  database.exec('BEGIN');
  for (let row = count; row < Number(rowCount); row += 1) insert.run(`Spaning nummer ${row}`, unitOf(row, units), row % 7, '2026-01-01T00:00:00Z');
  database.exec('COMMIT');
  return database;
}

const json = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
};

/** Waiting writes share one commit, as any careful server would do it. */
function groupCommit(database: DatabaseSync): (work: () => unknown) => Promise<unknown> {
  let waiting: { work: () => unknown; done: (value: unknown) => void }[] = [];
  const drain = (): void => {
    const group = waiting;
    waiting = [];
    database.exec('BEGIN IMMEDIATE');
    const values = group.map(({ work }) => work());
    database.exec('COMMIT');
    group.forEach(({ done }, index) => done(values[index]));
  };
  return (work) =>
    new Promise((done) => {
      if (waiting.length === 0) setImmediate(drain);
      waiting.push({ work, done });
    });
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

function bare(): void {
  const database = openBare();
  const page = database.prepare(
    'SELECT id AS Id, title AS Title, unit AS Unit, created AS Created FROM items WHERE unit = ? AND (author = ? OR 1) ORDER BY id DESC LIMIT 50',
  );
  const insert = database.prepare('INSERT INTO items (title, unit, author, created) VALUES (?, ?, 1, ?)');
  const commit = groupCommit(database);
  const server = createServer((request, response) => {
    if (request.method === 'GET') return json(response, 200, { value: page.all(askedUnit, 1) });
    void bodyOf(request).then(async (body) => {
      const { Title } = JSON.parse(body.toString()) as { Title: string };
      json(response, 201, { Id: await commit(() => insert.run(Title, askedUnit, new Date().toISOString()).lastInsertRowid as number) });
    });
  });
  listen(server, () => database.close());
}

function listen(server: ReturnType<typeof createServer>, closed: () => void): void {
  server.listen(0, '127.0.0.1', () =>
    serve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => {
      server.close();
      closed();
    }),
  );
}

interface JsonServer {
  create(): { use(handler: unknown): void };
  defaults(options: { logger: boolean }): unknown;
  router(data: unknown): unknown;
}

function jsonServer(): void {
  const server = createRequire(process.argv[1] ?? '')('json-server') as JsonServer; // CommonJS without types
  const app = server.create();
  const items = Array.from({ length: Number(rowCount) }, (_, id) => ({
    id: id + 1,
    title: `Spaning nummer ${id}`,
    unit: unitOf(id, units),
    created: '2026-01-01T00:00:00Z',
  }));
  app.use(server.defaults({ logger: false }));
  app.use(server.router({ items }));
  listen(createServer(app as unknown as (request: IncomingMessage, response: ServerResponse) => void), () => undefined);
}

if (kind === 'bare') bare();
else jsonServer();
