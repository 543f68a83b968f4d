/**
 * TypeScript and ES modules made into what Jest runs, by Vite's Oxc and its module form: a sixth of what TypeScript takes
 * for it, and a fresh clone has 1,500 files to go through. Tests that mock a module go by ts-jest, which puts the mock
 * before the imports. Types are checked by `npm run types`: here they are only stripped.
 *
 * The cache is shared by the projects. Jest keeps what was transformed apart for each project, by the project's whole
 * configuration, although all of ours transform alike; so the key here is of the file and of what transforms it.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Worker } = require('node:worker_threads');

const at = (name) => path.join(__dirname, name);
const tsconfig = at('tsconfig.jest.json');
const own = [tsconfig, __filename, at('jest.transformWorker.mjs')].map((file) => readFileSync(file, 'utf8'));
const versions = ['ts-jest', 'typescript', 'vite'].map((name) => require(`${name}/package.json`).version);
const rules = [...own, ...versions].join('\0');

/**
 * Jest wants the answer at once, and Vite's tools answer later: the other thread works while this one waits. They speak by
 * shared memory, of which each can wait for the other.
 */
let shared;
function askVite(job) {
  const state = new Int32Array(shared, 0, 2);
  state[1] = Buffer.from(shared, state.byteLength).write(JSON.stringify(job));
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
  if (Atomics.wait(state, 0, 1, 60_000) === 'timed-out') throw new Error(`${job.file} was not transformed within a minute`);
  return JSON.parse(Buffer.from(shared, state.byteLength).toString('utf8', 0, state[1]));
}
function startWorker() {
  const bytes = 32 * 1024 * 1024;
  shared = new SharedArrayBuffer(bytes);
  new Worker(at('jest.transformWorker.mjs'), { workerData: shared }).unref();
}

const names = `const {exportName:__vite_ssr_exportName__,exportAll:__vite_ssr_exportAll__,importModule:__import__,importLater:__vite_ssr_dynamic_import__}`;
const start = `"use strict";${names}=require(${JSON.stringify(at('jest.modules.js'))})(exports,require);`;
const mayBeModule = /\b(import|export)\b/;
const mocks = /\bjest\s*\.\s*(mock|unmock|deepUnmock|enableAutomock|disableAutomock)\(/;

module.exports = {
  createTransformer() {
    if (shared === undefined) startWorker();
    let typescript;
    const byTypeScript = (...inputs) => (typescript ??= require('ts-jest').default.createTransformer({ tsconfig, diagnostics: false })).process(...inputs);
    const process = (text, file, options) => {
      if (/\.[cm]?js$/.test(file) && !mayBeModule.test(text)) return { code: text };
      if (mocks.test(text)) return byTypeScript(text, file, options);
      const { code, map, error } = askVite({ text, file });
      if (error !== undefined) throw new Error(`${file}: ${error}`);
      if (!code.includes('__vite_ssr_')) return { code: `"use strict";${code}`, map };
      const imported = code.replace(/= await __vite_ssr_import__\("([^"]+)"(?:, \{"importedNames":(\[[^\]]*\])\})?\)/g, (_all, id, list) =>
        list === undefined ? `= __import__("${id}")` : `= __import__("${id}", ${list})`,
      );
      return { code: start + imported, map };
    };
    return {
      process,
      getCacheKey: (text, file, { instrument }) =>
        createHash('sha1')
          .update([rules, file, text, String(instrument)].join('\0'))
          .digest('hex'),
    };
  },
};
