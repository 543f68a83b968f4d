/**
 * ts-jest, with a cache that the projects share. Jest keeps what was transformed apart for each project, by the project's
 * whole configuration, although all of ours transform alike; so the key here is of the file and of what transforms it.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { createTransformer } = require('ts-jest').default;

const tsconfig = path.join(__dirname, 'tsconfig.jest.json');
const versions = ['ts-jest', 'typescript'].map((name) => require(`${name}/package.json`).version);
const rules = [readFileSync(tsconfig, 'utf8'), readFileSync(__filename, 'utf8'), ...versions].join('\0');

module.exports = {
  createTransformer() {
    // Types are checked by `npm run types`: here they are only stripped.
    const transformer = createTransformer({ tsconfig, diagnostics: false });
    return {
      process: transformer.process.bind(transformer),
      getCacheKey: (text, file, { instrument }) =>
        createHash('sha1')
          .update([rules, file, text, String(instrument)].join('\0'))
          .digest('hex'),
    };
  },
};
