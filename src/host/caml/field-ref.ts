import type { FieldPath } from '../engine';
import { invalidCaml } from './xml';
import type { Element } from './xml';

/** `<FieldRef Name="Owner" LookupId="TRUE"/>`. By ID alone SharePoint takes it too; no client of REST sends that. */
export function fieldRef({ attributes }: Element): FieldPath {
  const name = attributes.name ?? '';
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw invalidCaml();
  return isTrue(attributes.lookupid) ? { path: [name], lookupId: true } : { path: [name] };
}

export const isTrue = (text: string | undefined): boolean => text?.toUpperCase() === 'TRUE';
