/** What the bank reads of each list, and how an item becomes a document of it. */
import type { BankDocument, BankKind, FacetKey } from '../../domain/search';
import type { Item, ListDefinition } from '../../schema/field';
import { knowledge } from '../../schema/lists/knowledge';
import { methods } from '../../schema/lists/methods';
import { publications } from '../../schema/lists/publications';
import { questions } from '../../schema/lists/questions';
import { signals } from '../../schema/lists/signals';
import { trends } from '../../schema/lists/trends';

export interface BankList {
  readonly list: ListDefinition;
  /** Words that people set to be found by, apart with semicolons. */
  readonly keywords?: string;
  /** The field behind each facet. Codes stay codes; a moment counts by its year. */
  readonly facets: Partial<Readonly<Record<FacetKey, string>>>;
}

type KeyOf<L extends ListDefinition> = keyof L['fields'] & string;
interface Reading<L extends ListDefinition> {
  readonly keywords?: KeyOf<L>;
  readonly facets: Partial<Readonly<Record<FacetKey, KeyOf<L> | 'created'>>>;
}
/** For the compiler: a list has the fields that are named. */
const reading = <L extends ListDefinition>(list: L, of: Reading<L>): BankList => ({ list, ...of });

export const bankLists: Readonly<Record<BankKind, BankList>> = {
  signals: reading(signals, {
    keywords: 'keywords',
    facets: { theme: 'keywords', category: 'category', horizon: 'horizon', status: 'status', year: 'created' },
  }),
  methods: reading(methods, { keywords: 'themes', facets: { theme: 'themes', phase: 'question', status: 'status', language: 'language' } }),
  knowledge: reading(knowledge, { keywords: 'themes', facets: { theme: 'themes', phase: 'kind', status: 'validity' } }),
  publications: reading(publications, { keywords: 'themes', facets: { theme: 'themes', year: 'year', language: 'language' } }),
  questions: reading(questions, { facets: { phase: 'phase' } }),
  trends: reading(trends, { facets: { category: 'category', horizon: 'horizon', status: 'status' } }),
};

type Values = Readonly<Record<string, unknown>>;

const isMoment = (field: string): boolean => field === 'created';
const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

/** Searched text besides the title and the keywords, in the list's order. */
const bodyFields = ({ list, keywords }: BankList): readonly string[] =>
  Object.entries(list.fields)
    .filter(([key, { search }]) => search === true && key !== 'title' && key !== keywords)
    .map(([key]) => key);

/** Only what is searched and counted is read. */
export function fieldsOf(of: BankList): readonly string[] {
  const counted = Object.values(of.facets).filter((field) => !isMoment(field));
  const own = ['title', ...bodyFields(of), ...(of.keywords === undefined ? [] : [of.keywords]), ...counted];
  return [...new Set(own)];
}

const parts = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function documentOf(kind: BankKind, item: Item<ListDefinition>): BankDocument {
  const of = bankLists[kind];
  const values = item as unknown as Values;
  const valuesOf = (facet: string, field: string): readonly string[] => {
    const text = textOf(values[field]);
    if (text === '') return [];
    return facet === 'theme' ? parts(text) : [isMoment(field) ? text.slice(0, 4) : text];
  };
  const facets = Object.entries(of.facets).map(([facet, field]) => [facet, valuesOf(facet, field)] as const);
  const keywords = of.keywords === undefined ? '' : textOf(values[of.keywords]);
  return {
    kind,
    id: item.id,
    title: textOf(values['title']),
    body: bodyFields(of)
      .map((field) => textOf(values[field]))
      .filter((text) => text !== '')
      .join('\n'),
    ...(keywords === '' ? {} : { keywords }),
    facets: Object.fromEntries(facets.filter(([, own]) => own.length > 0)),
    modified: item.modified,
    created: item.created,
  };
}

/** A method that its authors have not let out, or have taken back: the working group's own. */
export const isUnpublished = ({ kind, facets }: BankDocument): boolean => kind === 'methods' && !(facets.status ?? ['galler']).includes('galler');
