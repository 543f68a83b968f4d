import { app } from './en/app';
import type { Catalogue } from './index';
import { form } from './en/form';
import { lists } from './en/lists';
import { signals } from './en/signals';
import { states } from './en/states';

/** The keys of Swedish, all of them; the type says so. */
export const english: Catalogue = { messages: { ...app, ...states, ...signals, ...form }, lists };
