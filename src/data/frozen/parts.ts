/**
 * A text that is written once and read back whole: in as many rows as it takes, each with the checksum of all of it. The first
 * row has the number's own key, so that a number is one text's, whoever writes at the same moment; it is written last, so that
 * a number is there when all of it is.
 */
import { inParts } from '../../domain/revisions/inParts';
import type { ListDefinition } from '../../schema/field';
import { addsAtOnce } from '../addRules';
import type { DataSource, Entry, Result } from '../ports';
import { sha256 } from './checksum';

export interface PartRow {
  readonly id: number;
  readonly content: string;
  readonly part: number;
  readonly parts: number;
  readonly checksum?: string;
}

export interface Whole<R> {
  /** The first row. */
  readonly head: R;
  readonly text: string;
  /** The text is what was written: no part was altered, taken away or put in. */
  readonly isIntact: boolean;
}

/** The text of a number's rows; nothing when its first row is not there. Of several first rows the one that was written first counts, and somebody has put the other in. */
export async function wholeOf<R extends PartRow>(rows: readonly R[]): Promise<Whole<R> | undefined> {
  const inOrder = [...rows].sort((a, b) => a.part - b.part || a.id - b.id);
  const head = inOrder[0];
  if (head === undefined || head.part !== 1) return undefined;
  const isOnly = inOrder[1]?.part !== 1;
  // Somebody else who wrote at the same moment may have left parts of their own.
  const parts = inOrder.filter((row) => row === head || (row.part !== 1 && row.checksum === head.checksum));
  const text = parts.map(({ content }) => content).join('');
  return { head, text, isIntact: isOnly && parts.length === head.parts && head.checksum === (await sha256(text)) };
}

export interface Frozen {
  readonly number: number;
  /** Of the text that has the number: of another text when somebody else took it. */
  readonly checksum: string | undefined;
  readonly isOurs: boolean;
}

export interface Freezing<L extends ListDefinition> {
  readonly list: L;
  readonly number: number;
  readonly text: string;
  /** 'plan-7': what the keys of its rows begin with, before the number. */
  readonly keyStart: string;
  readonly draftOf: (part: { readonly content: string; readonly part: number; readonly parts: number; readonly checksum: string }) => Entry<L>['draft'];
}

/** Writes a text under a number. What is there already of the same text, after an attempt that was cut off, is not written twice. */
export async function freezeText<L extends ListDefinition>(data: DataSource, freezing: Freezing<L>): Promise<Result<Frozen>> {
  const { list, number, text, keyStart, draftOf } = freezing;
  const checksum = await sha256(text);
  const texts = inParts(text);
  const keyOf = (part: number): string => (part === 1 ? `${keyStart}-${number}` : `${keyStart}-${number}-${checksum.slice(0, 24)}-${part}`);
  const entries = texts.map((content, index): Entry<L> => ({
    clientKey: keyOf(index + 1),
    draft: draftOf({ content, part: index + 1, parts: texts.length, checksum }),
  }));
  const repository = data.repository(list);
  const [head, ...rest] = entries;
  for (let start = 0; start < rest.length; start += addsAtOnce) {
    const answers = await repository.addMany(rest.slice(start, start + addsAtOnce));
    const failed = answers.find(({ ok }) => !ok);
    if (failed && !failed.ok) return failed;
  }
  if (head === undefined) return { ok: true, value: { number, checksum: undefined, isOurs: false } };
  const answer = await repository.add(head.draft, head.clientKey);
  if (!answer.ok) return answer;
  const { checksum: standing } = answer.value as unknown as PartRow;
  return { ok: true, value: { number, checksum: standing, isOurs: standing === checksum } };
}
