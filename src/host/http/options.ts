/** What the embedded host is given from outside, and what its holder may do with it while it runs. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site, SiteOptions, Switches } from '../engine';

/**
 * Who a request comes from. The host knows no roles and no passwords: whoever embeds it says who it is.
 * `session`: the browser sends the credential by itself (a cookie), so that a write needs X-RequestDigest as well.
 * `bearer`: the program named itself in Authorization, and SharePoint asks it for no digest.
 */
export interface Identity {
  readonly loginName: string;
  readonly means: 'session' | 'bearer';
}

/** Switches that make the host as unkind as the real thing. They can be changed while it runs, never over HTTP. */
export interface HostSwitches extends Switches {
  /** How long a form digest lives; SharePoint Online: 1800. */
  digestSeconds: number;
  /** Every n-th call (parts of a batch count) is answered 429; 0: none. */
  throttleEvery: number;
  retryAfterSeconds: number;
  /** Waited before every answer. */
  latencyMilliseconds: number;
}

/** One line of the host's log: what a client is never told about its own failed call. */
export interface LogEntry {
  readonly correlationId: string;
  readonly method: string;
  readonly url: string;
  readonly error: unknown;
}

export interface HostLimits {
  /** Largest JSON body and largest batch; SharePoint Online: 2,097,152 bytes. */
  readonly bodyBytes: number;
  /** Largest attachment or file. */
  readonly fileBytes: number;
  /** A request that has not arrived in full by then is ended. */
  readonly requestMilliseconds: number;
}

export interface HostOptions {
  readonly sites: readonly SiteOptions[];
  readonly identify: (request: IncomingMessage) => Identity | null;
  /** The key of the form digests; the same key over a restart keeps yesterday's digests valid for their half hour. */
  readonly secret: string;
  readonly switches?: Partial<HostSwitches>;
  readonly limits?: Partial<HostLimits>;
  readonly log?: (entry: LogEntry) => void;
  readonly now?: () => Date;
}

/** `port` 0: any free one. */
export interface ServerOptions extends HostOptions {
  readonly port?: number;
}

interface HostHandle {
  readonly switches: Readonly<HostSwitches>;
  /** Changes switches in the running host. */
  change(switches: Partial<HostSwitches>): void;
  /** The opened site, for whoever embeds the host and needs no HTTP. Throws when there is none at that address. */
  site(serverRelativeUrl: string): Site;
  /** Lets the calls under way finish, then closes the files. Inside somebody else's server: end its connections too, or a stalled client is waited for. */
  close(): Promise<void>;
}

/** `createHostHandler(options: HostOptions): HostHandler`: the host inside somebody else's server: one origin for frames, bot and SharePoint. */
export interface HostHandler extends HostHandle {
  /** False: the address is none of its sites', and the request is untouched. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /**
   * A form digest for whoever sends this request, as SharePoint's own pages carry one, which saves the first call for it.
   * null when nobody is signed in.
   */
  formDigest(serverRelativeUrl: string, request: IncomingMessage): { readonly value: string; readonly lifeSeconds: number } | null;
}

/** `startHost(options: ServerOptions): Promise<RunningHost>`: the host with a server of its own, on 127.0.0.1. */
export interface RunningHost extends HostHandle {
  readonly port: number;
  /** 'http://localhost:4300' */
  readonly origin: string;
}

export const defaultSwitches: Readonly<HostSwitches> = {
  listViewThreshold: 5000,
  lookupLimit: 12,
  etagForm: 'version',
  digestSeconds: 1800,
  throttleEvery: 0,
  retryAfterSeconds: 1,
  latencyMilliseconds: 0,
};

export const defaultLimits: Readonly<HostLimits> = { bodyBytes: 2_097_152, fileBytes: 250 * 1024 * 1024, requestMilliseconds: 30_000 };
