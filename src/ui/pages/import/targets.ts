import type { ImportableKey } from '../../../domain/import/lists';
import { importable } from '../../../domain/import/lists';
import type { ItemNames } from '../../../domain/import/fields';
import type { PlanListKey } from '../../../domain/revisions/plannedFields';
import type { PlainKeyOf } from '../../../i18n';
import type { importWords } from '../../../i18n/pages/import';
import type { Draft, Item, ListDefinition } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { events } from '../../../schema/lists/events';
import { knowledge } from '../../../schema/lists/knowledge';
import { methods } from '../../../schema/lists/methods';
import { publications } from '../../../schema/lists/publications';
import { questions } from '../../../schema/lists/questions';
import { signals } from '../../../schema/lists/signals';
import { trends } from '../../../schema/lists/trends';
import type { AppUrl } from '../../app/hostFrame';

/** A list that rows can be imported into. */
export interface Target {
  readonly key: ImportableKey;
  readonly list: ListDefinition;
  readonly name: PlainKeyOf<(typeof importWords)['sv']>;
  /** Where the list is seen. */
  readonly page: AppUrl;
  /** What every imported item has, unless the file says otherwise. */
  readonly preset?: Partial<Draft<ListDefinition>>;
  /** What lookups may name, by title; the others are left out. */
  readonly items?: ItemNames;
  /** Among what a title counts as taken; the whole list when this is left out. */
  readonly isBeside?: (item: Item<ListDefinition>) => boolean;
}

const imported = { capturedBy: 'import' } satisfies Partial<Draft<typeof signals>>;

/** Lists of a plan are none of these: an approved plan is written with its reason, through its own writer. */
export type OpenKey = Exclude<ImportableKey, PlanListKey>;
export type OpenTarget = Target & { readonly key: OpenKey };

const openTargets: Readonly<Record<OpenKey, OpenTarget>> = {
  signals: { key: 'signals', list: signals, name: 'import.to.signals', page: '/spaningar', preset: imported as Partial<Draft<ListDefinition>> },
  methods: { key: 'methods', list: methods, name: 'import.to.methods', page: '/metodbank?slag=methods' },
  knowledge: { key: 'knowledge', list: knowledge, name: 'import.to.knowledge', page: '/metodbank?slag=knowledge' },
  publications: { key: 'publications', list: publications, name: 'import.to.publications', page: '/metodbank?slag=publications' },
  questions: { key: 'questions', list: questions, name: 'import.to.questions', page: '/metodbank?slag=questions' },
  trends: { key: 'trends', list: trends, name: 'import.to.trends', page: '/trender' },
  events: { key: 'events', list: events, name: 'import.to.events', page: '/larande' },
};

/** The activities of one plan, which one is chosen first. */
const planTarget: Target = { key: 'activities', list: activities, name: 'import.to.activities', page: '/plan' };

export const isOpen = (target: Target): target is OpenTarget => Object.hasOwn(openTargets, target.key);
const targetOf = (key: ImportableKey): Target => (key === planTarget.key ? planTarget : openTargets[key as OpenKey]);
export const targets: readonly Target[] = importable.map(targetOf);
