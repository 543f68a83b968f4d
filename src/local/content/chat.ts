/** What has been said in the demo's chats and channels: by roles, as everything in the demo, and in the last few days. */
import regionFile from '../../../sharepoint/content/exempelregionen.json';
import { isLocalRole } from '../roles';
import type { LocalRole } from '../roles';
import { chats } from './team';
import { localUsers } from './users';

export interface SeededMessage {
  /** Of the conversation. */
  readonly conversation: string;
  readonly at: Date;
  readonly from: { readonly aadObjectId: string; readonly name: string; readonly role?: LocalRole };
  /** Plain. */
  readonly text: string;
}

interface Post {
  readonly channel: string;
  readonly fromRole: string;
  readonly sentAt: string;
  readonly text: string;
}

const posts: readonly Post[] = [
  {
    channel: 'framsynsarbetet',
    fromRole: 'Sammankallande',
    sentAt: '2026-09-07T13:30',
    text: 'På torsdag går vi igenom veckans spaningar. Lägg gärna in det du har sett före onsdag kväll. Tre fält räcker.',
  },
  {
    channel: 'framsynsarbetet',
    fromRole: 'Analytiker, samhällsanalys',
    sentAt: '2026-09-08T09:40',
    text: 'På biblioteket i Norrdalen lånar folk ut verktyg till varandra. Personalen sköter bara nyckeln.',
  },
  {
    channel: 'hemmaplan',
    fromRole: 'Strateg, näringsliv',
    sentAt: '2026-09-08T11:20',
    text: 'Två gårdar i Sjöbygden har byggt ett gemensamt ellager. Nu säljer de timmarna då elen är som dyrast.',
  },
];

const regionMessages: readonly Post[] = regionFile.chatMessages.map(({ fromRole, sentAt, text }) => ({ channel: chats[0].key, fromRole, sentAt, text }));

/** The convener is somebody who can be signed in as; the others are colleagues whom the demo only hears. */
function senderOf(fromRole: string, everybody: readonly string[]): SeededMessage['from'] {
  const role = fromRole.toLowerCase();
  if (isLocalRole(role)) return { aadObjectId: localUsers[role].aadObjectId, name: localUsers[role].title, role };
  const number = String(everybody.indexOf(fromRole) + 1).padStart(12, '0');
  return { aadObjectId: `f0e1d2c3-0000-4000-8001-${number}`, name: fromRole };
}

const dayOf = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
const day = 86_400_000;

/** The last working day before today: what was said is fresh, and nothing was said later than now. */
function lastWorkingDay(today: Date): number {
  let before = dayOf(today) - day;
  while ([0, 6].includes(new Date(before).getUTCDay())) before -= day;
  return before;
}

/** Oldest first. The file's last day becomes the last working day before today, and the days before it move along. */
export function seededMessages(today: Date): readonly SeededMessage[] {
  const all = [...regionMessages, ...posts].sort((left, right) => left.sentAt.localeCompare(right.sentAt));
  const everybody = [...new Set(all.map(({ fromRole }) => fromRole))];
  const days = lastWorkingDay(today) - Math.max(...all.map(({ sentAt }) => dayOf(new Date(sentAt))));
  return all.map(({ channel, fromRole, sentAt, text }) => {
    const time = new Date(sentAt);
    time.setDate(time.getDate() + Math.round(days / day));
    return { conversation: channel, at: time, from: senderOf(fromRole, everybody), text };
  });
}
