/** The embedded host in a process of its own, for benchmarks and kills: bearer "owner" and nothing else. */
import { startHost } from '../../src/host';
import { serve } from './process';

const [file = ':memory:', threshold = '5000'] = process.argv.slice(2);

void startHost({
  port: 0,
  secret: 'benchmark',
  identify: (request) => (request.headers.authorization === 'Bearer owner' ? { loginName: 'i:0#.f|membership|agare@exempelregionen.example', means: 'bearer' } : null),
  switches: { listViewThreshold: Number(threshold) },
  log: ({ error }) => process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  sites: [
    {
      file,
      serverRelativeUrl: '/sites/bench',
      title: 'Bench',
      language: 1053,
      timeZone: 'Europe/Stockholm',
      users: [{ loginName: 'i:0#.f|membership|agare@exempelregionen.example', title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }],
    },
  ],
}).then((host) => serve(host.origin, () => host.close()));
