/** The same activity sent twice has one effect and one answer: the last answers, by whose they are. */
import type { WireAnswer } from './wire';

interface Remembered {
  readonly answer: Promise<WireAnswer>;
  readonly until: number;
}

interface AnswersOptions {
  readonly now: () => number;
  readonly most?: number;
  /** The Bot Framework tries again within seconds; a button that is pressed again is another activity. */
  readonly milliseconds?: number;
}

/**
 * In this process alone. What has to hold between several has the activity's id with it to the stores, which know it too.
 * An answer that says that we failed is not remembered, so that trying again is of use.
 */
export function createAnswers({
  now,
  most = 2000,
  milliseconds = 10 * 60_000,
}: AnswersOptions): (key: string, make: () => Promise<WireAnswer>) => { readonly answer: Promise<WireAnswer>; readonly again: boolean } {
  // A Map keeps its order, and all live equally long: the first is the oldest.
  const remembered = new Map<string, Remembered>();
  const forgetOld = (): void => {
    for (const [key, { until }] of remembered) {
      if (until > now() && remembered.size < most) return;
      remembered.delete(key);
    }
  };
  return (key, make) => {
    const known = remembered.get(key);
    if (known && known.until > now()) return { answer: known.answer, again: true };
    remembered.delete(key);
    forgetOld();
    const answer = make();
    remembered.set(key, { answer, until: now() + milliseconds });
    const forget = (): void => {
      if (remembered.get(key)?.answer === answer) remembered.delete(key);
    };
    answer.then(({ status }) => status >= 500 && forget(), forget);
    return { answer, again: false };
  };
}
