import { numberIn } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { pathOf, queryOf } from '../../app/navigation';

const parameter = 'rapport';

/** The version that the address asks for; the latest report otherwise. */
export const askedNumber = (url: AppUrl): number | 'latest' => numberIn(queryOf(url).get(parameter)) ?? 'latest';

/** The same page with another version on it. */
export const versionUrl = (here: AppUrl, number: number | 'latest'): AppUrl => (number === 'latest' ? pathOf(here) : `${pathOf(here)}?${parameter}=${number}`);
