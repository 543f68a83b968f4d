import type { SupportView, Task } from './supportUrl';

export const askButton = 'framsyn-ask';
export const editLink = 'framsyn-edit-request';
export const detailTitle = 'framsyn-request-title';
export const rowId = (id: number): string => `framsyn-request-${id}`;
export const taskLink = (task: Task): string => `framsyn-task-${task}`;

export type Go = (change: Partial<SupportView>, replace?: boolean) => void;
