/** A server in a process of its own, whose CPU time is asked for over IPC: the client's own cost stays outside. */
import { fork } from 'node:child_process';
import type { ChildProcess, ForkOptions } from 'node:child_process';

export interface Served {
  readonly origin: string;
  readonly pid: number;
  cpu(): Promise<number>; // milliseconds so far
  memory(): Promise<number>; // resident bytes
  stop(): Promise<void>;
}
export type Question = { readonly ask: 'usage' };
export type Told = { readonly origin: string } | { readonly cpu: number; readonly memory: number };

/** `file` is a bundled program that calls `serve` below; `more` starts it in another way than plainly by this Node. */
export async function launch(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, more: ForkOptions = {}): Promise<Served> {
  const child = fork(file, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--no-warnings'],
    ...more,
  });
  const first = await next(child);
  if (!('origin' in first)) throw new Error('the server did not say where it listens');
  const usage = async (): Promise<{ cpu: number; memory: number }> => {
    const answer = next(child);
    child.send({ ask: 'usage' } satisfies Question);
    const told = await answer;
    if (!('cpu' in told)) throw new Error('the server did not tell its usage');
    return told;
  };
  return {
    origin: first.origin,
    pid: child.pid ?? 0,
    cpu: async () => (await usage()).cpu,
    memory: async () => (await usage()).memory,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

const next = (child: ChildProcess): Promise<Told> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`the server ended with ${String(code)}`));
    child.once('exit', gone);
    child.once('message', (told: Told) => {
      child.off('exit', gone);
      resolve(told);
    });
  });

/** In the child: says where it listens and answers questions until it is told to stop. */
export function serve(origin: string, close: () => Promise<void> | void): void {
  process.on('message', (question: Question) => {
    if (question.ask !== 'usage') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() } satisfies Told);
  });
  process.once('SIGTERM', () => void Promise.resolve(close()).finally(() => process.exit(0)));
  process.once('disconnect', () => process.exit(1)); // whoever measured has ended
  process.send?.({ origin } satisfies Told);
}
