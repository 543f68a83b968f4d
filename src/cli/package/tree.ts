/** Whether what is built is what git knows: a package that nobody can build again cannot be looked into afterwards. */
import { execFileSync } from 'node:child_process';

export type Tree =
  | { readonly kind: 'clean'; readonly commit: string }
  | { readonly kind: 'dirty'; readonly commit: string; readonly files: readonly string[] }
  /** A download without its history, or a machine without git. */
  | { readonly kind: 'unknown'; readonly why: string };

const git = (root: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });

export function treeOf(root: string): Tree {
  try {
    if (git(root, 'rev-parse', '--show-prefix').trim() !== '') return { kind: 'unknown', why: 'this folder is no git repository of its own' };
    const commit = git(root, 'rev-parse', '--short=12', 'HEAD').trim();
    const files = changed(git(root, 'status', '--porcelain', '-z', '--untracked-files=all'));
    return files.length === 0 ? { kind: 'clean', commit } : { kind: 'dirty', commit, files };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { kind: 'unknown', why: isMissing ? 'git is not installed' : 'this folder is no git repository' };
  }
}

/** Entries end with NUL; that of a renamed file is followed by its old name. */
function changed(status: string): readonly string[] {
  const entries = status.split('\0').filter((entry) => entry !== '');
  const files: string[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? '';
    files.push(entry.slice(3));
    if (/^[RC]/.test(entry)) at += 1;
  }
  return files;
}

const shown = 20;

/** What is said instead of building. */
export function dirtyMessage(files: readonly string[]): string {
  const more = files.length > shown ? [`  … and ${files.length - shown} more`] : [];
  return [
    'The package is not built: these files are not as git has them, so that nobody could build the same package again.',
    ...files.slice(0, shown).map((file) => `  ${file}`),
    ...more,
    'Commit them or put them away (git stash -u), or run npm run package -- --allow-dirty for a package of your own: it is marked so.',
  ].join('\n');
}
