/**
 * A site whose log was damaged after its process died. What the next opening shows must be what was there after some
 * acknowledged write, whole: every write before it and none of what came later; never a half transaction, never a row
 * that nobody wrote. Or the site is refused, in words.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Session, Site } from '../../src/host';
import { openSite, SiteFileError } from '../../src/host/store/site';
import { commitEnds, damaged, damageKinds, type DamageKind } from './logDamage';

const owner = 'i:0#.f|membership|agare@exempelregionen.example';
/** So much is written anew in each transaction of `moved` and `reused` that the log fills and is moved into the site's file. */
const filler = 150_000;

export interface ImageReport {
  readonly images: number;
  /** Openings that showed an earlier state, whole. */
  readonly earlier: number;
  /** Openings that showed everything. */
  readonly complete: number;
  /** Openings that were refused with a reason. */
  readonly refused: number;
  /** Each a sentence; the first twenty. */
  readonly wrong: readonly string[];
}
export interface ImageOptions {
  readonly folder: string;
  readonly images: number;
  readonly random: () => number;
  readonly progress?: (done: number) => void;
}

/** The files of a site at a moment between two writes, and how many of the writes only the log holds. */
interface Image {
  readonly name: string;
  readonly main: Buffer;
  readonly log: Buffer;
  readonly ends: readonly number[];
  readonly writes: number;
}

const open = (file: string): Site =>
  openSite({
    file,
    serverRelativeUrl: '/sites/torn',
    title: 'Torn',
    language: 1053,
    timeZone: 'Europe/Stockholm',
    users: [{ loginName: owner, title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }],
  });

/** Items that are there from the start, each on a page of its own, and changed once in `still` writes. */
const still = 150;

/** Write `n`: two items come, the count goes from n - 1 to n, an old item changes, and every third time a new one goes. All of it or none. */
function step(session: Session, list: string, n: number, bulk: string): void {
  session.addItem(list, { Title: `${n} a` });
  const { id } = session.addItem(list, { Title: `${n} b` });
  if (n % 3 === 0) session.deleteItem(list, id - 1);
  session.updateItem(list, 2 + (n % still), { Title: `changed ${n}` }, { version: false });
  session.updateItem(list, 1, { Title: String(n), Bulk: bulk }, { version: false });
}
function titlesAfter(writes: number): readonly string[] {
  const numbers = Array.from({ length: writes }, (_, index) => index + 1);
  const old = Array.from({ length: still }, () => 'changed 0');
  for (const n of numbers) old[n % still] = `changed ${n}`;
  return [String(writes), ...old, ...numbers.flatMap((n) => (n % 3 === 0 ? [`${n} b`] : [`${n} a`, `${n} b`]))];
}

const filesOf = (file: string): Pick<Image, 'main' | 'log'> => ({ main: readFileSync(file), log: readFileSync(`${file}-wal`) });

/** A site under way, photographed in three states: its log never moved into its file, just moved, and used again since. */
async function photograph(folder: string): Promise<readonly Image[]> {
  const file = join(mkdtempSync(join(folder, 'site-')), 'original.db');
  const made = open(file);
  const list = await made.write(owner, (session) => {
    const { id } = session.createList({ title: 'Torn', baseTemplate: 100 });
    session.createField(id, { title: 'Bulk', type: 'Note' });
    session.addItem(id, { Title: '0' });
    for (let count = 0; count < still; count += 1) session.addItem(id, { Title: 'changed 0', Bulk: 'y'.repeat(3000) });
    return id;
  });
  await made.close();
  const site = open(file);
  let writes = 0;
  const write = async (bulk = ''): Promise<void> => {
    writes += 1;
    await site.write(owner, (session) => step(session, list, writes, bulk));
  };
  const image = (name: string): Image => {
    const files = filesOf(file);
    return { name, ...files, ends: commitEnds(files.log), writes };
  };
  for (let count = 0; count < 40; count += 1) await write();
  const fresh = image('fresh');
  while (readFileSync(file).equals(fresh.main)) await write('x'.repeat(filler));
  const moved = image('moved');
  for (let count = 0; count < 30; count += 1) await write();
  const reused = image('reused');
  await site.close();
  return [fresh, shortened(moved), shortened(reused)];
}

