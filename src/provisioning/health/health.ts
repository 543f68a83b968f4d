/** What a health check says: plain words for whoever has the site before them, and what can be done by whom. */
import type { SiteAdministration, SiteState } from '../../data/administration';
import type { Result } from '../../data/ports';
import type { HelpPlaces } from '../../domain/help/places';
import type { ListDefinition } from '../../schema/field';
import type { Plan } from '../plan';
import type { Words } from '../words';

export const healthAreas = ['access', 'version', 'lists', 'indexes', 'groups', 'drift', 'help', 'program', 'clock'] as const;
/** help: that the accessibility statement and the guides can be found. program: that the parts which are fetched when they are needed can be. */
export type HealthArea = (typeof healthAreas)[number];
/** unknown: it could not be looked at. */
export type HealthState = 'good' | 'attention' | 'bad' | 'unknown';

export interface HealthFinding {
  readonly area: HealthArea;
  readonly state: HealthState;
  /** One sentence: what is so, or what is wrong. */
  readonly title: Words;
  /** What people notice of it. */
  readonly effect?: Words;
  /** Who can put it right. */
  readonly who?: Words;
  /** What they do, step by step where it takes steps, with the names that SharePoint's own pages have. */
  readonly remedy?: Words;
  /** Ready to send to them: names site, list and column. */
  readonly textToSend?: Words;
  /** The single things behind it, most important first. */
  readonly details?: readonly Words[];
  /** Applying the plan puts it right. */
  readonly fixedByApply: boolean;
}

export interface Health {
  /** One or more an area, worst first. */
  readonly findings: readonly HealthFinding[];
  readonly state: HealthState;
  /** What would put the site right; absent when the site could not be read. */
  readonly plan?: Plan;
  readonly site?: SiteState;
}

export interface HealthProbe {
  readonly administration: SiteAdministration;
  /** Default: all. */
  readonly lists?: readonly ListDefinition[];
  readonly now: () => Date;
  /** Fetches a chunk that nothing has loaded yet; rejects when it is gone. */
  readonly loadChunk?: () => Promise<unknown>;
  /** Reads the addresses of the accessibility statement and the guides, for an owner of a site that has our settings. */
  readonly helpPlaces?: () => Promise<Result<HelpPlaces>>;
  readonly siteUrl: string;
}

const severity: Readonly<Record<HealthState, number>> = { bad: 0, attention: 1, unknown: 2, good: 3 };

/** The worst of them; good when there are none. */
export const worstOf = (findings: readonly HealthFinding[]): HealthState =>
  findings.reduce<HealthState>((worst, { state }) => (severity[state] < severity[worst] ? state : worst), 'good');

/** Worst first; of equals in the order of the areas. */
export const worstFirst = (findings: readonly HealthFinding[]): readonly HealthFinding[] =>
  [...findings].sort((a, b) => severity[a.state] - severity[b.state] || healthAreas.indexOf(a.area) - healthAreas.indexOf(b.area));
