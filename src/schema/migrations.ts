/**
 * The schema's history. A site says in its settings which version it has; provisioning walks the steps from there.
 * Columns say themselves since which version they exist (`since`), so that a step only says what is to be done with the
 * items. Each data step can run twice: it changes what is not yet so, and leaves the rest alone.
 */
import type { DraftValue, ItemValue } from './field';
import { activities } from './lists/activities';
import { assignments } from './lists/assignments';
import { methods } from './lists/methods';
import { signals } from './lists/signals';

export type Stored = Readonly<Record<string, ItemValue | undefined>>;

export interface DataStep {
  /** The list's key. */
  readonly list: string;
  /** Names the step in a plan, for the person who is to say yes. */
  readonly summary: { readonly sv: string; readonly en: string };
  /** The fields it reads. */
  readonly reads: readonly string[];
  /** What is to be written to an item; null: it is as it should be. The values are what the columns really hold. */
  readonly change: (stored: Stored) => Readonly<Record<string, DraftValue | null>> | null;
}
export interface Migration {
  readonly to: number;
  readonly summary: { readonly sv: string; readonly en: string };
  readonly steps: readonly DataStep[];
}

/** A spaning that has been examined is a record that is drawn up; everything else is working material until somebody says more. */
function recordStatusOf(stored: Stored): DraftValue {
  return typeof stored.status === 'string' && ['granskad', 'klustrad', 'arkiverad'].includes(stored.status) ? 'upprattad' : 'arbetsmaterial';
}

function fillRecordFields(statusOf: (stored: Stored) => DraftValue) {
  return (stored: Stored): Readonly<Record<string, DraftValue>> | null => {
    const change = {
      ...(stored.recordStatus === undefined ? { recordStatus: statusOf(stored) } : {}),
      ...(stored.preserved === undefined ? { preserved: false } : {}),
    };
    return Object.keys(change).length === 0 ? null : change;
  };
}

const recordSteps: readonly DataStep[] = [assignments, activities, methods, signals].map((list) => ({
  list: list.key,
  summary: { sv: `Sätt handlingsstatus i ${list.title}`, en: `Set the record status in ${list.key}` },
  reads: list.key === 'signals' ? ['status', 'recordStatus', 'preserved'] : ['recordStatus', 'preserved'],
  change: fillRecordFields(list.key === 'signals' ? recordStatusOf : () => 'arbetsmaterial'),
}));

/** The headings of an assignment, which stood in one text until version 4; the words are those that content packages used. */
const headings = {
  background: ['Bakgrund'],
  purpose: ['Syfte'],
  mission: ['Uppdragsbeskrivning'],
  expectedResult: ['Mål och förväntat resultat'],
  schedule: ['Tidplan', 'Tids- och aktivitetsplan'],
  organising: ['Ledning och organisering', 'Organisation'],
  means: ['Resurser'],
  boundaries: ['Samband och gränsdragning'],
  communication: ['Kommunikation'],
} as const;

const phaseOfStatus: Readonly<Record<string, string>> = { utkast: 'start', galler: 'pagar', pagar: 'pagar', vilande: 'pagar', avslutat: 'avslut' };

/** Sections with a heading that has a column go there, as far as that column is empty; the rest of the text stays. */
function divideBody(stored: Stored): Readonly<Record<string, DraftValue | null>> | null {
  const change: Record<string, DraftValue | null> = {};
  if (stored.phase === undefined && typeof stored.status === 'string') change.phase = phaseOfStatus[stored.status] ?? 'start';
  const text = typeof stored.body === 'string' ? stored.body : '';
  const rest: string[] = [];
  for (const section of text.split(/^(?=## )/m)) {
    const [, title = '', words = ''] = /^## ([^\n]*)\n*([^]*)$/.exec(section) ?? [];
    const field = Object.entries(headings).find(([key, titles]) => (titles as readonly string[]).includes(title.trim()) && stored[key] === undefined)?.[0];
    if (field === undefined || field in change || words.trim() === '') rest.push(section);
    else change[field] = words.trim();
  }
  const left = rest.join('').trim();
  if (left !== text.trim()) change.body = left === '' ? null : left;
  return Object.keys(change).length === 0 ? null : change;
}

export const migrations: readonly Migration[] = [
  {
    to: 2,
    summary: {
      sv: 'Handlingsstatus, puls för löpande aktiviteter, slag av källa och återbesök i månader',
      en: 'Record status, pulse of running activities, sort of source and months to a revisit',
    },
    steps: recordSteps,
  },
  {
    to: 3,
    summary: {
      sv: 'Trender, frågor, metodkörningar, radarutgåvor och egna vyer; sannolikhet, teman och slag av kunskap',
      en: 'Trends, questions, method runs, radar editions and personal views; likelihood, themes and sort of knowledge',
    },
    steps: [
      {
        list: 'knowledge',
        summary: { sv: 'Sätt slag i Kunskaper', en: 'Set the sort in knowledge' },
        reads: ['kind'],
        change: (stored) => (stored.kind === undefined ? { kind: 'insikt' } : null),
      },
    ],
  },
  {
    to: 4,
    summary: {
      sv: 'Uppdraget: rubriker och skeden, mål, ändringar och versioner, tid och kostnader, tillfällen och lärdomar, stöd, grupper och processer',
      en: 'The assignment: headings and phases, goals, revisions and versions, time and costs, events and learnings, support, groups and processes',
    },
    steps: [
      {
        list: 'assignments',
        summary: { sv: 'Dela uppdragens text i rubriker och sätt skede', en: 'Divide the text of assignments into headings and set the phase' },
        reads: ['body', 'status', 'phase', ...Object.keys(headings)],
        change: divideBody,
      },
    ],
  },
  {
    to: 5,
    summary: {
      sv: 'Inkorgen tar emot spaningar från chatten som inte är bekräftade',
      en: 'The inbox takes unconfirmed signals from the chat',
    },
    steps: [],
  },
  {
    to: 6,
    summary: {
      sv: 'Förslag, behandlingar, beslut, effekter och rapporter till ledningsgruppen; vem en grupp rapporterar till',
      en: 'Proposals, handlings, decisions, effects and reports to the management group; whom a group reports to',
    },
    steps: [],
  },
];

export { schemaVersion } from './version';

/** What lies between a site's version and ours, in order. */
export function migrationsFrom(version: number): readonly Migration[] {
  return migrations.filter(({ to }) => to > version);
}
