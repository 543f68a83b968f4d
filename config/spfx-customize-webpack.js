'use strict';
// The rig calls this with its webpack configuration (docs/adr/0039).
const { writeFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');

/** Oxc makes the bundle small in a second, as in the local edition; the rig's own way, Terser module by module, takes a minute. */
class SmallAssets {
  apply({ hooks, webpack: { Compilation, sources } }) {
    hooks.compilation.tap('SmallAssets', (compilation) => {
      // The names of files tell how they were made too.
      compilation.hooks.chunkHash.tap('SmallAssets', (_chunk, hash) => hash.update('oxc'));
      compilation.hooks.processAssets.tapPromise({ name: 'SmallAssets', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE }, async (assets) => {
        const { minify } = await import('vite');
        const small = async (name) => {
          const { code, errors } = await minify(name, assets[name].source().toString(), {
            module: false,
            compress: { target: 'es2021' },
            mangle: true,
            codegen: { legalComments: 'none' },
          });
          if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
          compilation.updateAsset(name, new sources.RawSource(code));
        };
        await Promise.all(
          Object.keys(assets)
            .filter((name) => name.endsWith('.js'))
            .map(small),
        );
      });
    });
  }
}

/** Which files each dynamic import waits for: what a first view costs is counted from it (src/cli/package/weights.ts). */
class ChunkGroups {
  apply({ hooks }) {
    hooks.done.tap('ChunkGroups', ({ compilation }) => {
      const { moduleGraph, chunkGraph, chunkGroups } = compilation;
      const nameOf = (module) => path.relative(path.join(root, 'lib'), (module.rootModule ?? module).resource ?? '').replaceAll('\\', '/');
      const filesOf = (group) => group.chunks.flatMap(({ files }) => [...files]).sort();
      const imports = {};
      const visit = (module) => {
        for (const block of module.blocks) {
          const group = chunkGraph.getBlockChunkGroup(block);
          const target = block.dependencies.map((dependency) => moduleGraph.getModule(dependency)).find(Boolean);
          if (group && target) imports[nameOf(target)] = filesOf(group);
        }
      };
      for (const module of compilation.modules) [module, ...(module.modules ?? [])].forEach(visit);
      const entry = [...compilation.entrypoints.values()].flatMap(filesOf);
      const sorted = Object.fromEntries(Object.entries(imports).sort(([a], [b]) => (a < b ? -1 : 1)));
      mkdirSync(path.join(root, 'temp'), { recursive: true });
      writeFileSync(path.join(root, 'temp/chunk-groups.json'), `${JSON.stringify({ entry, groups: chunkGroups.length, imports: sorted }, null, 1)}\n`);
    });
  }
}

/**
 * The first view comes in few files, and nothing of it twice: all that these modules need statically is one chunk each, as in
 * the local edition (config/vite.client.mjs). Left alone, webpack copies what is small into every chunk that uses it.
 */
const firstView = [
  {
    name: 'app',
    begins:
      /[\\/]lib[\\/](ui[\\/](app[\\/](mount|address|useMay|useSeen|useText|useOwnWidth)|lists[\\/](listStyles|ListSkeleton|CategoryMark)|fields[\\/]words|states[\\/]ErrorState)|schema[\\/]lists[\\/]signals|domain[\\/]review[\\/]calendar)\.js$/,
  },
  { name: 'controls', begins: /@fluentui[\\/]react[\\/]lib[\\/]components[\\/](Button|SearchBox|Icon)[\\/]/ },
];

/** The modules that those which match need before they run, without what only passes through an index and is not used. */
function neededBy(begins, moduleGraph) {
  const found = new Set();
  const visit = (module) => {
    if (found.has(module)) return;
    found.add(module);
    for (const connection of moduleGraph.getOutgoingConnections(module)) {
      const { module: next, dependency } = connection;
      if (next && module.dependencies.includes(dependency) && connection.getActiveState('framsyn') !== false) visit(next);
    }
  };
  for (const module of moduleGraph._moduleMap.keys()) if (begins.test(module?.resource ?? '')) visit(module);
  return found;
}

/** Fluent's buttons get their menu when somebody opens it (docs/adr/0047); config/vite.client.mjs does the same. */
const menuOfButtons = (request) => {
  if (/@fluentui[\\/]react[\\/]lib[\\/]components[\\/]Button$/.test(request.context)) request.request = path.join(root, 'lib/ui/fluent/ContextualMenu.js');
};

/** What boots is a chunk already, and keeps what it has. */
const isLater = (chunk) => !chunk.canBeInitial() && chunk.name !== 'framsyn-app';

const groupOf = ({ name, begins }, index) => {
  const known = new WeakMap();
  const modulesIn = (moduleGraph) => {
    if (!known.has(moduleGraph)) known.set(moduleGraph, neededBy(begins, moduleGraph));
    return known.get(moduleGraph);
  };
  return {
    // A name makes it one chunk.
    name,
    chunks: isLater,
    test: (module, { moduleGraph }) => modulesIn(moduleGraph).has(module),
    priority: 10 - index,
    enforce: true,
  };
};

module.exports = (config, { parameters }, _heft, { optimize, NormalModuleReplacementPlugin }) => {
  if (!parameters.production) return;
  // One hash for the build: a hash for each file would have to stand in the entry, which every page downloads first.
  config.output.chunkFilename = 'chunk.[id]_[fullhash].js';
  config.module.rules.push({ test: /[\\/]lib[\\/](ui|data|domain|schema|i18n|content|provisioning)[\\/]/, sideEffects: false });
  config.optimization.minimizer = [new SmallAssets()];
  // The names change with every build anyway, so those of modules and exports may be as short as they can.
  Object.assign(config.optimization, { moduleIds: 'natural', mangleExports: 'size' });
  config.optimization.splitChunks = {
    chunks: isLater,
    cacheGroups: Object.fromEntries(firstView.map((group, index) => [group.name, groupOf(group, index)])),
  };
  config.plugins.push(
    new ChunkGroups(),
    new optimize.MinChunkSizePlugin({ minChunkSize: 4_000 }),
    new NormalModuleReplacementPlugin(/^\.\.\/\.\.\/ContextualMenu$/, menuOfButtons),
  );
};
