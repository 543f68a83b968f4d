/** The bill of materials (CycloneDX): npm writes it from the lock file; here it becomes what ships, and the same text each time. */
import { createHash } from 'node:crypto';
import { without } from '../teams/manifest';
import { ingredientsOf } from './lock';
import type { Lock } from './lock';
import { idFor } from './solution';

/** As far as it is changed here. */
interface Bill {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly tools?: unknown; readonly component: { readonly name: string; readonly 'bom-ref'?: string } };
  readonly components: readonly { readonly 'bom-ref': string }[];
  readonly dependencies?: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/**
 * Of a bill of everything: npm's own `--omit dev` also leaves out what a tool needs and the program too, as React and tslib.
 * Without the time of day, the version of npm and the name of the folder; its number follows from its content.
 */
export function steadyBill(text: string, name: string, lock: Lock): string {
  const told = JSON.parse(text) as Bill;
  const shipped = new Set(ingredientsOf(lock).map(({ ref }) => ref));
  const root = told.metadata.component['bom-ref'];
  const metadata = { ...without(told.metadata, 'timestamp', 'tools'), component: { ...told.metadata.component, name } };
  const bill = {
    ...without(told, 'serialNumber'),
    metadata,
    components: told.components.filter((component) => shipped.has(component['bom-ref'])),
    dependencies: (told.dependencies ?? [])
      .filter(({ ref }) => ref === root || shipped.has(ref))
      .map((one) => ({ ...one, dependsOn: (one.dependsOn ?? []).filter((ref) => shipped.has(ref)) })),
  };
  const digest = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  return `${JSON.stringify({ ...bill, serialNumber: `urn:uuid:${idFor(digest)}` }, null, 1)}\n`;
}
