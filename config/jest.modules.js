/** What Vite's form of an ES module calls for its imports and exports, carried out with CommonJS as Jest runs it. */
const give = (target, name, get) => Object.defineProperty(target, name, { enumerable: true, configurable: true, get });

/** CommonJS as an ES module sees it; without names, as a whole (`import * as`). What is asked for is read where it stands, so that what changes there is seen. */
function namespaceOf(module, names = Object.getOwnPropertyNames(Object(module))) {
  if (module?.__esModule) return module;
  const namespace = { default: module };
  for (const name of names) if (name !== 'default') give(namespace, name, () => module[name]);
  return namespace;
}

module.exports = (exports, require) => {
  Object.defineProperty(exports, '__esModule', { value: true });
  return {
    exportName: (name, get) => give(exports, name, get),
    exportAll: (from) => {
      for (const name of Object.keys(from)) if (name !== 'default' && !Object.hasOwn(exports, name)) give(exports, name, () => from[name]);
    },
    importModule: (id, names) => namespaceOf(require(id), names),
    importLater: async (id) => namespaceOf(require(id)),
  };
};
