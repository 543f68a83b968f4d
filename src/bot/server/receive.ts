/** A request -> what has happened, or why it is none of that. Nothing is done yet when this is through. */
import type { IncomingMessage } from 'node:http';
import type { Incoming } from '../core/incoming';
import { readJson } from '../stores/jsonBody';
import { guard, isLoopback, type Identity } from './guard';
import { readIncoming } from './readIncoming';
import { isDeeperThan, textAt } from './shape';
import type { Teams, TeamsOptions } from './teams';

/** A message of 28 KB, its cards and everything that Teams tells about it fit several times over. */
const bodyLimits = { bytes: 256 * 1024, milliseconds: 10_000 };
const bodyStatus = { type: 415, large: 413, slow: 408, broken: 400 } as const;
const deepest = 40;

export type Received =
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  | { readonly kind: 'ignored' }
  /** `key`: the same for the same activity sent again, and for nothing else. */
  | { readonly kind: 'happened'; readonly incoming: Incoming; readonly key: string };

interface ReceiverOptions {
  readonly identity: Identity;
  readonly cloud: TeamsOptions['cloud'];
  readonly dialogs: 'webPart' | 'cards';
  readonly teams: () => Promise<Teams>;
}

export function createReceiver({ identity, cloud, dialogs, teams }: ReceiverOptions): (request: IncomingMessage, correlationId: string) => Promise<Received> {
  const localAuthority = cloud?.loginEndpoint !== undefined && isLoopback(new URL(cloud.loginEndpoint).hostname);
  const refused = (status: number, reason: string): Received => ({ kind: 'refused', status, reason });

  return async (request, correlationId) => {
    if (request.method !== 'POST') return refused(405, 'method');
    const body = await readJson(request, bodyLimits);
    if (!body.ok) return refused(bodyStatus[body.fault], `body ${body.fault}`);
    if (isDeeperThan(body.value, deepest)) return refused(400, 'body deep');
    const { authorization = '' } = request.headers;
    const guarded = guard(authorization, body.value, identity, localAuthority);
    if (!guarded.ok) return refused(guarded.status, guarded.reason);
    const { activity, serviceUrl } = guarded;
    if (!(await (await teams()).accepts(authorization, activity, correlationId))) return refused(401, 'token');
    const read = readIncoming(activity, { tenantId: identity.tenantId, serviceUrl, dialogs, correlationId });
    if (!read.ok) return refused(read.status, read.reason);
    const { incoming } = read;
    if (!incoming) return { kind: 'ignored' };
    const key = JSON.stringify([incoming.sender.personId, incoming.conversation.id, incoming.id, textAt(activity, 'type'), textAt(activity, 'name')]);
    return { kind: 'happened', incoming, key };
  };
}
