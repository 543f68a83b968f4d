/**
 * Items that stand for nothing: SharePoint gives ids in sequence and none twice, so an id that the archive has no item of
 * is used up by an item that is erased again. Each says in its key what it is, so that an import that was interrupted
 * between the two is not taken for content.
 */
import { encodeDraft, type Row } from '../../schema/codec';
import type { Draft, ListDefinition } from '../../schema/field';
import type { ItemRecord } from './format';

const mark = 'framsyn-import-';

export const placeholderBody = (list: ListDefinition, id: number): Row =>
  encodeDraft(list, { title: `${mark}${id}`, clientKey: `${mark}${id}` } as Partial<Draft<ListDefinition>>);

export const isPlaceholder = ({ values }: ItemRecord): boolean =>
  typeof values.clientKey === 'string' && values.clientKey.startsWith(mark) && values.title === values.clientKey;
