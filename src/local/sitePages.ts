import type { Ports } from '../ui/app/services';
import type { FrameMessages } from './i18n/sv';
import { paths } from './paths';

/** A page of a site, with one web part of ours on it. */
export interface SitePageDefinition {
  /** Server-relative, of the site that it is in. */
  readonly site: string;
  readonly path: string;
  readonly name: keyof FrameMessages;
  readonly surface: NonNullable<Ports['surface']>;
}

const pagesOf = (site: string): readonly SitePageDefinition[] => [
  { site, path: `${site}/SitePages/Framsyn.aspx`, name: 'sitePage', surface: 'workspace' },
  { site, path: `${site}/SitePages/Ledningsgruppen.aspx`, name: 'reportPage', surface: 'report' },
  { site, path: `${site}/SitePages/Installation.aspx`, name: 'setupPage', surface: 'setup' },
];
const ourPages = pagesOf(paths.site);
const newPages = pagesOf(paths.newSite);

/** The pages of the site that this one is in. */
export const pagesBeside = ({ site }: SitePageDefinition): readonly SitePageDefinition[] => (site === paths.newSite ? newPages : ourPages);

/** The page at an address; undefined where there is none. */
export const sitePageAt = (pathname: string): SitePageDefinition | undefined => [...ourPages, ...newPages].find(({ path }) => path === pathname);
