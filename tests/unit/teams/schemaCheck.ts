/** Microsoft's own check of a manifest against its schema, which the package brings along. */
import { AppManifestUtils } from '@microsoft/app-manifest';
import type { SchemaCheck } from '../../../src/cli/teams/package';

const validate = AppManifestUtils.validateAgainstSchema.bind(AppManifestUtils) as unknown as SchemaCheck;
export const bySchema: SchemaCheck = (manifest) => validate(manifest);
