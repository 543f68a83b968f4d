import type { AppUrl } from './hostFrame';
import { pathOf } from './navigation';
import { capturePath } from './pages';

/** The parameter of the dialog's address that names the bot's draft; the bot writes it. */
const draftParameter = 'framsynDraft';

/** A place that the form alone has too; all others are the workspace's. */
export const isCapturePlace = (url: AppUrl): boolean => pathOf(url) === capturePath || pathOf(url) === '/';

/** The place that the address of a Teams dialog asks for. */
export function draftPlace(search: string): AppUrl | undefined {
  const query = new URLSearchParams(search);
  if (!query.has(draftParameter)) return undefined;
  const id = query.get(draftParameter);
  return id ? `${capturePath}?utkast=${encodeURIComponent(id)}` : capturePath;
}
