/** The demo's spaningar as drafts, and who left them. */
import signalsFile from '../../../../sharepoint/content/signals.json';
import { codeOf, codesOf, listed, urlOf } from '../../../content/values';
import type { Draft } from '../../../schema/field';
import { signals } from '../../../schema/lists/signals';
import type { LocalRole } from '../../roles';
import type { Entry } from '../site';

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

export interface SignalEntry extends Entry<typeof signals> {
  /** Keys of the trends that it clusters in. */
  readonly trends: readonly string[];
}
export const signalEntries: readonly SignalEntry[] = signalsFile.map((signal, index) => ({
  clientKey: `signal-${signal.key}`,
  draft: signalDraft(signal),
  trends: signal.trends,
  by: authors[index % authors.length],
}));
