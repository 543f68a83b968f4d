/** The documents that people read, taken apart: their links, pictures, bold words, commands and variables. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import type { Token } from 'marked';

export const root = path.resolve(__dirname, '../../..');

export interface Document {
  /** From the project's folder, with slashes. */
  readonly file: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly pictures: readonly { readonly address: string; readonly alt: string }[];
  readonly bold: readonly string[];
  /** What stands as code, in lines and in blocks. */
  readonly code: readonly string[];
  /** Names of headings as GitHub makes addresses of them. */
  readonly anchors: readonly string[];
  /** What is read as sentences: paragraphs and items of lists, without code. */
  readonly prose: readonly string[];
}

function everyToken(tokens: readonly Token[]): readonly Token[] {
  const all: Token[] = [];
  marked.walkTokens([...tokens], (token) => void all.push(token));
  return all;
}

const plain = (tokens: readonly Token[] | undefined): string =>
  (tokens ?? [])
    .map((token) => ('tokens' in token && token.tokens ? plain(token.tokens) : token.type === 'codespan' || token.type === 'image' ? '' : token.raw))
    .join('');

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

function read(file: string): Document {
  const text = readFileSync(path.join(root, file), 'utf8');
  const tokens = everyToken(marked.lexer(text));
  const of = (type: string): readonly Token[] => tokens.filter((token) => token.type === type);
  return {
    file,
    text,
    links: of('link').map((token) => (token as { href: string }).href),
    pictures: of('image').map((token) => ({ address: (token as { href: string }).href, alt: (token as { text: string }).text })),
    bold: of('strong').map((token) => (token as { text: string }).text),
    code: [...of('codespan'), ...of('code')].map((token) => (token as { text: string }).text),
    anchors: of('heading').map((token) => anchorOf((token as { text: string }).text.replace(/[`*_]/g, ''))),
    prose: [...of('paragraph'), ...of('text')].map((token) => ('tokens' in token ? plain(token.tokens) : '')).filter((one) => one.trim() !== ''),
  };
}

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')));

/** All of them, those that are generated too. */
export const documents: readonly Document[] = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'sharepoint/README.md', ...markdownIn('docs')].map(read);
/** For people who use or administer it, in Swedish. */
export const guides: readonly Document[] = documents.filter(({ file }) => /^docs\/(guide|admin)\//.test(file));
