import type { DataError } from './ports';

/** SharePoint refuses a comment without words; the person is told before anything is sent. */
export const refuseComment = (list: string, text: string): DataError | undefined =>
  text.trim() === '' ? { kind: 'invalid', attempted: 'add', list, field: 'text' } : undefined;
