import { responseKinds, type ResponseKind } from '../../../domain/learning/responses';
import type { LearningEvent } from '../../../domain/learning/events';
import { events } from '../../../schema/lists/events';
import { idIn, oneOf } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export type { LearningEvent } from '../../../domain/learning/events';
type Audience = NonNullable<LearningEvent['audience']>[number];

export interface LearningFilters {
  readonly text?: string;
  readonly type?: LearningEvent['type'];
  readonly audience?: Audience;
  readonly year?: number;
  /** The programme's id. */
  readonly programme?: number;
  /** Only what the reader is signed up to. */
  readonly mine?: true;
}

/** What is added from an occasion, in a form of its own. */
export const additions = ['lardom', 'korning'] as const;
export type Addition = (typeof additions)[number];

/** All that the page shows, as its address says it. */
export interface LearningView {
  readonly filters: LearningFilters;
  readonly open?: number;
  readonly writing?: 'new' | number;
  /** What a new occasion is from the start: its sort, and the one that it follows on. */
  readonly newType?: LearningEvent['type'];
  readonly follows?: number;
  /** The form that the open occasion is answered with. */
  readonly answering?: ResponseKind;
  readonly adding?: Addition;
}

export const learningPath = '/larande';

export const typeCodes = Object.keys(events.fields.type.settings.choices) as readonly LearningEvent['type'][];
export const audienceCodes = Object.keys(events.fields.audience.settings.choices) as readonly Audience[];

const yearIn = (value: string | null): number | undefined => (value && /^\d{4}$/.test(value) ? Number(value) : undefined);

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): LearningView {
  const query = queryOf(url);
  const text = query.get('sok')?.trim();
  const isNew = query.get('ny') !== null;
  const open = idIn(query.get('visa'));
  return {
    filters: {
      ...(text ? { text } : {}),
      type: oneOf(query.get('slag'), typeCodes),
      audience: oneOf(query.get('forvem'), audienceCodes),
      year: yearIn(query.get('ar')),
      programme: idIn(query.get('program')),
      mine: query.get('mina') === '1' ? true : undefined,
    },
    open,
    writing: isNew ? 'new' : idIn(query.get('andra')),
    newType: oneOf(query.get('ny'), typeCodes),
    follows: isNew ? idIn(query.get('foljer')) : undefined,
    answering: open === undefined ? undefined : oneOf(query.get('svara'), responseKinds),
    adding: open === undefined ? undefined : oneOf(query.get('skriv'), additions),
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ filters, open, writing, newType, follows, answering, adding }: LearningView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  set('sok', filters.text);
  set('slag', filters.type);
  set('forvem', filters.audience);
  set('ar', filters.year);
  set('program', filters.programme);
  set('mina', filters.mine && 1);
  set('visa', open);
  set('svara', open === undefined ? undefined : answering);
  set('skriv', open === undefined ? undefined : adding);
  set('ny', writing === 'new' ? (newType ?? 1) : undefined);
  set('foljer', writing === 'new' ? follows : undefined);
  set('andra', typeof writing === 'number' ? writing : undefined);
  return appUrl(learningPath, query);
}

export const hasFilters = (filters: LearningFilters): boolean => Object.values(filters).some((value) => value !== undefined);

/** Where an occasion's answers are given: a link to send. */
export const answerUrl = (event: number, kind: ResponseKind): AppUrl => viewUrl({ filters: {}, open: event, answering: kind });
