import type { Wish } from '../../../domain/methods/picker';
import type { SupportKind, SupportStatus } from '../../../domain/support/requests';
import { methods } from '../../../schema/lists/methods';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { numberIn, oneOf } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';
import { mostMinutes, mostParticipants } from '../../methods/wish';

export const kinds = Object.keys(supportRequests.fields.kind.settings.choices) as readonly SupportKind[];
export const states = Object.keys(supportRequests.fields.status.settings.choices) as readonly SupportStatus[];
const purposes = Object.keys(methods.fields.purpose.settings.choices) as readonly NonNullable<Wish['purpose']>[];
const owners = ['svarar', 'fragade'] as const;
/** What the group does with the open request in a form of its own. */
const tasks = ['svar', 'kunskap', 'aktivitet'] as const;
export type Task = (typeof tasks)[number];

export interface SupportFilters {
  /** None: those that wait for an answer. */
  readonly state?: SupportStatus | 'alla';
  readonly kind?: SupportKind;
  /** Those that I answer, or that I asked. */
  readonly whose?: (typeof owners)[number];
}

/** All that the page shows, as its address says it. */
export interface SupportView {
  readonly filters: SupportFilters;
  /** The guide stands open, with what it has been told. */
  readonly guide?: Wish;
  readonly open?: number;
  /** A kind: a new one of that kind. */
  readonly writing?: SupportKind | number;
  readonly task?: Task;
}

export const supportPath = '/stod';

const defined = <T extends object>(values: T): T => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): SupportView {
  const query = queryOf(url);
  const wish = defined({
    minutes: numberIn(query.get('minuter'), mostMinutes),
    participants: numberIn(query.get('deltagare'), mostParticipants),
    purpose: oneOf(query.get('syfte'), purposes),
  });
  const isGuiding = query.get('guide') === '1';
  const open = numberIn(query.get('visa'));
  return defined({
    filters: defined({
      state: oneOf(query.get('lage'), [...states, 'alla']),
      kind: oneOf(query.get('slag'), kinds),
      whose: oneOf(query.get('vems'), owners),
    }),
    guide: isGuiding ? wish : undefined,
    open,
    writing: oneOf(query.get('ny'), kinds) ?? (query.get('ny') === '1' ? 'metod' : numberIn(query.get('andra'))),
    task: open === undefined ? undefined : oneOf(query.get('gor'), tasks),
  });
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ filters, guide, open, writing, task }: SupportView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  set('lage', filters.state);
  set('slag', filters.kind);
  set('vems', filters.whose);
  set('guide', guide && 1);
  set('minuter', guide?.minutes);
  set('deltagare', guide?.participants);
  set('syfte', guide?.purpose);
  set('visa', open);
  set('ny', typeof writing === 'string' ? writing : undefined);
  set('andra', typeof writing === 'number' ? writing : undefined);
  set('gor', open === undefined ? undefined : task);
  return appUrl(supportPath, query);
}

export const hasFilters = (filters: SupportFilters): boolean => Object.values(filters).some((value) => value !== undefined);
