import type { ComponentType } from 'react';
import type { PlainKey } from '../../i18n';

/** A page of the workspace. The strip shows what stands here, in this order; a page adds itself by adding its row. */
export interface PageDefinition {
  readonly path: string;
  readonly title: PlainKey;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const pages: readonly [PageDefinition, ...PageDefinition[]] = [
  { path: '/spaningar', title: 'page.signals', load: () => import('../pages/signals/SignalsPage') },
];

/** The page of a path; the first one for a path that none has, so that an old link still lands somewhere useful. */
export const pageOf = (path: string): PageDefinition => pages.find((page) => page.path === path) ?? pages[0];
