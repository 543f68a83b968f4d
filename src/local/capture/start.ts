import { app } from 'teams-js-local';
import { chatDraftsOverHttp } from '../../data/chatDraftsOverHttp';
import { boot } from '../../ui/app/boot';
import { localPorts } from '../chrome/ports';
import { captureFrame } from './hostFrame';

/** Teams' handshake, then the very app that the capture web part boots, as a tab and as a dialog. */
export async function start(): Promise<void> {
  const { host, person } = await captureFrame();
  document.documentElement.lang = host.locale.slice(0, 2);
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no element for the app.');
  boot(root, { ...localPorts(host), surface: 'capture', chatDrafts: chatDraftsOverHttp({ botUrl: '', ...person }) });
  app.notifySuccess();
}
