'use strict';
// Heft does the work; gulp only gives the classic SPFx verbs (docs/adr/0001).
const { spawn } = require('node:child_process');
const path = require('node:path');
const { task, series } = require('gulp');

const heftBinary = path.join(__dirname, 'node_modules/@rushstack/heft/bin/heft');
const production = process.argv.includes('--ship') || process.argv.includes('--production') ? ['--production'] : [];

const run = (name, file, ...args) =>
  Object.assign(
    () =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit' });
        child.on('error', reject);
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ${args[0]} exited with ${code}`))));
      }),
    { displayName: `${name} ${args.join(' ')}` },
  );
const heft = (...args) => run('heft', heftBinary, ...args);

task('clean', heft('clean'));
task('build', heft('build', '--clean', ...production));
task('bundle', task('build'));
// What the SPFx tool writes becomes the package that ships: the Teams app in it, the same bytes each time, checked.
const assemble = run('framsyn', path.join(__dirname, 'src/cli/run.mjs'), 'assemble-package');
task('package-solution', production.length > 0 ? series(heft('package-solution', ...production), assemble) : heft('package-solution'));
task('ship', series('bundle', 'package-solution'));
// The Teams app alone, as zips to upload, with the bot and without; the environment names the tenant (docs/bot.md).
task('teams-package', run('framsyn', path.join(__dirname, 'src/cli/run.mjs'), 'teams-package'));
task('serve', heft('start', '--clean'));
task('default', task('build'));
