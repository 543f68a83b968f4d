/** The two pages of a site by which Teams opens a web part: the addresses in the manifest of the app. */
import { paths } from '../../paths';

const sites: readonly string[] = [paths.site, paths.newSite];
const layouts = (site: string): string => `${site}/_layouts/15/`;

/** The site whose `teamshostedapp.aspx` this is, which shows the web part that the query names; null: it is another page. */
export function hostedSite(pathname: string): string | null {
  return sites.find((site) => pathname.toLowerCase() === `${layouts(site)}teamshostedapp.aspx`) ?? null;
}

/** As a header can carry it: Node throws at a line break or a sign beyond Latin-1 there, and nobody would catch it. */
const inHeader = (address: string): string => address.replace(/[^\x21-\x7e]+/g, encodeURIComponent);

/** Where `TeamsLogon.aspx` goes on to when it has signed somebody in, as is the case here; null: it is another page, or leads elsewhere. */
export function afterLogon(url: string): string | null {
  const [pathname = '', query] = url.split('?', 2);
  const site = sites.find((one) => pathname.toLowerCase() === `${layouts(one)}teamslogon.aspx`);
  if (site === undefined) return null;
  const target = new URLSearchParams(query).get('dest') ?? '';
  return hostedSite(target.split('?', 1)[0] ?? '') === null ? null : inHeader(target);
}
