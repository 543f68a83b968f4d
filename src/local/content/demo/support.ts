/** The fictional region's support, contacts, settings and hours. */
import planFile from '../../../../sharepoint/content/exempelplan.json';
import regionFile from '../../../../sharepoint/content/exempelregionen.json';
import { to, type ReferringEntry } from '../../../content/references';
import { capitalised, codeOf, lines, urlOf } from '../../../content/values';
import { contacts } from '../../../schema/lists/contacts';
import type { networks } from '../../../schema/lists/networks';
import type { resources } from '../../../schema/lists/resources';
import type { settings } from '../../../schema/lists/settings';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { timeEntries } from '../../../schema/lists/timeEntries';
import { addDays } from '../../../domain/review/calendar';
import type { LocalRole } from '../../roles';
import type { InYear } from './years';

interface Written {
  readonly by?: LocalRole;
}
/** The day on which it was written: how long an answer took is counted from there. */
export interface Dated {
  readonly on: string;
}
const monthEnd = (month: string): string => `${month}-28`;

export const settingEntries: readonly ReferringEntry<typeof settings>[] = Object.entries({
  ...planFile.settings,
  'organisation.municipalities': lines(regionFile.municipalities.map(({ title }) => title)),
}).map(([title, value]) => ({ clientKey: `setting-${title}`, draft: { title, value } }));

type Request = (typeof regionFile.supportRequests)[number];
/** What nobody has answered came lately. */
const askedOn = (request: Request, at: InYear): string => at.day(request.answeredInWorkingDays === null ? '2026-11-12' : `${request.when}-05`) ?? '';
export const supportEntries = (at: InYear): readonly (ReferringEntry<typeof supportRequests> & Written & Dated)[] =>
  regionFile.supportRequests.map((request) => {
    const asked = askedOn(request, at);
    const isAnswered = request.answeredInWorkingDays !== null;
    return {
      on: asked,
      clientKey: `support-${request.key}`,
      by: 'medarbetare',
      draft: {
        title: request.process,
        kind: /kontakt/.test(request.need) ? 'kontakt' : 'metod',
        need: request.need,
        process: request.process,
        organisation: request.organisation,
        requesterRole: request.requesterRole,
        neededBy: addDays(asked, 45),
        groupSize: request.groupSize,
        status: isAnswered ? codeOf(supportRequests.fields.status, request.state) : 'ny',
        ...(isAnswered
          ? { promised: addDays(asked, 14), answer: request.answer, answeredOn: addDays(asked, Math.round((request.answeredInWorkingDays ?? 0) * 1.4)) }
          : {}),
        key: request.key,
        fictional: true,
      },
      refs: { methods: request.suggestedMethods.map((key) => ({ list: 'methods' as const, key })) },
    };
  });

const ofKind = (kind: string): typeof regionFile.contacts => regionFile.contacts.filter((contact) => contact.kind === kind);

export const networkEntries = (at: InYear): readonly ReferringEntry<typeof networks>[] =>
  ofKind('nätverk').map((network, index) => ({
    clientKey: `network-${network.key}`,
    draft: {
      title: network.title,
      purpose: network.usedFor,
      contactRole: network.contactRole,
      nextMeeting: at.day(['2026-12-09', '2027-02-17', '2027-03-10'][index % 3]),
      reviewBy: at.day(monthEnd(network.reviewAfter)),
      link: urlOf('url' in network ? network.url : undefined),
      key: network.key,
      fictional: true,
    },
  }));

export const contactEntries = (at: InYear): readonly ReferringEntry<typeof contacts>[] =>
  ofKind('kontakt').map((contact, index) => ({
    clientKey: `contact-${contact.key}`,
    draft: {
      title: contact.contactRole,
      organisation: contact.title,
      competence: contact.usedFor,
      howWeKnow: contact.howWeKnow,
      legalBasis: codeOf(contacts.fields.legalBasis, contact.legalBasis),
      // One of them is overdue, so that the list of those can be seen.
      reviewBy: at.day(index === 0 ? '2026-10-31' : monthEnd(contact.reviewAfter)) ?? '',
      deleteAfter: at.day(monthEnd('2028-01')),
      key: contact.key,
      fictional: true,
    },
  }));

export const resourceEntries: readonly ReferringEntry<typeof resources>[] = ofKind('resurs').map((resource) => ({
  clientKey: `resource-${resource.key}`,
  draft: {
    title: resource.title,
    type: resource.key === 'ko-06' ? 'verktyg' : resource.key === 'ko-08' ? 'lokal' : 'miljo',
    usedFor: resource.usedFor,
    contactRole: resource.contactRole,
    cost: 'cost' in resource && resource.cost !== undefined ? capitalised(resource.cost) : undefined,
    key: resource.key,
    fictional: true,
  },
}));

/** Three of the six have reported their hours so far: as few as a group's sum may be made of. */
const persons: Readonly<Record<string, LocalRole>> = {
  Sammankallande: 'sammankallande',
  'Strateg, näringsliv': 'arbetsgrupp',
  'Analytiker, samhällsanalys': 'agare',
};
const longestDay = 8;

export function timeEntriesOf(at: InYear): readonly (ReferringEntry<typeof timeEntries> & Written)[] {
  return regionFile.timeEntries.flatMap((term, place) => {
    const by = persons[term.role];
    if (by === undefined) return [];
    const [year = '', season] = term.period.split('-');
    const days = Math.ceil(term.usedHours / longestDay);
    return Array.from({ length: days }, (_, index) => ({
      clientKey: `hours-${term.key}-${index + 1}`,
      by,
      draft: {
        date: at.day(addDays(`${year}-${season === 'vår' ? '02-03' : '08-25'}`, ((place * 9) % 40) + index * 7)) ?? '',
        kind: codeOf(timeEntries.fields.kind, term.kind),
        hours: index < days - 1 ? longestDay : term.usedHours - longestDay * (days - 1),
        key: `${term.key}-${index + 1}`,
        fictional: true,
      },
      refs: { assignment: to('assignments', planFile.assignment.key) },
    }));
  });
}
