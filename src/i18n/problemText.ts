import type { PlainKey, Translator } from './index';

type Say = (t: Translator['t'], label: string, parameters: Readonly<Record<string, number>>) => string;

/** Each problem in words that say what to write, never only that something is wrong. */
const sayings = {
  required: (t, label) => t('form.problem.required', { label }),
  tooShort: (t, _label, { min = 0, length = 0 }) => t('form.problem.tooShort', { min, count: min - length }),
  tooLong: (t, _label, { max = 0, length = 0 }) => t('form.problem.tooLong', { max, count: length - max }),
  unsupportedCharacter: (t) => t('form.problem.unsupportedCharacter'),
  notText: (t) => t('form.problem.notText'),
  notNumber: (t) => t('form.problem.notNumber'),
  tooSmall: (t, _label, { min = 0 }) => t('form.problem.tooSmall', { min: String(min) }),
  tooLarge: (t, _label, { max = 0 }) => t('form.problem.tooLarge', { max: String(max) }),
  tooManyDecimals: (t, _label, { decimals = 0 }) => t('form.problem.tooManyDecimals', { count: decimals }),
  notBoolean: (t) => t('form.problem.unknownChoice'),
  notDate: (t) => t('form.problem.notDate'),
  notDateTime: (t) => t('form.problem.notDateTime'),
  unknownChoice: (t) => t('form.problem.unknownChoice'),
  tooMany: (t, _label, { max = 0 }) => t('form.problem.tooMany', { max }),
  repeated: (t) => t('form.problem.repeated'),
  notId: (t) => t('form.problem.unknownChoice'),
  notUrl: (t, _label, { blank }) => t(blank === undefined ? 'form.problem.notUrl' : 'form.problem.urlBlank'),
  notTime: (t) => t('form.problem.notDate'),
  yearOutside: (t, _label, { min = 0, max = 0 }) => t('form.problem.yearOutside', { min: String(min), max: String(max) }),
  timeWithoutStart: (t) => t('form.problem.timeWithoutStart'),
  timeWithoutEnd: (t) => t('form.problem.timeWithoutEnd'),
  endBeforeStart: (t) => t('form.problem.endBeforeStart'),
} satisfies Record<string, Say>;

/**
 * A problem as the schema tells it, which this layer does not know: whoever hands one in compiles only while each of the
 * schema's problems has its words above.
 */
export interface SayableProblem {
  readonly field: string;
  readonly code: keyof typeof sayings;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Where the general words would be poorer than an example. */
const examples: Readonly<Record<string, PlainKey>> = {
  'signals.title': 'form.error.title',
  'signals.seen': 'form.error.seen',
  'signals.source': 'form.error.source',
};

const numbersIn = ({ params }: SayableProblem): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(params).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

/** The text at the field. */
export function problemText({ t }: Pick<Translator, 't'>, list: string, problem: SayableProblem, label: string): string {
  const own = problem.params['text'];
  if (typeof own === 'string') return own; // a rule of one form's own brings its own words
  const example = problem.code === 'required' ? examples[`${list}.${problem.field}`] : undefined;
  const say: Say = sayings[problem.code];
  return example ? t(example) : say(t, label, numbersIn(problem));
}
