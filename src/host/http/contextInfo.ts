/** `POST _api/contextinfo`: where a session gets its form digest. */
import type { Caller } from './dispatch';
import type { Route } from './wire';

/** Flat in minimal and no metadata, `d.GetContextWebInformation` in verbose: the three forms that PnPjs and SPFx read. */
export const contextInfo = (caller: Caller): Route => ({
  verb: 'POST',
  path: 'contextinfo',
  writes: false,
  answer: (call) => {
    const value = {
      FormDigestTimeoutSeconds: caller.digestSeconds,
      FormDigestValue: caller.digest(),
      LibraryVersion: '16.0.0.0',
      SiteFullUrl: call.webUrl,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: call.webUrl,
    };
    return { kind: 'object', value, type: 'SP.ContextWebInformation', name: 'GetContextWebInformation' };
  },
});
