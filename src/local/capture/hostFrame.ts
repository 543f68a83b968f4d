import { dialog } from 'teams-js-local';
import { dialogReceiver, draftPlace } from '../../ui/app/capturePlaces';
import type { HostFrame } from '../../ui/app/hostFrame';
import { isOwnPlace } from '../../ui/app/surfaces';
import { paths } from '../paths';
import { teamsFrame } from '../tab/hostFrame';

/** Teams' frame around the form alone: links to the workspace lead to its tab, and in a dialog there is a way to close it. */
export async function captureFrame(): Promise<{ readonly host: HostFrame; readonly person: { readonly tenantId: string; readonly personId: string } }> {
  const { frame, context } = await teamsFrame();
  const { location } = frame;
  const place = draftPlace(window.location.search);
  if (place !== undefined && location.get() === '/') location.replace(place);
  const host: HostFrame = {
    ...frame,
    linkTo: (url) => (isOwnPlace('capture', url) ? `${window.location.origin}${paths.personalCapture}#${url}` : frame.linkTo(url)),
    ...(context.page.frameContext === 'task' ? { dialog: { submit: (result) => dialog.url.submit(result, [...dialogReceiver(window.location.search)]) } } : {}),
  };
  return { host, person: { tenantId: context.user?.tenant?.id ?? '', personId: context.user?.id ?? '' } };
}
