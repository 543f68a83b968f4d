import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dirtyMessage, treeOf } from '../../../src/cli/package/tree';

let folder = '';
const git = (...args: readonly string[]): void =>
  void execFileSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { stdio: 'ignore' });
const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'framsyn-tree-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('A package is built from what git has', () => {
  beforeEach(() => {
    git('init', '-q');
    write('.gitignore', 'temp/\n');
    write('spaning.ts', 'one');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
  });

  test('when nothing is changed, by its commit', () => {
    expect(treeOf(folder)).toEqual({ kind: 'clean', commit: expect.stringMatching(/^[0-9a-f]{12}$/) as string });
  });

  test('and not when files are changed, new or renamed: each is named, also one with a name in Swedish', () => {
    write('spaning.ts', 'two');
    write('ny å.ts', '');
    git('mv', '.gitignore', 'ignorerat');
    const tree = treeOf(folder);
    expect(tree.kind).toBe('dirty');
    const files = tree.kind === 'dirty' ? [...tree.files].sort() : [];
    expect(files).toEqual(['ignorerat', 'ny å.ts', 'spaning.ts']);
    for (const file of files) expect(dirtyMessage(files)).toContain(`  ${file}`);
    expect(dirtyMessage(files)).toContain('--allow-dirty');
  });
});

test('where there is no git, that is said and not taken for clean', () => {
  expect(treeOf(folder)).toEqual({ kind: 'unknown', why: 'this folder is no git repository' });
});
