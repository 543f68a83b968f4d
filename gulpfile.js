'use strict';
// Heft does the work; gulp only gives the classic SPFx verbs (docs/adr/0001).
const { spawn } = require('node:child_process');
const path = require('node:path');
const { task, series } = require('gulp');

const heftBinary = path.join(__dirname, 'node_modules/@rushstack/heft/bin/heft');
const production = process.argv.includes('--ship') || process.argv.includes('--production') ? ['--production'] : [];

const heft = (...args) =>
  Object.assign(
    () =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [heftBinary, ...args], { stdio: 'inherit' });
        child.on('error', reject);
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`heft ${args[0]} exited with ${code}`))));
      }),
    { displayName: `heft ${args.join(' ')}` },
  );

task('clean', heft('clean'));
task('build', heft('build', '--clean', ...production));
task('bundle', task('build'));
task('package-solution', heft('package-solution', ...production));
task('ship', series('bundle', 'package-solution'));
task('serve', heft('start', '--clean'));
task('default', task('build'));
