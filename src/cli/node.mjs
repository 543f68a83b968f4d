import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';

const oldest = [20, 11];

export function isOldNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}

export const oldNodeMessage = (version) =>
  `Framsyn needs Node ${oldest.join('.')} or newer, and this is Node ${version}.\nInstall a newer one from https://nodejs.org and run the command again.`;

/**
 * The project's own Node, when another one is running: the host needs node:sqlite, which Node 20 lacks.
 * npm puts node_modules/.bin first on PATH, so that only the very first run, or one without npm, starts on another.
 */
export function projectNode(root) {
  const folder = path.join(root, 'node_modules/node');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (process.versions.node === version) return null;
  const binary = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  throw new Refusal(
    `The project's own Node ${version} was not put in place, because npm was told not to run install scripts.\n` +
      'Allow the install script of the package "node" (npm config get ignore-scripts), delete node_modules and run the command again.',
  );
}
