/**
 * TypeScript and ES modules made into what Jest runs, by swc: a fourteenth of what TypeScript itself takes for it, and a
 * fresh clone has 2,000 files to go through. Types are checked by `npm run types`: here they are only stripped.
 *
 * The cache is shared by the projects. Jest keeps what was transformed apart for each project, by the project's whole
 * configuration, although all of ours transform alike; so the key here is of the file and of what transforms it.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const swc = require('@swc/jest');

const options = {
  swcrc: false,
  jsc: { target: 'es2022', transform: { react: { runtime: 'classic' } } },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const typescript = { ...options, jsc: { ...options.jsc, parser: { syntax: 'typescript', tsx: false } } };
const tsx = { ...options, jsc: { ...options.jsc, parser: { syntax: 'typescript', tsx: true } } };
const javascript = { ...options, jsc: { ...options.jsc, parser: { syntax: 'ecmascript' } } };

const versions = ['@swc/core', '@swc/jest'].map((name) => require(`${name}/package.json`).version);
const rules = [readFileSync(__filename, 'utf8'), ...versions].join('\0');

module.exports = {
  createTransformer() {
    const [forTypescript, forTsx, forJavascript] = [typescript, tsx, javascript].map((each) => swc.createTransformer(each));
    const transformerOf = (file) => (file.endsWith('.tsx') ? forTsx : file.endsWith('.ts') ? forTypescript : forJavascript);
    return {
      process: (text, file, more) => transformerOf(file).process(text, file, more),
      getCacheKey: (text, file, { instrument }) =>
        createHash('sha1')
          .update([rules, file, text, String(instrument)].join('\0'))
          .digest('hex'),
    };
  },
};
