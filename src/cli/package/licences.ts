import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Licence } from './notices';

const isText = /^(licen[cs]e|notice|copying|copyright|thirdparty)/i;

interface About {
  readonly license?: unknown;
  readonly licenses?: unknown;
  readonly author?: unknown;
}
const nameIn = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  const { name, type } = (value ?? {}) as { readonly name?: unknown; readonly type?: unknown };
  return [name, type].find((one) => typeof one === 'string');
};

/** What stands in an installed package. One for another operating system is not installed, and is in nothing that ships. */
export function licenceIn(folder: string): Licence | undefined {
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { license, licenses, author } = JSON.parse(readFileSync(manifest, 'utf8')) as About;
  const several = Array.isArray(licenses) ? licenses.map(nameIn).filter(Boolean).join(' OR ') : undefined;
  const by = nameIn(author);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && isText.test(entry.name));
  const texts = files
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return { name: nameIn(license) ?? several ?? 'see the package', ...(by === undefined ? {} : { by }), texts };
}
