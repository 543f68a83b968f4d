/** Teams' deep links into the app: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application */

/** The tabs of the personal app, by the names that the manifest gives them (teams/manifest.json). */
export const personalTabs = { workspace: 'framsyn', capture: 'spana' } as const;

/** What the bot writes into the address of the form's dialog: its draft of the message, and its own registration. */
export const dialogParameters = { draft: 'framsynDraft', bot: 'framsynBot' } as const;

/** To a place of a tab; `place` as the app has it: '/spaningar?visa=4'. */
export function deepLink(appId: string, tab: string, place: string, channelId?: string): string {
  const context = { subEntityId: place, ...(channelId === undefined ? {} : { channelId }) };
  return `https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(tab)}?context=${encodeURIComponent(JSON.stringify(context))}`;
}
