import type { Ports } from '../../ui/app/services';
import type { FrameMessages } from '../i18n/sv';
import { paths } from '../paths';

/** A page of the site, with one web part of ours on it. */
export interface SitePageDefinition {
  readonly path: string;
  readonly name: keyof FrameMessages;
  readonly surface: NonNullable<Ports['surface']>;
}

const workspacePage: SitePageDefinition = { path: paths.sitePage, name: 'sitePage', surface: 'workspace' };
export const sitePages: readonly SitePageDefinition[] = [
  workspacePage,
  { path: paths.reportPage, name: 'reportPage', surface: 'report' },
  { path: paths.setupPage, name: 'setupPage', surface: 'setup' },
];

export const sitePageAt = (pathname: string): SitePageDefinition => sitePages.find(({ path }) => path === pathname) ?? workspacePage;

/** The site that a page is in: `/sites/framsyn` of `/sites/framsyn/SitePages/…`. */
export const siteOf = (pathname: string): string => pathname.split('/SitePages/', 1)[0] ?? pathname;
