/** The same activity sent twice has one effect and one answer: the last answers, by whose they are. */
import { createShortMemory } from '../stores/shortMemory';
import type { WireAnswer } from './wire';

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
  const remembered = createShortMemory<Promise<WireAnswer>>({ now, most, milliseconds });
  return (key, make) => {
    const known = remembered.get(key);
    if (known) return { answer: known, again: true };
    const answer = make();
    remembered.set(key, answer);
    const forget = (): void => {
      if (remembered.get(key) === answer) remembered.delete(key);
    };
    answer.then(({ status }) => status >= 500 && forget(), forget);
    return { answer, again: false };
  };
}
