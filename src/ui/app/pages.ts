import type { ComponentType } from 'react';
import type { PlainKey } from '../../i18n';

/** A page of the workspace. The strip shows what stands here, in this order; a page adds itself by adding its row. */
export interface PageDefinition {
  readonly path: string;
  readonly title: PlainKey;
  /** The path of the page that it belongs to: it is reached from there, and does not stand in the strip itself. */
  readonly within?: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const pages: readonly [PageDefinition, ...PageDefinition[]] = [
  { path: '/spaningar', title: 'page.signals', load: () => import('../pages/signals/SignalsPage') },
  { path: '/trender', title: 'page.trends', load: () => import('../pages/trends/TrendsPage') },
  { path: '/radar', title: 'page.radar', load: () => import('../pages/radar/RadarPage') },
  { path: '/metodbank', title: 'page.bank', load: () => import('../pages/bank/BankPage') },
  { path: '/metod', title: 'page.method', within: '/metodbank', load: () => import('../pages/method/MethodPage') },
  { path: '/importera', title: 'page.import', within: '/spaningar', load: () => import('../pages/import/ImportPage') },
];

/** The page of a path; the first one for a path that none has, so that an old link still lands somewhere useful. */
export const pageOf = (path: string): PageDefinition => pages.find((page) => page.path === path) ?? pages[0];
