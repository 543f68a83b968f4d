/** `npm run docs`: writes docs/lists.md from the lists. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { listsDocument } from '../schema/docs';
import { allLists } from '../schema/lists';

const target = path.join(process.cwd(), 'docs', 'lists.md');
writeFileSync(target, listsDocument(allLists));
console.log(`Wrote ${target}`);
