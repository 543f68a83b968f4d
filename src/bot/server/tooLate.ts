/** What an invoke is answered when what it asked for takes longer than Teams waits. It goes on, and ends in private. */
import { createText } from '../../i18n';
import { botLateWords } from '../../i18n/botLate';
import type { Reply } from '../core/answer';
import type { Incoming } from '../core/incoming';

/** Made once: the rules of plurals cost more than an answer. */
const texts = {
  sv: createText<typeof botLateWords.sv>('sv', botLateWords.sv),
  en: createText<typeof botLateWords.sv>('en', botLateWords.en),
};

/** Undefined: nobody waits for an answer in the same breath, so there is no being late. */
export function tooLate({ what, locale }: Incoming): Reply | undefined {
  const { t } = texts[locale];
  const replies = {
    openCapture: { kind: 'dialogMessage', text: t('botLate.open') },
    submitCapture: { kind: 'dialogMessage', text: t('botLate.submit') },
    search: { kind: 'searchMessage', text: t('botLate.search') },
    cardAction: { kind: 'cardMessage', text: t('botLate.action') },
    // A link stays the link that it was.
    link: { kind: 'nothing' },
    unknown: { kind: 'refused', status: 501, text: 'unknown invoke' },
    message: undefined,
    installed: undefined,
  } as const satisfies Record<Incoming['what']['kind'], Reply | undefined>;
  return replies[what.kind];
}
