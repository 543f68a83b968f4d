/** The embedded host in a process of its own, for benchmarks and kills: bearer "owner" and nothing else. */
import { startHost } from '../../src/host';
import type { RunningHost } from '../../src/host';
import { serve } from './process';
import { unitCount, unitOf } from './rows';

const [file = ':memory:', threshold = '5000', rowCount = '0'] = process.argv.slice(2);
const owner = 'i:0#.f|membership|agare@exempelregionen.example';
const path = '/sites/bench';

/** A list with an indexed column and `rowCount` rows, made by the host's own means but without HTTP, which would only take longer. */
async function fill(host: RunningHost): Promise<void> {
  const site = host.site(path);
  const list = await site.write(owner, (session) => {
    const made = session.createList({ title: 'Bench', baseTemplate: 100 });
    session.createFieldAsXml(made.id, '<Field Type="Text" Name="Unit" StaticName="Unit" DisplayName="Unit" Indexed="TRUE" />', 8);
    return made;
  });
  const units = unitCount(Number(rowCount));
  const step = 2000;
  for (let start = 0; start < Number(rowCount); start += step) {
    await site.write(owner, (session) => {
      for (let row = start; row < Math.min(start + step, Number(rowCount)); row += 1)
        session.addItem(list.id, { Title: `Spaning nummer ${row}`, Unit: unitOf(row, units) });
    });
  }
}

async function main(): Promise<void> {
  const host = await startHost({
    port: 0,
    secret: 'benchmark',
    identify: (request) => (request.headers.authorization === 'Bearer owner' ? { loginName: owner, means: 'bearer' } : null),
    switches: { listViewThreshold: Number(threshold) },
    log: ({ error }) => process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
    sites: [
      {
        file,
        serverRelativeUrl: path,
        title: 'Bench',
        language: 1053,
        timeZone: 'Europe/Stockholm',
        users: [{ loginName: owner, title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }],
      },
    ],
  });
  if (Number(rowCount) > 0) await fill(host);
  serve(host.origin, () => host.close());
}

void main();
