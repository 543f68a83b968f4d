import type { DataError, DataErrorKind } from '../../data/ports';
import type { PlainKey } from '../../i18n';

/** What a page may say in its own place: storage failed, its code is gone, or the fault is ours. */
export type Problem = DataErrorKind | 'gone' | 'page';

export interface ErrorWords {
  readonly heading: PlainKey;
  readonly who: PlainKey;
}

/** What is wrong, and who can put it right. The rest is read where there is room for it (ErrorPage). */
export const errorWords = {
  offline: { heading: 'error.offline.heading', who: 'error.offline.who' },
  throttled: { heading: 'error.throttled.heading', who: 'error.throttled.who' },
  signedOut: { heading: 'error.signedOut.heading', who: 'error.signedOut.who' },
  forbidden: { heading: 'error.forbidden.heading', who: 'error.forbidden.who' },
  notFound: { heading: 'error.notFound.heading', who: 'error.notFound.who' },
  conflict: { heading: 'error.conflict.heading', who: 'error.conflict.who' },
  duplicate: { heading: 'error.duplicate.heading', who: 'error.duplicate.who' },
  invalid: { heading: 'error.invalid.heading', who: 'error.invalid.who' },
  listMissing: { heading: 'error.listMissing.heading', who: 'error.listMissing.who' },
  siteOlder: { heading: 'error.siteOlder.heading', who: 'error.siteOlder.who' },
  siteNewer: { heading: 'error.siteNewer.heading', who: 'error.siteNewer.who' },
  locked: { heading: 'error.locked.heading', who: 'error.locked.who' },
  threshold: { heading: 'error.threshold.heading', who: 'error.threshold.who' },
  server: { heading: 'error.server.heading', who: 'error.server.who' },
  gone: { heading: 'error.gone.heading', who: 'error.gone.who' },
  page: { heading: 'error.page.heading', who: 'error.page.who' },
} satisfies Record<Problem, ErrorWords>;

/** A read that was refused speaks of reading; the rest of the words are the same. */
export function wordsFor(error: DataError, problem: Problem = error.kind): ErrorWords {
  const words = errorWords[problem];
  return problem === 'forbidden' && error.attempted === 'read' ? { ...words, heading: 'error.forbidden.heading.read' } : words;
}
