import { queueSections, type QueueSection } from '../../../domain/proposals/queue';
import type { Proposal } from '../../../domain/proposals/path';
import { proposals } from '../../../schema/lists/proposals';
import { idIn, oneOf } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export type ProposalType = Proposal['type'];
export const proposalTypes = Object.keys(proposals.fields.type.settings.choices) as readonly ProposalType[];

/** What is done with the open proposal, in a dialog over its page. */
const tasks = { handling: 'behandling', decision: 'beslut', implementation: 'plan', withdrawal: 'aterkalla' } as const;
export type ProposalTask = keyof typeof tasks;

export interface ProposalFilters {
  readonly section?: QueueSection;
  readonly type?: ProposalType;
  /** The group that it waits for, or that it is or was meant for. */
  readonly body?: number;
  readonly text?: string;
}

export interface ProposalsView {
  readonly filters: ProposalFilters;
  readonly open?: number;
  readonly writing?: 'new' | number;
  /** Of a new one: what kind it is from the start. */
  readonly kind?: ProposalType;
  readonly task?: ProposalTask;
}

export const proposalsPath = '/forslag';

const sectionWords = {
  decision: 'besluta',
  handling: 'behandla',
  implementation: 'genomfora',
  draft: 'utkast',
  closed: 'avslutade',
} as const satisfies Record<QueueSection, string>;

const defined = <T extends object>(values: T): T => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): ProposalsView {
  const query = queryOf(url);
  const open = idIn(query.get('visa'));
  const isNew = query.get('ny') === '1' || query.get('nytt') === '1';
  const type = oneOf(query.get('slag'), proposalTypes);
  const task = (Object.keys(tasks) as ProposalTask[]).find((one) => tasks[one] === query.get('gor'));
  return defined({
    filters: defined({
      section: queueSections.find((section) => sectionWords[section] === query.get('lage')),
      type: isNew ? undefined : type,
      body: idIn(query.get('organ')),
      text: query.get('sok') || undefined,
    }),
    open,
    writing: isNew ? ('new' as const) : idIn(query.get('andra')),
    kind: isNew ? type : undefined,
    task: open === undefined ? undefined : task,
  });
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ filters, open, writing, kind, task }: ProposalsView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  set('lage', filters.section && sectionWords[filters.section]);
  set('slag', writing === 'new' ? kind : filters.type);
  set('organ', filters.body);
  set('sok', filters.text);
  set('visa', open);
  set('ny', writing === 'new' ? 1 : undefined);
  set('andra', typeof writing === 'number' ? writing : undefined);
  set('gor', open === undefined || task === undefined ? undefined : tasks[task]);
  return appUrl(proposalsPath, query);
}

/** The ids of what focus goes to and comes back to. */
export const titleId = 'framsyn-proposal-title';
export const newButton = 'framsyn-new-proposal';
export const editLink = 'framsyn-edit-proposal';
export const taskButton = (task: ProposalTask): string => `framsyn-proposal-${tasks[task]}`;
export const rowId = (id: number): string => `framsyn-proposal-${id}`;
