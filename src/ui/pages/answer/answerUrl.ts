import { idIn } from '../../app/address';
import { appUrl, queryOf } from '../../app/navigation';
import type { AppUrl } from '../../app/hostFrame';
import type { Grouping } from '../../../domain/kit/answers';

/** `answer`: the form. `results`: all answers, for the working group. `read`: one at a time, to be read aloud. */
export type AnswerMode = 'answer' | 'results' | 'read';

/** All that the page shows, as its address says it. */
export interface AnswerView {
  readonly event?: number;
  /** One answer with what became of it. */
  readonly contribution?: number;
  readonly view?: AnswerMode;
  readonly grouping?: Grouping;
  /** The answer that becomes a spaning: its form is open. */
  readonly toSignal?: number;
}

export const answerPath = '/svara';

const modes = { svar: 'results', las: 'read' } as const;
const groupings = { bord: 'table', kommun: 'municipality', ingen: 'none' } as const;

const wordOf = <T extends string>(table: Readonly<Record<string, T>>, value: T | undefined): string | undefined =>
  Object.keys(table).find((word) => table[word] === value);
const valueOf = <T extends string>(table: Readonly<Record<string, T>>, word: string | null): T | undefined =>
  word !== null && Object.hasOwn(table, word) ? table[word] : undefined;

/** Reads an address. What it does not understand, it leaves out. */
export function readAnswerView(url: AppUrl): AnswerView {
  const query = queryOf(url);
  return {
    event: idIn(query.get('tillfalle')),
    contribution: idIn(query.get('inspel')),
    view: valueOf<AnswerMode>(modes, query.get('vy')),
    grouping: valueOf<Grouping>(groupings, query.get('ordning')),
    toSignal: idIn(query.get('spaning')),
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function answerUrl({ event, contribution, view, grouping, toSignal }: AnswerView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) query.set(name, String(value));
  };
  set('tillfalle', event);
  set('inspel', contribution);
  set('vy', wordOf<AnswerMode>(modes, view));
  set('ordning', wordOf<Grouping>(groupings, grouping));
  set('spaning', toSignal);
  return appUrl(answerPath, query);
}
