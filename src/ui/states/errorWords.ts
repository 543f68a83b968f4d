import type { DataError, DataErrorKind } from '../../data/ports';
import type { PlainKey } from '../../i18n';

export interface ErrorWords {
  readonly label: PlainKey;
  readonly heading: PlainKey;
  readonly text: PlainKey;
  readonly who: PlainKey;
}

/** Every way that storage can fail, in words: what is wrong, that nothing is lost, and who can put it right. */
export const errorWords = {
  offline: { label: 'error.offline.label', heading: 'error.offline.heading', text: 'error.offline.text', who: 'error.offline.who' },
  throttled: { label: 'error.throttled.label', heading: 'error.throttled.heading', text: 'error.throttled.text', who: 'error.throttled.who' },
  signedOut: { label: 'error.signedOut.label', heading: 'error.signedOut.heading', text: 'error.signedOut.text', who: 'error.signedOut.who' },
  forbidden: { label: 'error.forbidden.label', heading: 'error.forbidden.heading', text: 'error.forbidden.text', who: 'error.forbidden.who' },
  notFound: { label: 'error.notFound.label', heading: 'error.notFound.heading', text: 'error.notFound.text', who: 'error.notFound.who' },
  conflict: { label: 'error.conflict.label', heading: 'error.conflict.heading', text: 'error.conflict.text', who: 'error.conflict.who' },
  duplicate: { label: 'error.duplicate.label', heading: 'error.duplicate.heading', text: 'error.duplicate.text', who: 'error.duplicate.who' },
  invalid: { label: 'error.invalid.label', heading: 'error.invalid.heading', text: 'error.invalid.text', who: 'error.invalid.who' },
  listMissing: { label: 'error.listMissing.label', heading: 'error.listMissing.heading', text: 'error.listMissing.text', who: 'error.listMissing.who' },
  siteOlder: { label: 'error.siteOlder.label', heading: 'error.siteOlder.heading', text: 'error.siteOlder.text', who: 'error.siteOlder.who' },
  siteNewer: { label: 'error.siteNewer.label', heading: 'error.siteNewer.heading', text: 'error.siteNewer.text', who: 'error.siteNewer.who' },
  threshold: { label: 'error.threshold.label', heading: 'error.threshold.heading', text: 'error.threshold.text', who: 'error.threshold.who' },
  server: { label: 'error.server.label', heading: 'error.server.heading', text: 'error.server.text', who: 'error.server.who' },
} satisfies Record<DataErrorKind, ErrorWords>;

/** A read that was refused speaks of reading; the rest of the words are the same. */
export function wordsFor(error: DataError): ErrorWords {
  const words = errorWords[error.kind];
  return error.kind === 'forbidden' && error.attempted === 'read' ? { ...words, heading: 'error.forbidden.heading.read' } : words;
}
