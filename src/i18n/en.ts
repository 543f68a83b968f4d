import { app } from './en/app';
import { form } from './en/form';
import { signals } from './en/signals';
import { states } from './en/states';
import type { Translation } from './message';
import type { sv } from './sv';

export const en: Translation<typeof sv> = { ...app, ...states, ...signals, ...form };
