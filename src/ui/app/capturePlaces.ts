import { dialogParameters } from '../../domain/chat/teamsLinks';
import type { AppUrl } from './hostFrame';
import { capturePath } from './pages';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The place that the address of a Teams dialog asks for. */
export function draftPlace(search: string): AppUrl | undefined {
  const id = new URLSearchParams(search).get(dialogParameters.draft);
  if (id === null) return undefined;
  return id !== '' ? `${capturePath}?utkast=${encodeURIComponent(id)}` : capturePath;
}

/** Whom a dialog's result is for: the bot that opened it. Teams hands it to nobody else. */
export function dialogReceiver(search: string): readonly string[] {
  const bot = new URLSearchParams(search).get(dialogParameters.bot) ?? '';
  return guid.test(bot) ? [bot] : [];
}
