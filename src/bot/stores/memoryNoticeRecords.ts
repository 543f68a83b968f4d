/** What has been told to whom, and up to where the changes are read, in this process: a restart begins anew. */
import { nothingHeard, type Hearing, type NoticeRecords } from '../notices/ports';
import { ownerOf } from './draftKeys';

const done = { ok: true, value: undefined } as const;

export function createMemoryNoticeRecords(): NoticeRecords {
  const hearings = new Map<string, { readonly value: Hearing; readonly version: number }>();
  let token: string | undefined;
  return {
    token: async () => ({ ok: true, value: token }),
    async keepToken(next) {
      token = next;
      return done;
    },
    async hearing(person) {
      const known = hearings.get(ownerOf(person));
      return { ok: true, value: { value: known?.value ?? nothingHeard, version: known && String(known.version) } };
    },
    async keepHearing(person, { value, version }) {
      const key = ownerOf(person);
      const known = hearings.get(key)?.version;
      if (version !== (known === undefined ? undefined : String(known))) return { ok: false, fault: 'stale' };
      hearings.set(key, { value, version: (known ?? 0) + 1 });
      return done;
    },
  };
}
