/** The questions that are put to a verksamhetsplan while it is drafted, and the answers as a text to keep. */
import type { Item } from '../../schema/field';
import type { questions } from '../../schema/lists/questions';

export type Question = Pick<Item<typeof questions>, 'id' | 'title' | 'forum' | 'phase' | 'lastUsed' | 'minutes'>;

/** Two to open, two to go deeper, one to end with: what half an hour at the drafting has room for. */
const share = { oppning: 2, fordjupning: 2, avslut: 1 } as const;

const isForPlan = ({ forum = '' }: Question): boolean => forum.split(';').some((one) => /^vp\b/i.test(one.trim()));

/** Those that have rested longest first, and among them those that are for the plan alone. */
function byRest(a: Question, b: Question): number {
  const [restA, restB] = [a.lastUsed ?? '', b.lastUsed ?? ''];
  if (restA !== restB) return restA < restB ? -1 : 1;
  const [placesA, placesB] = [(a.forum ?? '').split(';').length, (b.forum ?? '').split(';').length];
  return placesA - placesB || a.id - b.id;
}

/** A short set for this time; next time it is another one. */
export function checkQuestions(bank: readonly Question[]): readonly Question[] {
  const rested = bank.filter(isForPlan).sort(byRest);
  return (Object.keys(share) as (keyof typeof share)[]).flatMap((phase) => rested.filter((question) => question.phase === phase).slice(0, share[phase]));
}

export interface Answered {
  readonly question: string;
  readonly answer: string;
}

/** Question and answer by turns, in Markdown; unanswered ones are left out. */
export const checkText = (title: string, answered: readonly Answered[]): string =>
  [`# ${title}`, ...answered.filter(({ answer }) => answer.trim() !== '').map(({ question, answer }) => `## ${question}\n\n${answer.trim()}`)].join('\n\n');
