/** The bill of materials (CycloneDX): npm writes it from the lock file; here it becomes the same text each time. */
import { createHash } from 'node:crypto';
import { without } from '../teams/manifest';
import { idFor } from './solution';

/** As far as it is changed here. */
interface Bill {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly tools?: unknown; readonly component: { readonly name: string } };
}

/** Without the time of day, the version of npm and the name of the folder; its number follows from its content. */
export function steadyBill(text: string, name: string): string {
  const told = JSON.parse(text) as Bill;
  const metadata = { ...without(told.metadata, 'timestamp', 'tools'), component: { ...told.metadata.component, name } };
  const bill = { ...without(told, 'serialNumber'), metadata };
  const digest = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  return `${JSON.stringify({ ...bill, serialNumber: `urn:uuid:${idFor(digest)}` }, null, 1)}\n`;
}
