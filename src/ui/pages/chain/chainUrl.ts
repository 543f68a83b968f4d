import { isLinkedList, type LinkNode } from '../../../domain/links/keys';
import { idIn } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { queryOf } from '../../app/navigation';

export const chainPath: AppUrl = '/kedjan';

/** The item that the chain is seen from; what cannot be understood is none. */
export function startIn(url: AppUrl): LinkNode | undefined {
  const [, list = '', number] = /^([A-Za-z]+)-(\d+)$/.exec(queryOf(url).get('fran') ?? '') ?? [];
  const id = idIn(number);
  return id !== undefined && isLinkedList(list) ? { list, id } : undefined;
}

/** The form that joins stands open: somebody came to say what led here. */
export const joinsIn = (url: AppUrl): boolean => queryOf(url).get('koppla') === '1';
