/** `npm run bot`: reads the environment, says what is wrong with it or runs until it is told to stop. */
import { readFileSync } from 'node:fs';
import { jsonLog } from '../bot';
import type { Log } from '../bot';
import { startProduction } from '../bot/server/production';
import { readSettings, type Environment } from '../bot/server/settings';
import { createTokenSource } from '../bot/server/tokens';

/** stopped as told · could not listen · wrong environment */
export const exitCodes = { done: 0, failed: 1, usage: 64 } as const;

interface Streams {
  /** One JSON object a line. */
  readonly log: (text: string) => void;
  /** For whoever started it. */
  readonly complain: (text: string) => void;
  /** Resolves when the bot is to stop. */
  readonly untilStop: Promise<unknown>;
}

/** Lines of the program itself are of no request. */
const ownLine = (log: Log, event: string, outcome: string): void => log({ level: 'info', event, outcome, correlationId: '' });

export async function main(env: Environment, { log: write, complain, untilStop }: Streams): Promise<number> {
  const read = readSettings(env, { readFile: (path) => readFileSync(path, 'utf8'), now: () => new Date() });
  if (!read.ok) {
    complain(`The bot does not start:\n${read.problems.map((problem) => `- ${problem}`).join('\n')}\n`);
    return exitCodes.usage;
  }
  const { settings } = read;
  const log = jsonLog(write);
  try {
    const bot = await startProduction({ settings, token: createTokenSource(settings), log });
    ownLine(log, 'start', `listening on ${settings.host}:${bot.port}`);
    await untilStop;
    ownLine(log, 'stop', 'begun');
    await bot.close();
    ownLine(log, 'stop', 'done');
    return exitCodes.done;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    complain(
      code === 'EADDRINUSE'
        ? `Port ${settings.port} is taken: set PORT to another one.\n`
        : `The bot could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return exitCodes.failed;
  }
}
