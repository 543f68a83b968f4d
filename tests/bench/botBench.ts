/** P15: fifty people send the form at the same time, again and again; each answer after the token's check and a write that is on disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formMark } from '../../src/bot/core/cards/captureForm';
import { commands } from '../../src/domain/chat/components';
import { localUsers } from '../../src/local/content/users';
import { signed, startAuthority, type Authority } from '../bot/server/authority';
import { activityFor } from '../bot/server/testBot';
import { botToken } from '../bot/sharepoint/botSite';
import { launch, type Served } from './process';
import { announce, number } from './report';
import type { Row } from './report';

const atOnce = 50;
const rounds = 30;
const warmUps = 6;
const goal = 200;

const formFor = (authority: Authority, index: number): string =>
  JSON.stringify(
    activityFor(authority, {
      type: 'invoke',
      name: 'composeExtension/submitAction',
      // Each of the fifty is somebody: what is known of one is of no use for another.
      from: { id: '29:person', aadObjectId: `f0e1d2c3-0000-4000-8000-${String(index % atOnce).padStart(12, '0')}`, name: 'Medarbetare, exempel' },
      value: {
        commandId: commands.newSignal,
        data: { form: formMark, title: `Spaning nummer ${index}`, seen: 'Lanthandeln har blivit en servicepunkt för vården.', source: 'https://example.org/a' },
      },
    }),
  );

interface Sent {
  readonly milliseconds: number;
  /** The answer has the kept spaning's card; else that it will be told later. */
  readonly kept: boolean;
}

async function send(origin: string, authorization: string, body: string): Promise<Sent> {
  const begun = performance.now();
  const response = await fetch(`${origin}/api/messages`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body });
  const text = await response.text();
  const milliseconds = performance.now() - begun;
  const kept = text.includes('"undo"');
  if (response.status !== 200 || !(kept || text.includes('"message"'))) throw new Error(`the spaning was not kept: ${response.status} ${text.slice(0, 500)}`);
  return { milliseconds, kept };
}

async function rowCount(siteUrl: string): Promise<number> {
  const headers = { Authorization: `Bearer ${botToken}`, Accept: 'application/json;odata=nometadata' };
  const answer = await fetch(`${siteUrl}/_api/web/lists/getbytitle('Inkorg')/ItemCount`, { headers });
  return ((await answer.json()) as { readonly value: number }).value;
}

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

export async function botRows(program: string): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'framsyn-bot-'));
  const authority = await startAuthority();
  const { email } = localUsers.medarbetare;
  authority.member = { id: '29:person', userPrincipalName: email, email };
  const started: Served[] = [];
  const start = async (...args: readonly string[]): Promise<Served> => {
    const served = await launch(program, args);
    started.push(served);
    return served;
  };
  try {
    const site = await start('site', join(folder, 'site.db'));
    const { openIdMetadataUrl, loginEndpoint } = authority.cloud;
    const bot = await start('bot', site.origin, openIdMetadataUrl, loginEndpoint, signed({ aud: 'connector' }, authority.key));
    const authorization = `Bearer ${authority.token()}`;
    const sent: Sent[] = [];
    let began = { bot: 0, site: 0 };
    for (let round = 0; round < warmUps + rounds; round += 1) {
      if (round === warmUps) began = { bot: await bot.cpu(), site: await site.cpu() };
      const bodies = Array.from({ length: atOnce }, (_, index) => formFor(authority, round * atOnce + index));
      const answers = await Promise.all(bodies.map((body) => send(bot.origin, authorization, body)));
      if (round >= warmUps) sent.push(...answers);
    }
    const late = sent.filter(({ kept }) => !kept).length;
    const kept = await rowCount(site.origin);
    if (kept < sent.length - late) throw new Error(`${sent.length - late} were answered as kept, and ${kept} are there`);
    const times = sent.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const [median, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    const each = { bot: ((await bot.cpu()) - began.bot) / sent.length, site: ((await site.cpu()) - began.site) / sent.length };
    return [
      announce({
        id: 'P15',
        metric: `bot answer, ${atOnce} at once, token check and a durable write included, ${times.length} answers`,
        goal: `p99 ≤ ${goal} ms`,
        reached: p99 <= goal && late === 0,
        measured: `p99 ${number(p99)} ms, median ${number(median)} ms, ${late} told later; CPU an answer ${number(each.bot)} ms bot, ${number(each.site)} ms site`,
        detail: { each, late },
      }),
    ];
  } finally {
    await Promise.all(started.map((served) => served.stop()));
    await authority.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
