import type { RegisterKind } from './registers';
import type { RegisterView } from './registerUrl';

export const newButton = 'framsyn-new-entry';
export const editLink = 'framsyn-edit-entry';
export const detailTitle = 'framsyn-entry-title';
export const rowId = (kind: RegisterKind, id: number): string => `framsyn-${kind}-${id}`;

/** `isTyping`: the step before is of no use to go back to. */
export type Go = (change: Partial<RegisterView>, isTyping?: boolean) => void;
