/** The bot's links in the local edition: what they open is the frame's, and the pages' that stand beside it. */
import { bankPlaces } from '../../bot/core/bankPlaces';
import { bankKinds } from '../../bot/core/ports';
import type { Links } from '../../bot';
import { paths } from '../paths';

type BankAddress = ReturnType<Links['itemAt']>;

/** The form for a spaning is a tab of its own; all other places are the app's. */
const isCapture = (place: string): boolean => /^\/spana(?:$|\?)/.test(place);
const pages: readonly string[] = [paths.personal, paths.personalCapture, paths.sitePage];
const isOfApp = (pathname: string): boolean => pages.includes(pathname) || pathname.startsWith(paths.team);

/** A place of the app is told by its page and, where one page has several lists, by `slag`. */
function bankItemAt(place: URL): BankAddress {
  const id = /^\d{1,9}$/.exec(place.searchParams.get('visa') ?? '')?.[0];
  if (id === undefined) return undefined;
  const kind = bankKinds.find((each) => {
    const theirs = new URL(bankPlaces[each](Number(id)), place);
    return theirs.pathname === place.pathname && theirs.searchParams.get('slag') === place.searchParams.get('slag');
  });
  return kind && { kind, id: Number(id) };
}

export function createLocalLinks(origin: string): Links {
  return {
    capture: (draftId) => `${origin}${paths.captureDialog}${draftId === undefined ? '' : `?framsynDraft=${encodeURIComponent(draftId)}`}`,
    place: (url) => `${origin}${isCapture(url) ? paths.personalCapture : paths.personal}#${url}`,
    itemAt: (url) => {
      if (!URL.canParse(url)) return undefined;
      const address = new URL(url);
      if (address.origin !== origin) return undefined;
      if (address.pathname.toLowerCase() === paths.signalForm.toLowerCase()) {
        const id = /^\d{1,9}$/.exec(address.searchParams.get('ID') ?? '')?.[0];
        return id === undefined ? undefined : { kind: 'signals', id: Number(id) };
      }
      const place = address.hash.slice(1);
      return isOfApp(address.pathname) && place.startsWith('/') && URL.canParse(place, origin) ? bankItemAt(new URL(place, origin)) : undefined;
    },
  };
}
