/** Methods, insights, publications and spaningar of the content files as drafts. */
import knowledgeFile from '../../../../sharepoint/content/knowledge.json';
import methodsFile from '../../../../sharepoint/content/methods.json';
import publicationsFile from '../../../../sharepoint/content/publications.json';
import signalsFile from '../../../../sharepoint/content/signals.json';
import type { Draft } from '../../../schema/field';
import { knowledge } from '../../../schema/lists/knowledge';
import { methods } from '../../../schema/lists/methods';
import { publications } from '../../../schema/lists/publications';
import { signals } from '../../../schema/lists/signals';
import type { LocalRole } from '../../roles';
import type { Entry } from '../site';
import { codeOf, codesOf, lines, listed, urlOf } from './values';

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

export const knowledgeEntries: readonly Entry<typeof knowledge>[] = knowledgeFile.map((insight) => ({
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

type SignalWords = (typeof signalsFile)[number];
type SignalDraft = Draft<typeof signals>;
const { fields } = signals;

function signalDraft(signal: SignalWords): SignalDraft {
  const { source } = signal;
  const visit = signal.revisitVerdict ?? undefined;
  return {
    title: signal.title,
    seen: signal.seen,
    source: source.text,
    sourceYear: source.year,
    sourceUrl: 'url' in source ? urlOf(source.url) : undefined,
    whyHere: signal.whyHere,
    whatIf: signal.whatIf,
    counterSignal: signal.counterSignal,
    category: codeOf(fields.category, signal.category),
    secondaryCategories: codesOf(fields.secondaryCategories, signal.secondary),
    horizon: signal.horizon as 'h1',
    novelty: signal.novelty,
    impact: signal.impact,
    uncertainty: signal.uncertainty,
    direction: codeOf(fields.direction, signal.direction),
    place: signal.place,
    geoLevel: codeOf(fields.geoLevel, signal.geoLevel),
    keywords: listed(signal.keywords),
    status: codeOf(fields.status, signal.status),
    statusReason: signal.statusReason ?? undefined,
    reviewMonths: signal.revisitMonths,
    verdict: visit && codeOf(fields.verdict, visit.verdict),
    verdictNote: visit?.note,
    key: signal.key,
    fictional: signal.fictional,
  };
}

/** Who has spanat: mostly staff, as it should be. */
const authors = ['medarbetare', 'arbetsgrupp', 'medarbetare', 'sammankallande', 'medarbetare', 'rusgrupp'] as const satisfies readonly LocalRole[];

export const signalEntries: readonly Entry<typeof signals>[] = signalsFile.map((signal, index) => ({
  clientKey: `signal-${signal.key}`,
  draft: signalDraft(signal),
  by: authors[index % authors.length],
}));
