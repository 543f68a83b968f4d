import { pseudonymised, reviewed, type Contact } from '../../../domain/register/review';
import { dayOf } from '../../../domain/review/calendar';
import { registerWords } from '../../../i18n/pages/register';
import type { Item, ListDefinition } from '../../../schema/field';
import { contacts } from '../../../schema/lists/contacts';
import { resources } from '../../../schema/lists/resources';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useItemStep } from '../../panels/useItemChange';
import { plain, registerLists, type Entry, type RegisterKind } from './registers';

/** What is done with an entry in one click, each with its way back. */
export interface EntrySteps {
  /** Looked at: a new day in a year. */
  readonly review: (entry: Entry) => Promise<boolean>;
  readonly useToday: (resource: Item<typeof resources>) => Promise<boolean>;
  readonly pseudonymise: (contact: Contact) => Promise<boolean>;
}

export function useEntrySteps(kind: RegisterKind): EntrySteps {
  const { now } = useServices();
  const { date } = useTranslator();
  const { t } = useText(registerWords);
  const list: ListDefinition = registerLists[kind];
  const step = useItemStep(list);
  const stepContact = useItemStep(contacts);
  const stepResource = useItemStep(resources);
  const today = dayOf(now());
  return {
    review: (entry) => {
      const change = reviewed(today);
      return step(plain(entry), change, t('register.reviewed.done', { title: entry.item.title, date: date(change.reviewBy, 'full') }));
    },
    useToday: (resource) => stepResource(resource, { lastUsed: today }, t('register.useToday.done', { title: resource.title })),
    pseudonymise: (contact) => stepContact(contact, pseudonymised(), t('register.pseudonymise.done', { title: contact.title })),
  };
}
