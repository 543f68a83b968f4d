/** Writes .br and .gz beside every text file of a build. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const text = /\.(js|css|svg|json)$/;

export async function precompress(folder) {
  const assets = path.join(folder, 'assets');
  const names = await readdir(assets);
  // A name has a hash of its content: the files of earlier builds, which running servers still need, are done already.
  const done = new Set(names.filter((name) => name.endsWith('.gz')));
  for (const name of names) {
    if (text.test(name) && !done.has(`${name}.gz`)) await compress(path.join(assets, name));
  }
}

async function compress(file) {
  const bytes = await readFile(file);
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await writeFile(`${file}.br`, brotli);
  await writeFile(`${file}.gz`, zipped); // last, because it says that the file is done
}
