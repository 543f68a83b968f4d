#!/usr/bin/env node
/**
 * The front door of every npm script: `node src/cli/run.mjs <command> [arguments]`.
 * Plain JavaScript without dependencies, because on a fresh clone there is nothing but Node: it checks the Node version,
 * installs what is missing, goes over to the project's own Node, builds what is stale, and then runs the command.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isOldNode, oldNodeMessage, projectNode } from './node.mjs';
import { Refusal } from './refusal.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What is not an entry of the server bundle: jest reads the sources itself. */
const jest = path.join(root, 'node_modules/jest/bin/jest.js');

/** Runs a program with our terminal, hands signals on and ends as it ended. */
function become(program, args, env = process.env) {
  const child = spawn(program, args, { stdio: 'inherit', cwd: root, env });
  // Ctrl-C reaches the child by the terminal; a signal sent to us alone would not.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => fail(error));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** node:sqlite is stable in what we use of it; a warning at each start would only worry people. */
function withoutSqliteWarning() {
  const emit = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).includes('SQLite is an experimental feature')) emit.call(process, warning, ...rest);
  };
}

/**
 * npm runs a script in a shell, and a shell that is ended does not end what it runs: whoever stops `npm start` by its
 * process id would leave the server behind. Ctrl-C reaches everybody by itself.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

async function runTests(args) {
  const { built } = await import('./build.mjs');
  await built(root, ['client', 'server']);
  become(process.execPath, [jest, '-c', 'config/jest.config.js', ...args]);
}

/** What a command needs built, and the bundle's program that it is. Those of tests/ start the edition themselves. */
function programOf(command, args) {
  const measures = {
    accessibility: 'bench/e2e-accessibility-main.js',
    bench: 'bench/bench-main.js',
    pictures: 'bench/e2e-pictures-main.js',
    torture: 'bench/torture-main.js',
  };
  if (Object.hasOwn(measures, command)) return { bundles: ['client', 'server', 'bench'], file: measures[command] };
  if (!existsSync(path.join(root, 'src/cli', `${command}.main.ts`))) return null;
  const file = `server/${command}.mjs`;
  if (command !== 'start') return { bundles: ['server'], file };
  return { bundles: ['client', 'server', ...(args.includes('--package') ? ['package'] : [])], file };
}

async function runEntry({ bundles, file }, args) {
  const { built, builtFolder } = await import('./build.mjs');
  await built(root, bundles);
  const entry = path.join(root, builtFolder, file);
  withoutSqliteWarning();
  process.argv = [process.execPath, entry, ...args];
  await import(pathToFileURL(entry).href);
}

function fail(error) {
  const plain = error instanceof Refusal;
  process.stderr.write(`\n${plain ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
}

async function main([command, ...args]) {
  if (isOldNode(process.versions.node)) throw new Refusal(oldNodeMessage(process.versions.node));
  const program = programOf(command, args);
  if (program === null && command !== 'test')
    throw new Refusal(`There is no command ${command ?? '(none given)'}. The commands are the scripts of package.json: npm run`);

  stopWithNpm();
  const { installed } = await import('./install.mjs');
  await installed(root);
  const node = projectNode(root);
  if (node !== null) return become(node, [fileURLToPath(import.meta.url), command, ...args]);
  // Halves the time that Node needs to read our bundle from the second start on; Node 20 has no such cache.
  module.enableCompileCache?.(path.join(root, 'node_modules/.cache/framsyn/compiled'));
  return program === null ? runTests(args) : runEntry(program, args);
}

main(process.argv.slice(2)).catch(fail);
