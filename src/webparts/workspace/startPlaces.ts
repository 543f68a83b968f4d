import type { AppUrl } from '../../ui/app/hostFrame';
import { pathOf } from '../../ui/app/navigation';
import { pages } from '../../ui/app/pages';
import type { PageDefinition } from '../../ui/app/pages';

/** What may stand first: the pages that people find by themselves, in the order of the strip. */
export const startPages: readonly PageDefinition[] = pages.filter(({ within, isSection }) => within === undefined || isSection === true);

/** The place in the app that a text names: an address of the app's own, or a link with one in its fragment. */
export function placeIn(text: string): AppUrl | undefined {
  const own = text.trim().replace(/^[^#]*#/, '');
  return own.startsWith('/') && pages.some(({ path }) => path === pathOf(own as AppUrl)) ? (own as AppUrl) : undefined;
}

export interface WorkspaceProperties {
  /** A page's path. */
  readonly startPage?: string;
  /** What somebody wrote instead. */
  readonly startAddress?: string;
}
