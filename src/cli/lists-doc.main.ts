/** `npm run docs`: writes from the lists docs/lists.md, and in sharepoint/ the list reference and the site scripts. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isGenerated, referenceFiles } from '../provisioning/reference';
import { listsDocument } from '../schema/docs';
import { allLists } from '../schema/lists';

function write(file: string, text: string): void {
  writeFileSync(file, text);
  console.log(`Wrote ${file}`);
}

write(path.join(process.cwd(), 'docs', 'lists.md'), listsDocument(allLists));
const folder = path.join(process.cwd(), 'sharepoint');
readdirSync(folder)
  .filter(isGenerated)
  .forEach((name) => rmSync(path.join(folder, name)));
for (const [name, text] of referenceFiles(allLists)) write(path.join(folder, name), text);
