/** Microsoft's own check of a manifest. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { SchemaCheck } from './package';

/** Not bundled: it reads its schemas from its own folder. */
export function schemaCheck(root: string): SchemaCheck {
  const { AppManifestUtils } = createRequire(path.join(root, 'package.json'))('@microsoft/app-manifest') as {
    readonly AppManifestUtils: { readonly validateAgainstSchema: SchemaCheck };
  };
  return (manifest) => AppManifestUtils.validateAgainstSchema(manifest);
}