/** Of what an older generation of the log left behind, a little is as good as all, and much quicker to copy. */
const shortened = (image: Image): Image => ({ ...image, log: image.log.subarray(0, (image.ends.at(-1) ?? 0) + 200_000) });

export async function runImages({ folder, images, random, progress }: ImageOptions): Promise<ImageReport> {
  const originals = await photograph(folder);
  const counted = { images: 0, earlier: 0, complete: 0, refused: 0 };
  const wrong: string[] = [];
  const bases = new Map<Image, number>();
  for (const original of originals) {
    const [whole, base] = [await opened(folder, original, original.log), await opened(folder, original, Buffer.alloc(0))];
    if (whole !== original.writes) wrong.push(`the undamaged ${original.name} image opens as ${String(whole)}, ${original.writes} writes were acknowledged`);
    if (typeof base !== 'number') wrong.push(`without what the log holds the ${original.name} image opens as ${String(base)}`);
    else bases.set(original, base);
  }
  while (counted.images < images) {
    const original = originals[weighted(random())] as Image;
    const kind = damageKinds[counted.images % damageKinds.length] as DamageKind;
    const { log, intact } = damaged(kind, original.log, random);
    counted.images += 1;
    const found = await opened(folder, original, log);
    // What the site's own file holds must be there, and the commits of the log that the damage did not reach.
    const least = Math.max(bases.get(original) ?? 0, original.writes - original.ends.filter((end) => end > intact).length);
    if (typeof found === 'string') wrong.push(`${original.name}, ${kind}: ${found}`);
    else if (found === null) counted.refused += 1;
    else if (found < least || found > original.writes) wrong.push(`${original.name}, ${kind}: ${found} writes found, at least ${least} lie before the damage`);
    else if (found === original.writes) counted.complete += 1;
    else counted.earlier += 1;
    if (counted.images % 500 === 0) progress?.(counted.images);
  }
  return { ...counted, wrong: wrong.slice(0, 20) };
}

/** Of the moved image the log holds nothing that the file has not: a few are enough. */
const weighted = (dice: number): number => (dice < 0.5 ? 0 : dice < 0.6 ? 1 : 2);

/** How many writes the opened copy holds; null when it is refused in words; a text when it is wrong. */
async function opened(folder: string, { main }: Image, log: Buffer): Promise<number | string | null> {
  const file = join(folder, 'copy.db');
  writeFileSync(file, main);
  writeFileSync(`${file}-wal`, log);
  try {
    const site = open(file);
    const found = site.read(owner, (session) => stateOf(session));
    await site.close();
    return typeof found === 'string' || isSound(file) ? found : 'the file is not sound';
  } catch (error) {
    return error instanceof SiteFileError ? null : `opening threw ${String(error)}`;
  } finally {
    for (const suffix of ['', '-wal', '-journal']) rmSync(file + suffix, { force: true });
  }
}

function stateOf(session: Session): number | string {
  const list = session.list({ title: 'Torn' });
  const titles = session.items(list.id, { top: 5000, dialect: 'odata' }).items.map(({ values }) => String(values.Title));
  const writes = Number(titles[0]);
  const expected = titlesAfter(writes);
  if (titles.length !== expected.length || titles.some((title, index) => title !== expected[index]))
    return `after write ${writes} it holds ${titles.length} items, or others than were written`;
  return list.itemCount === titles.length ? writes : `the list counts ${list.itemCount} items and holds ${titles.length}`;
}

function isSound(file: string): boolean {
  const database = new DatabaseSync(file);
  const answer = database.prepare('PRAGMA integrity_check').get();
  database.close();
  return answer?.integrity_check === 'ok';
}
