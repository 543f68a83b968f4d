/** The bot's links in the local edition: what they open is the frame's, and the pages' that stand beside it. */
import type { Links } from '../../bot';
import { isCapturePlace, itemAtPlace, itemId } from '../../bot/server/places';
import { botAppId } from '../content/tenant';
import { paths } from '../paths';

const pages: readonly string[] = [paths.personal, paths.personalCapture, paths.sitePage];
const isOfApp = (pathname: string): boolean => pages.includes(pathname) || pathname.startsWith(paths.team);

export function createLocalLinks(origin: string): Links {
  return {
    capture: (draftId) =>
      `${origin}${paths.captureDialog}?framsynBot=${botAppId}${draftId === undefined ? '' : `&framsynDraft=${encodeURIComponent(draftId)}`}`,
    place: (url) => `${origin}${isCapturePlace(url) ? paths.personalCapture : paths.personal}#${url}`,
    itemAt: (url) => {
      if (!URL.canParse(url)) return undefined;
      const { origin: theirs, pathname, searchParams, hash } = new URL(url);
      if (theirs !== origin) return undefined;
      if (isOfApp(pathname)) return itemAtPlace(hash.slice(1));
      const id = pathname.toLowerCase() === paths.signalForm.toLowerCase() ? itemId(searchParams.get('ID')) : undefined;
      return id === undefined ? undefined : { kind: 'signals', id };
    },
  };
}
