import type { HostFrame } from './hostFrame';

/** teams-js' own namespace, whichever copy of it the page has. */
interface TeamsSharing {
  isSupported(): boolean;
  shareWebContent(request: { content: { type: 'URL'; url: string; message: string; preview: boolean }[] }): Promise<void>;
}

/** teams-js' ErrorCode.USER_ABORT */
const stopped = 8000;

/**
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-personal-app-or-tab: Teams
 * asks with whom, and the person may change the text before it is sent in their name. Undefined where Teams has no such thing.
 */
export function teamsShare(sharing: TeamsSharing | undefined): HostFrame['share'] {
  if (sharing?.isSupported() !== true) return undefined;
  return async (url, message) => {
    try {
      // No preview: the page behind the link asks who is there, and Teams would show its sign-in.
      await sharing.shareWebContent({ content: [{ type: 'URL', url, message, preview: false }] });
      return 'shared';
    } catch (error) {
      return (error as { readonly errorCode?: unknown } | null)?.errorCode === stopped ? 'stopped' : 'failed';
    }
  };
}
