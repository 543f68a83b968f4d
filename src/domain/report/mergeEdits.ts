/**
 * Two people edit the same draft. What only one has changed goes together by itself; where both have changed the same thing
 * to different things, the person chooses, and neither text is thrown away before that.
 */
import { partKeys, quarterKeys, type PartKey, type QuarterKey } from './document';
import { noEdits, type ReportEdits } from './edits';

/** One thing that can be edited: a text, an order, that something is left out. Its path names it. */
export type EditValue = string | true | readonly string[];
type Flat = ReadonlyMap<string, EditValue>;

export interface EditClash {
  /** 'lead', 'rows/late/activities/12/meaning', 'order/late' … */
  readonly path: string;
  /** undefined: as it was made ready. */
  readonly mine?: EditValue;
  readonly theirs?: EditValue;
}
export interface MergedEdits {
  /** Mine where both have changed the same thing. */
  readonly edits: ReportEdits;
  readonly clashes: readonly EditClash[];
}
export type Side = 'mine' | 'theirs';

/** The edits as paths with values. */
export function flatEdits(edits: ReportEdits): Flat {
  const flat = new Map<string, EditValue>();
  const put = (path: string, value: EditValue | undefined): void => void (value !== undefined && flat.set(path, value));
  put('title', edits.title);
  put('lead', edits.lead);
  for (const [key, { title, meaning }] of Object.entries(edits.rows)) {
    put(`rows/${key}/title`, title);
    put(`rows/${key}/meaning`, meaning);
  }
  for (const key of partKeys) put(`parts/${key}`, edits.parts[key]?.finding);
  for (const key of edits.leftOut) put(`leftOut/${key}`, true);
  for (const quarter of quarterKeys) put(`order/${quarter}`, edits.order[quarter]);
  if (edits.partOrder.length > 0) put('partOrder', edits.partOrder);
  for (const { key, quarter, title, meaning } of edits.added) put(`added/${key}`, [quarter, title, meaning ?? '']);
  put('discuss', edits.discuss);
  return flat;
}

/** Back again. A path that it does not know is left out. */
function editsOf(flat: Flat): ReportEdits {
  const edits = { ...noEdits, rows: {}, parts: {}, leftOut: [], order: {}, added: [] } as {
    -readonly [K in keyof ReportEdits]: ReportEdits[K];
  };
  for (const [path, value] of flat) {
    const [kind = ''] = path.split('/');
    const rest = path.slice(kind.length + 1);
    if (typeof value === 'string') putText(edits, kind, rest, value);
    else if (value === true) edits.leftOut = [...edits.leftOut, rest];
    else putKeys(edits, kind, rest, value);
  }
  return edits;
}

type Writable = { -readonly [K in keyof ReportEdits]: ReportEdits[K] };

function putText(edits: Writable, kind: string, rest: string, value: string): void {
  if (kind === 'title' || kind === 'lead' || kind === 'discuss') edits[kind] = value;
  if (kind === 'parts') edits.parts = { ...edits.parts, [rest]: { finding: value } };
  if (kind === 'rows') {
    const at = rest.lastIndexOf('/');
    const [key, field] = [rest.slice(0, at), rest.slice(at + 1)];
    edits.rows = { ...edits.rows, [key]: { ...edits.rows[key], [field]: value } };
  }
}

function putKeys(edits: Writable, kind: string, rest: string, value: readonly string[]): void {
  if (kind === 'order') edits.order = { ...edits.order, [rest as QuarterKey]: value };
  if (kind === 'partOrder') edits.partOrder = value as readonly PartKey[];
  if (kind === 'added') {
    const [quarter = 'changed', title = '', meaning = ''] = value;
    edits.added = [...edits.added, { key: rest, quarter: quarter as QuarterKey, title, ...(meaning === '' ? {} : { meaning }) }];
  }
}

const same = (a: EditValue | undefined, b: EditValue | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `base`: as the edits were when mine began. */
export function mergeEdits(base: ReportEdits, mine: ReportEdits, theirs: ReportEdits): MergedEdits {
  const [was, one, other] = [flatEdits(base), flatEdits(mine), flatEdits(theirs)];
  const merged = new Map<string, EditValue>();
  const clashes: EditClash[] = [];
  // What was added keeps its order: theirs, which is saved already, and then mine.
  for (const path of new Set([...other.keys(), ...one.keys()])) {
    const [before, mineNow, theirsNow] = [was.get(path), one.get(path), other.get(path)];
    const isMine = !same(mineNow, before);
    const value = isMine ? mineNow : theirsNow;
    if (isMine && !same(theirsNow, before) && !same(mineNow, theirsNow)) {
      clashes.push({ path, ...(mineNow === undefined ? {} : { mine: mineNow }), ...(theirsNow === undefined ? {} : { theirs: theirsNow }) });
    }
    if (value !== undefined) merged.set(path, value);
  }
  return { edits: editsOf(merged), clashes };
}

/** The merged edits, mine, with theirs where that was chosen. */
export function chosenEdits({ edits, clashes }: MergedEdits, choices: Readonly<Record<string, Side>>): ReportEdits {
  const flat = new Map(flatEdits(edits));
  for (const { path, theirs } of clashes) {
    if (choices[path] !== 'theirs') continue;
    if (theirs === undefined) flat.delete(path);
    else flat.set(path, theirs);
  }
  return editsOf(flat);
}

/** Nothing differs, in whatever order it was written. */
export function sameEdits(a: ReportEdits, b: ReportEdits): boolean {
  const [one, other] = [flatEdits(a), flatEdits(b)];
  return one.size === other.size && [...one].every(([path, value]) => same(value, other.get(path)));
}
