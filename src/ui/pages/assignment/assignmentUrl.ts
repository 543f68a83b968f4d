import type { assignments } from '../../../schema/lists/assignments';
import { idIn } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

/** The headings of an assignment, in the order of the document that it comes from. */
export const assignmentHeadings = [
  'background',
  'purpose',
  'mission',
  'expectedResult',
  'schedule',
  'organising',
  'means',
  'boundaries',
  'communication',
] as const satisfies readonly (keyof typeof assignments.fields)[];
/** The headings of a plan of action; its priorities stand between the first and the second. */
export const planHeadings = ['summary', 'timePerspective', 'followUp'] as const satisfies readonly (keyof typeof assignments.fields)[];
const furtherTexts = ['body'] as const satisfies readonly (keyof typeof assignments.fields)[];

export type Heading = (typeof assignmentHeadings)[number] | (typeof planHeadings)[number] | (typeof furtherTexts)[number];
const headings: readonly string[] = [...assignmentHeadings, ...planHeadings, ...furtherTexts];
const isHeading = (text: string): text is Heading => headings.includes(text);

/** What is being written, in a dialog over the page. */
export type Writing =
  | { readonly what: 'new' | 'facts' | 'continuation' }
  | { readonly what: 'text'; readonly heading: Heading }
  | { readonly what: 'goal' | 'part' | 'programme'; readonly item: 'new' | number };

export interface AssignmentView {
  readonly assignment?: number;
  readonly goal?: number;
  readonly writing?: Writing;
}

export const assignmentPath = '/uppdrag';

const names = { goal: 'mal', part: 'del', programme: 'program', text: 'text', facts: 'fakta', continuation: 'fortsattning' } as const;

/** `skriv=mal-4`, `skriv=del-ny`, `skriv=text-background`, `skriv=fakta`. */
function readWriting(query: URLSearchParams): Writing | undefined {
  if (query.get('ny') === '1') return { what: 'new' };
  const text = query.get('skriv') ?? '';
  if (text === names.facts) return { what: 'facts' };
  if (text === names.continuation) return { what: 'continuation' };
  const [word, rest = ''] = text.split('-');
  if (word === names.text) return isHeading(rest) ? { what: 'text', heading: rest } : undefined;
  const what = (['goal', 'part', 'programme'] as const).find((one) => names[one] === word);
  const item = rest === 'ny' ? 'new' : idIn(rest);
  return what === undefined || item === undefined ? undefined : { what, item };
}

function wordOf(writing: Writing): string {
  if (writing.what === 'new') return '';
  if (writing.what === 'text') return `${names.text}-${writing.heading}`;
  return 'item' in writing ? `${names[writing.what]}-${writing.item === 'new' ? 'ny' : writing.item}` : names[writing.what];
}

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): AssignmentView {
  const query = queryOf(url);
  return { assignment: idIn(query.get('uppdrag')), goal: idIn(query.get('mal')), writing: readWriting(query) };
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ assignment, goal, writing }: AssignmentView): AppUrl {
  const query = new URLSearchParams();
  if (assignment !== undefined) query.set('uppdrag', String(assignment));
  if (goal !== undefined) query.set('mal', String(goal));
  if (writing?.what === 'new') query.set('ny', '1');
  else if (writing) query.set('skriv', wordOf(writing));
  return appUrl(assignmentPath, query);
}

/** The id of what opens a form: focus goes back there. */
export const openerId = (writing: Writing): string => `framsyn-write-${wordOf(writing) || 'ny'}`;
