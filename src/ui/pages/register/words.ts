import type { PlainKeyOf, Translator } from '../../../i18n';
import type { registerWords } from '../../../i18n/pages/register';
import type { Text } from '../../../i18n';
import type { Words } from '../../fields/words';
import type { Entry, RegisterKind } from './registers';

type Key = PlainKeyOf<(typeof registerWords)['sv']>;
export type RegisterText = Text<(typeof registerWords)['sv']>['t'];

export const tabKeys = {
  contacts: 'register.tab.contacts',
  networks: 'register.tab.networks',
  resources: 'register.tab.resources',
} as const satisfies Record<RegisterKind, Key>;
export const newKeys = {
  contacts: 'register.new.contacts',
  networks: 'register.new.networks',
  resources: 'register.new.resources',
} as const satisfies Record<RegisterKind, Key>;
export const editKeys = {
  contacts: 'register.edit.contacts',
  networks: 'register.edit.networks',
  resources: 'register.edit.resources',
} as const satisfies Record<RegisterKind, Key>;
export const oneKeys = {
  contacts: 'register.one.contacts',
  networks: 'register.one.networks',
  resources: 'register.one.resources',
} as const;
export const countKeys = {
  contacts: 'register.count.contacts',
  networks: 'register.count.networks',
  resources: 'register.count.resources',
} as const;
export const emptyKeys = {
  contacts: { heading: 'register.empty.contacts', text: 'register.empty.contacts.text' },
  networks: { heading: 'register.empty.networks', text: 'register.empty.networks.text' },
  resources: { heading: 'register.empty.resources', text: 'register.empty.resources.text' },
} as const satisfies Record<RegisterKind, { readonly heading: Key; readonly text: Key }>;

interface Speech {
  readonly t: RegisterText;
  readonly date: Translator['date'];
  readonly words: Words;
  readonly today: string;
}

/** What stands below the name: whose it is and what it is good for. */
export function factsOf({ kind, item }: Entry, { words }: Pick<Speech, 'words'>): string {
  const facts =
    kind === 'contacts'
      ? [item.organisation, item.competence]
      : kind === 'networks'
        ? [item.organisation, item.purpose]
        : [words.choice('type', item.type), item.usedFor, item.cost];
  return facts.filter(Boolean).join(' · ');
}

/** What stands at the right: the day that matters most. */
export function standingOf({ kind, item }: Entry, { t, date, today }: Speech): string {
  if (kind === 'contacts') return t('register.reviewBy', { date: date(item.reviewBy) });
  if (kind === 'resources') return item.lastUsed ? t('register.used', { date: date(item.lastUsed) }) : t('register.unused');
  return item.nextMeeting && item.nextMeeting >= today ? t('register.meeting', { date: date(item.nextMeeting) }) : t('register.noMeeting');
}
