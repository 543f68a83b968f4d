/** The same search, slow and obvious: every document is read for every query. */
import type { BankDocument, FacetKey, PagedQuery } from '../../../../src/domain/search';
import { bankKinds, facetKeys } from '../../../../src/domain/search';
import type { QueryWord, WordForms } from '../../../../src/domain/search/query';
import { looseQuality, parseQuery, strictQuality } from '../../../../src/domain/search/query';
import { levelOf, rarityOf, stepOf, worthOf } from '../../../../src/domain/search/relevance';
import { fewResults, titleKey } from '../../../../src/domain/search/search';
import { fold, stemLength, wordsOf } from '../../../../src/domain/search/words';

type Quality = (word: WordForms, query: QueryWord) => number;

const fieldsOf = ({ title, keywords = '', body }: BankDocument): string[][] => [title, keywords, body].map(wordsOf);
const formsOf = (word: string): WordForms => ({ text: word, folded: fold(word), stem: stemLength(word) });

function worthIn(document: BankDocument, query: QueryWord, quality: Quality): number {
  const fields = fieldsOf(document);
  const lengths = fields.map(({ length }) => length);
  const worths = [...new Set(fields.flat())].map((word) => {
    const own = quality(formsOf(word), query);
    const counts = fields.map((field) => field.filter((other) => other === word).length);
    return own === 0 ? 0 : worthOf(levelOf(counts, lengths), own);
  });
  return Math.max(0, ...worths);
}

const valuesOf = (document: BankDocument, key: FacetKey): readonly string[] => (key === 'kind' ? [document.kind] : (document.facets[key] ?? []));
const passes = (document: BankDocument, { filters = {}, changedSince }: PagedQuery, except?: FacetKey): boolean =>
  (changedSince === undefined || Date.parse(document.modified) > Date.parse(changedSince)) &&
  facetKeys.every((key) => key === except || (filters[key] ?? []).length === 0 || valuesOf(document, key).some((value) => filters[key]!.includes(value)));

export function oracle(documents: readonly BankDocument[], query: PagedQuery) {
  const words = parseQuery(query.text ?? '');
  const find = (quality: Quality) => documents.map((document) => ({ document, worths: words.map((word) => worthIn(document, word, quality)) }));
  const matching = (quality: Quality) => find(quality).filter(({ worths }) => worths.every((worth) => worth > 0));
  const strict = new Set(matching(strictQuality).map(({ document }) => document));
  const isLoose = strict.size < fewResults && matching(looseQuality).length > strict.size;
  const quality = isLoose ? looseQuality : strictQuality;
  const having = words.map((_, index) => find(quality).filter(({ worths }) => worths[index]! > 0).length);
  const matched = matching(quality).map(({ document, worths }) => {
    const score = worths.reduce((sum, worth, index) => sum + rarityOf(documents.length, having[index]!) * worth, 0);
    return { document, score, step: stepOf(score, isLoose && strict.has(document)) };
  });
  const shown = matched.filter(({ document }) => passes(document, query));
  const created = ({ document }: { document: BankDocument }): number => Date.parse(document.created);
  const sort = query.sort ?? 'relevance';
  shown.sort((a, b) => {
    const byRelevance = words.length === 0 ? 0 : b.step - a.step;
    const keys = {
      relevance: byRelevance || created(b) - created(a),
      newest: created(b) - created(a),
      changed: Date.parse(b.document.modified) - Date.parse(a.document.modified),
      title: compare(titleKey(a.document.title), titleKey(b.document.title)),
    };
    return keys[sort] || bankKinds.indexOf(a.document.kind) - bankKinds.indexOf(b.document.kind) || b.document.id - a.document.id;
  });
  const facets = Object.fromEntries(
    facetKeys.map((key) => {
      const counts: Record<string, number> = {};
      for (const { document } of matched.filter((one) => passes(one.document, query, key))) {
        for (const value of new Set(valuesOf(document, key))) if (value !== '') counts[value] = (counts[value] ?? 0) + 1;
      }
      return [key, counts];
    }),
  );
  const { from = 0, count = 50 } = query;
  const hits = shown.slice(from, from + count).map(({ document: { kind, id }, score }) => ({ kind, id, score }));
  return { total: shown.length, hits, facets, hasSlips: isLoose };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
