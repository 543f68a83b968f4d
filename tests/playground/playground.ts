/**
 * Microsoft 365 Agents Playground as a program beside us: a client for bots that nobody here wrote. Offline, without
 * telemetry and without a browser of its own; it talks to one address, the app's, and to whoever opens its page.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const program = path.resolve(__dirname, '../../node_modules/@microsoft/m365agentsplayground/cli.js');
const slowest = 20_000;

/** Who there is; the Playground wants five others beside whoever sits at it. */
export interface PlaygroundPerson {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly email: string;
}

export interface PlaygroundOptions {
  /** Where the app answers. */
  readonly endpoint: string;
  readonly tenantId: string;
  readonly botId: string;
  readonly me: PlaygroundPerson;
  readonly others: readonly PlaygroundPerson[];
}

export interface Playground {
  readonly origin: string;
  /** Whoever it wanted to talk to that is not on this machine; it was kept from it. */
  outside(): readonly string[];
  /** Without a page: what the app answers to an invoke of this person in this conversation. */
  invoke(name: string, value: unknown, from: string, conversation: string): Promise<unknown>;
  close(): Promise<void>;
}

export const chats = { personal: 'chat-personal', group: 'chat-group', team: 'team-framsyn' } as const;

const names = ({ id, name, aadObjectId, email }: PlaygroundPerson): object => ({
  id,
  name,
  aadObjectId,
  email,
  // Spelled so by the Playground.
  userPrincipleName: email,
  givenName: name.split(' ')[0],
  surname: name.split(' ').at(-1),
});

/** Its form, version 0.1.1: exactly five users, one group chat, one team with one further channel. JSON is YAML. */
const configuration = ({ tenantId, botId, me, others }: PlaygroundOptions): string =>
  JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: botId, name: 'Framsyn' },
    currentUser: names(me),
    users: others.map(names),
    personalChat: { id: chats.personal },
    groupChat: { id: chats.group, name: 'Gruppchatt' },
    team: { id: chats.team, name: 'Framsyn', aadGroupId: '6d1f0c6e-5f0c-4b5e-9d5a-2f1a7c3b8e90', channels: [{ id: 'channel-spaningar', name: 'Spaningar' }] },
  });

/** Read by the program before its own code: no connection leaves this machine, and each that would is told. */
const fence = `
  const net = require('node:net');
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (...args) {
    const [options] = Array.isArray(args[0]) ? args[0] : args;
    const host = (options && typeof options === 'object' ? options.host : args[1]) || 'localhost';
    if (['localhost', '127.0.0.1', '::1'].includes(host)) return connect.apply(this, args);
    process.stderr.write('OUTSIDE ' + host + '\\n');
    process.nextTick(() => this.destroy(new Error('There is no outside.')));
    return this;
  };
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Ready when it listens, which it says. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const folder = mkdtempSync(path.join(tmpdir(), 'framsyn-playground-'));
  const config = path.join(folder, 'playground.yml');
  writeFileSync(config, configuration(options));
  const fenceFile = path.join(folder, 'fence.cjs');
  writeFileSync(fenceFile, fence);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const args = ['start', '-e', options.endpoint, '-c', 'msteams', '-p', String(port), '--su', `${origin}/_connector`, '--dt'];
  const child = spawn(process.execPath, ['--require', fenceFile, program, ...args], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      TEAMSAPPTESTER_BROWSER: 'none',
      // `--dt` stops its own telemetry; its telemetry library still counts its own use, unless told so.
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: path.join(folder, 'playground.log'),
    },
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const failed = (why: string): void => reject(new Error(`The Playground ${why}.\n${said}`));
    const timer = setTimeout(() => failed('did not start in time'), slowest);
    const listen = (part: Buffer): void => {
      said += part.toString();
      if (!said.includes(`Listening on ${port}`)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => failed(`ended with ${code}`));
  });
  return {
    origin,
    outside: () => [...said.matchAll(/OUTSIDE (.+)/g)].map(([, host]) => host ?? ''),
    async invoke(name, value, from, conversation) {
      const answer = await fetch(`${origin}/_conversation/v1/invoke`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, value, from: { id: from }, conversation: { id: conversation } }),
      });
      return answer.json();
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
