/** Runs as a process of its own in the tests: adds items to the site of argv[2] and prints each ID once it is acknowledged. */
import { openSite } from '../../../src/host/store/site';

const owner = 'i:0#.f|membership|owner@example.com';
const site = openSite({
  file: process.argv[2] ?? '',
  serverRelativeUrl: '/sites/test',
  title: 'Test',
  language: 1053,
  timeZone: 'Europe/Stockholm',
  users: [{ loginName: owner, title: 'owner', email: 'owner@example.com' }],
});

async function addForEver(listId: string): Promise<never> {
  for (;;) {
    const added = await Promise.all([1, 2, 3].map((n) => site.write(owner, (session) => session.addItem(listId, { Title: `item ${n}` }).id)));
    for (const id of added) process.stdout.write(`${id}\n`);
  }
}
const listId = site.read(owner, (session) => session.list({ title: 'L' }).id);
process.stdout.write('ready\n');
void addForEver(listId);
