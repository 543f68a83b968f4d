/** What a new bank may start with, as drafts: methods, insights, terms, publications, questions and trends. Facts with source and year, no persons. */
import knowledgeFile from '../../sharepoint/content/knowledge.json';
import methodsFile from '../../sharepoint/content/methods.json';
import publicationsFile from '../../sharepoint/content/publications.json';
import questionsFile from '../../sharepoint/content/questions.json';
import trendsFile from '../../sharepoint/content/trends.json';
import glossaryFile from '../../sharepoint/content/glossary.json';
import { knowledge } from '../schema/lists/knowledge';
import { methods } from '../schema/lists/methods';
import { publications } from '../schema/lists/publications';
import { questions } from '../schema/lists/questions';
import { trends } from '../schema/lists/trends';
import type { Entry } from '../data/ports';
import { capitalised, codeOf, lines, listed, urlOf } from './values';

export const methodEntries: readonly (Entry<typeof methods> & { readonly next: readonly string[] })[] = methodsFile.map((method) => ({
  clientKey: `method-${method.key}`,
  next: method.next,
  draft: {
    title: method.title,
    summary: method.summary,
    purpose: codeOf(methods.fields.purpose, method.purpose),
    question: codeOf(methods.fields.question, method.question),
    minutesMin: method.minutesMin,
    minutesMax: method.minutesMax,
    participantsMin: method.participantsMin,
    participantsMax: method.participantsMax,
    difficulty: codeOf(methods.fields.difficulty, method.difficulty),
    setting: codeOf(methods.fields.setting, method.setting),
    whenToUse: method.whenToUse,
    preparation: method.preparation,
    materials: lines(method.materials),
    roles: lines(method.roles),
    steps: JSON.stringify(method.steps),
    short: method.short,
    result: method.result,
    pitfalls: lines(method.pitfalls),
    accessibility: method.accessibility,
    source: method.source,
    licence: method.licence,
    language: 'sv',
    themes: listed(method.themes),
    status: 'galler',
    key: method.key,
  },
}));

const insightEntries: readonly Entry<typeof knowledge>[] = knowledgeFile.map((insight) => ({
  clientKey: `knowledge-${insight.key}`,
  draft: {
    title: insight.claim,
    explanation: insight.explanation,
    source: insight.source,
    validity: codeOf(knowledge.fields.validity, insight.validity.status),
    reviewYear: insight.validity.reviewYear,
    validityNote: insight.validity.note,
    appliesTo: listed(insight.appliesTo),
    key: insight.key,
  },
}));

export const publicationEntries: readonly Entry<typeof publications>[] = publicationsFile.map((publication) => ({
  clientKey: `publication-${publication.key}`,
  draft: {
    title: publication.title,
    publisher: publication.publisher,
    year: publication.year,
    language: codeOf(publications.fields.language, publication.language),
    summary: publication.summary,
    keyPoints: lines(publication.keyPoints),
    link: urlOf(publication.url),
    licence: publication.licence,
    verified: publication.verified,
    verificationNote: publication.verificationNote,
    key: publication.key,
  },
}));

/** The terms of the field, one sentence each: they are found by the same search as everything else. */
const termEntries: readonly Entry<typeof knowledge>[] = glossaryFile.map((term) => ({
  clientKey: `term-${term.key}`,
  draft: {
    title: capitalised(term.term),
    kind: 'begrepp',
    explanation: term.definition,
    source: 'Framsyns ordlista',
    key: term.key,
  },
}));

export const knowledgeEntries: readonly Entry<typeof knowledge>[] = [...insightEntries, ...termEntries];

export const questionEntries: readonly Entry<typeof questions>[] = questionsFile.map((question) => ({
  clientKey: `question-${question.key}`,
  draft: {
    title: question.text,
    purpose: question.purpose,
    minutes: question.minutes,
    form: codeOf(questions.fields.form, question.form),
    forum: listed(question.forum),
    phase: codeOf(questions.fields.phase, question.phase),
    origin: question.origin,
    language: 'sv',
    key: question.key,
  },
}));

export interface TrendEntry extends Entry<typeof trends> {
  /** Keys of the larger trends that it is a part of. */
  readonly parents: readonly string[];
}
export const trendEntries: readonly TrendEntry[] = trendsFile.map((trend) => ({
  clientKey: `trend-${trend.key}`,
  parents: trend.parents,
  draft: {
    title: trend.title,
    level: codeOf(trends.fields.level, trend.level),
    explanation: trend.description,
    meaning: trend.meaning,
    category: codeOf(trends.fields.category, trend.category),
    horizon: codeOf(trends.fields.horizon, trend.horizon),
    impact: trend.impact,
    uncertainty: trend.uncertainty,
    readiness: codeOf(trends.fields.readiness, trend.readiness),
    trigger: trend.trigger,
    questions: lines(trend.questions),
    source: trend.source,
    key: trend.key,
  },
}));
