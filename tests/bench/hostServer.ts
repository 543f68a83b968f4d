/** The embedded host in a process of its own, for benchmarks and kills: bearer "owner" and nothing else. */
import { startHost } from '../../src/host';
import type { RunningHost } from '../../src/host';
import { serve } from './process';

const [file = ':memory:', threshold = '5000', rowCount = '0'] = process.argv.slice(2);
const owner = 'i:0#.f|membership|agare@exempelregionen.example';
const path = '/sites/bench';
const categories = ['Demografi', 'Social/kultur', 'Teknik', 'Ekonomi', 'Miljö/klimat', 'Politik', 'Juridik', 'Värderingar'];

/** A list with an indexed choice and `rowCount` rows, made by the host's own means but without HTTP, which would only take longer. */
async function fill(host: RunningHost): Promise<void> {
  const site = host.site(path);
  const list = await site.write(owner, (session) => {
    const made = session.createList({ title: 'Bench', baseTemplate: 100 });
    const choices = categories.map((category) => `<CHOICE>${category}</CHOICE>`).join('');
    session.createFieldAsXml(made.id, `<Field Type="Choice" Name="Category" StaticName="Category" DisplayName="Category" Indexed="TRUE"><CHOICES>${choices}</CHOICES></Field>`, 8);
    return made;
  });
  const step = 2000;
  for (let start = 0; start < Number(rowCount); start += step) {
    await site.write(owner, (session) => {
      for (let row = start; row < Math.min(start + step, Number(rowCount)); row += 1) session.addItem(list.id, { Title: `Spaning nummer ${row}`, Category: categories[row % categories.length] ?? null });
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
    sites: [{ file, serverRelativeUrl: path, title: 'Bench', language: 1053, timeZone: 'Europe/Stockholm', users: [{ loginName: owner, title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }] }],
  });
  if (Number(rowCount) > 0) await fill(host);
  serve(host.origin, () => host.close());
}

void main();
