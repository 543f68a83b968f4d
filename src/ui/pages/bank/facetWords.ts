import * as React from 'react';
import type { BankKind, FacetKey } from '../../../domain/search/document';
import type { Text } from '../../../i18n';
import { bankWords } from '../../../i18n/pages/bank';
import type { ListDefinition } from '../../../schema/field';
import { knowledge } from '../../../schema/lists/knowledge';
import { methods } from '../../../schema/lists/methods';
import { publications } from '../../../schema/lists/publications';
import { questions } from '../../../schema/lists/questions';
import { signals } from '../../../schema/lists/signals';
import { trends } from '../../../schema/lists/trends';
import { useText } from '../../app/useText';
import { useWords, type Words } from '../../fields/words';
import { bankKinds } from './bankUrl';

export const lists = { methods, knowledge, publications, questions, trends, signals } as const satisfies Record<BankKind, ListDefinition>;

/** The columns behind a facet whose values are codes; other facets have the values as people wrote them. */
const columns: Readonly<Partial<Record<FacetKey, readonly (readonly [BankKind, string])[]>>> = {
  phase: [
    ['methods', 'question'],
    ['questions', 'phase'],
  ],
  category: [
    ['signals', 'category'],
    ['trends', 'category'],
  ],
  horizon: [
    ['signals', 'horizon'],
    ['trends', 'horizon'],
  ],
  status: [
    ['methods', 'status'],
    ['knowledge', 'validity'],
    ['trends', 'status'],
    ['signals', 'status'],
  ],
  language: [
    ['publications', 'language'],
    ['methods', 'language'],
    ['questions', 'language'],
  ],
};

/** An insight is an insight or a term of the glossary: told apart under the facet of kinds, and nowhere else. */
export const termPart = 'begrepp' as const satisfies keyof typeof knowledge.fields.kind.settings.choices;
export const isPart = (value: string): boolean => Object.hasOwn(knowledge.fields.kind.settings.choices, value);

export const kindKeys = {
  methods: 'bank.kind.methods',
  knowledge: 'bank.kind.knowledge',
  publications: 'bank.kind.publications',
  questions: 'bank.kind.questions',
  trends: 'bank.kind.trends',
  signals: 'bank.kind.signals',
} as const satisfies Record<BankKind, string>;

export const oneKeys = {
  methods: 'bank.one.methods',
  knowledge: 'bank.one.knowledge',
  publications: 'bank.one.publications',
  questions: 'bank.one.questions',
  trends: 'bank.one.trends',
  signals: 'bank.one.signals',
} as const satisfies Record<BankKind, string>;

export const facetKeys = {
  kind: 'bank.facet.kind',
  theme: 'bank.facet.theme',
  phase: 'bank.facet.phase',
  category: 'bank.facet.category',
  horizon: 'bank.facet.horizon',
  status: 'bank.facet.status',
  year: 'bank.facet.year',
  language: 'bank.facet.language',
} as const satisfies Record<FacetKey, string>;

export interface FacetWords {
  title(facet: FacetKey): string;
  /** What a value is called; `kind` where it is known, because lists may use one code for different words. */
  value(facet: FacetKey, value: string, kind?: BankKind): string;
}

/** Every code that a facet's columns can hold; nothing for a facet of people's own words. */
export const codesOf = (facet: FacetKey): readonly string[] =>
  facet === 'kind'
    ? bankKinds
    : (columns[facet] ?? []).flatMap(([list, field]) => {
        const settings = (lists[list] as ListDefinition).fields[field]?.settings;
        return settings && 'choices' in settings ? Object.keys(settings.choices) : [];
      });

const has = (list: ListDefinition, field: string, code: string): boolean => {
  const settings = list.fields[field]?.settings;
  return settings !== undefined && 'choices' in settings && Object.hasOwn(settings.choices, code);
};

/** Names of facets and of their values, in the reader's language. */
export function useFacetWords(): FacetWords {
  const { t } = useText(bankWords);
  const ofMethods = useWords(methods);
  const ofKnowledge = useWords(knowledge);
  const ofPublications = useWords(publications);
  const ofQuestions = useWords(questions);
  const ofTrends = useWords(trends);
  const ofSignals = useWords(signals);
  return React.useMemo(
    () =>
      facetWords(t, { methods: ofMethods, knowledge: ofKnowledge, publications: ofPublications, questions: ofQuestions, trends: ofTrends, signals: ofSignals }),
    [t, ofMethods, ofKnowledge, ofPublications, ofQuestions, ofTrends, ofSignals],
  );
}

type BankText = Text<(typeof bankWords)['sv']>['t'];

function facetWords(t: BankText, words: Readonly<Record<BankKind, Words>>): FacetWords {
  return {
    title: (facet) => t(facetKeys[facet]),
    value: (facet, value, kind) => {
      if (facet === 'phase' && value === termPart) return t('bank.kind.terms');
      if (facet === 'kind') return Object.hasOwn(kindKeys, value) ? t(kindKeys[value as BankKind]) : value;
      const known = (columns[facet] ?? []).filter(([list, field]) => has(lists[list], field, value));
      const [list, field] = known.find(([name]) => name === kind) ?? known[0] ?? [];
      return list && field ? words[list].choice(field, value) : value;
    },
  };
}
