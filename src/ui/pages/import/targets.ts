import type { PlainKeyOf } from '../../../i18n';
import type { importWords } from '../../../i18n/pages/import';
import type { ListKey } from '../../../schema/lists';
import type { Draft, ListDefinition } from '../../../schema/field';
import { knowledge } from '../../../schema/lists/knowledge';
import { methods } from '../../../schema/lists/methods';
import { publications } from '../../../schema/lists/publications';
import { questions } from '../../../schema/lists/questions';
import { signals } from '../../../schema/lists/signals';
import { trends } from '../../../schema/lists/trends';
import type { AppUrl } from '../../app/hostFrame';

/** A list that rows can be imported into. */
export interface Target {
  readonly key: ListKey;
  readonly list: ListDefinition;
  readonly name: PlainKeyOf<(typeof importWords)['sv']>;
  /** Where the list is seen. */
  readonly page: AppUrl;
  /** What every imported item has, unless the file says otherwise. */
  readonly preset?: Partial<Draft<ListDefinition>>;
}

const imported = { capturedBy: 'import' } satisfies Partial<Draft<typeof signals>>;

export const targets: readonly [Target, ...Target[]] = [
  { key: 'signals', list: signals, name: 'import.to.signals', page: '/spaningar', preset: imported as Partial<Draft<ListDefinition>> },
  { key: 'methods', list: methods, name: 'import.to.methods', page: '/metodbank?slag=methods' },
  { key: 'knowledge', list: knowledge, name: 'import.to.knowledge', page: '/metodbank?slag=knowledge' },
  { key: 'publications', list: publications, name: 'import.to.publications', page: '/metodbank?slag=publications' },
  { key: 'questions', list: questions, name: 'import.to.questions', page: '/metodbank?slag=questions' },
  { key: 'trends', list: trends, name: 'import.to.trends', page: '/trender' },
];
