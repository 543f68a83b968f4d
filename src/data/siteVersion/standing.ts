/** What the site says of its version: read with whatever is read first, remembered, asked anew when it matters. */
import { settings } from '../../schema/lists/settings';
import { versionFrom, versionSetting } from '../../schema/version';
import type { DataSource, SiteVersion, Standing } from '../ports';

export interface Standings extends SiteVersion {
  /** As far as it is known already. */
  readonly known: () => Standing | undefined;
  /** What is known, or is being asked already, or is asked now. */
  readonly get: () => Promise<Standing | undefined>;
}

/** A tab may stand open for days, and its site be upgraded meanwhile: what is known is asked anew with the next call after so long. */
const freshFor = 5 * 60_000;

export function standingsOf(source: DataSource, program: number): Standings {
  const listeners = new Set<(standing: Standing) => void>();
  let known: Standing | undefined;
  let asked: Promise<Standing | undefined> | undefined;
  let askedAt = 0;

  async function ask(): Promise<Standing | undefined> {
    askedAt = Date.now();
    const where = [{ field: 'title', is: 'equal', value: versionSetting }] as const;
    const answer = await source.repository(settings).page({ where, fields: ['value'], top: 1 });
    if (!answer.ok) {
      asked = undefined; // the next one who wants to know asks again
      return undefined;
    }
    // Lists without a version are those of a set-up that was interrupted, or from before there was a record of it.
    const site = versionFrom(answer.value.items[0]?.value);
    if (site !== known?.site) {
      known = { is: site < program ? 'older' : site > program ? 'newer' : 'current', site, program };
      for (const listener of listeners) listener(known);
    }
    return known;
  }
  return {
    known: () => known,
    get: () => (asked && Date.now() - askedAt < freshFor ? asked : (asked = ask())).then((found) => found ?? known),
    check: () => (asked = ask()),
    onStanding: (listener) => {
      listeners.add(listener);
      if (known) listener(known);
      return () => listeners.delete(listener);
    },
  };
}
