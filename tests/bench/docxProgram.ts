/** One Word document in a process of its own, so that the most memory it ever had is its own. */
import { reportOf, works, type Work } from './docxWork';

const [work = 'nothing', pages = '1'] = process.argv.slice(2);

void works[work as Work](reportOf(Number(pages))).then((bytes) => {
  process.stdout.write(JSON.stringify({ bytes: bytes.length, peak: process.resourceUsage().maxRSS * 1024 }));
});
