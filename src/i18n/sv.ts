import { app } from './sv/app';
import { form } from './sv/form';
import { signals } from './sv/signals';
import { states } from './sv/states';

/** The source language, and complete: every other language has exactly these keys. */
export const sv = { ...app, ...states, ...signals, ...form } as const;
export type MessageKey = keyof typeof sv;
