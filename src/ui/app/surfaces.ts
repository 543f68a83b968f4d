import type { AppUrl } from './hostFrame';
import { pathOf } from './navigation';
import { capturePath, readerPath, setupPath } from './pages';
import type { Ports } from './services';

type Surface = Ports['surface'];

const alonePaths: Readonly<Record<string, string>> = { capture: capturePath, report: readerPath, setup: setupPath };

/** The one page of a surface that has no workspace around it. */
export const alonePath = (surface: Surface = 'workspace'): string | undefined => alonePaths[surface];

/** A place that the surface has itself; from a page that stands alone, all others are the workspace's. */
export function isOwnPlace(surface: Surface, url: AppUrl): boolean {
  const alone = alonePath(surface);
  return alone === undefined || pathOf(url) === alone || pathOf(url) === '/';
}
