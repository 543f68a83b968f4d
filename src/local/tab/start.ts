import { app } from 'teams-js-local';
import { boot } from '../../ui/app/boot';
import { localPorts } from '../chrome/ports';
import { teamsFrame } from './hostFrame';

/** Teams' handshake, then the very app that the web part boots. */
export async function start(): Promise<void> {
  const { frame: host } = await teamsFrame();
  document.documentElement.lang = host.locale.slice(0, 2);
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no element for the app.');
  boot(root, localPorts(host));
  app.notifySuccess();
}
