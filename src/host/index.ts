/** The border of the embedded host: what the local edition, the tests and the benchmarks may use of it. */
export { createHostHandler } from './http/handler';
export { startHost } from './http/server';
export type { HostHandler, HostLimits, HostOptions, HostSwitches, Identity, LogEntry, RunningHost, ServerOptions } from './http/options';
export { SharePointError } from './engine';
export type { Session, Site, SiteOptions, Switches } from './engine';
