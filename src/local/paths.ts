/** The addresses on the one origin, for the server and for the pages. */
const site = '/sites/framsyn';
const newSite = '/sites/ny';

export const paths = {
  site,
  /** The SharePoint-like page with the web part on it. */
  sitePage: `${site}/SitePages/Framsyn.aspx`,
  /** The management group's page, with the report web part on it. */
  reportPage: `${site}/SitePages/Ledningsgruppen.aspx`,
  /** The site owner's page, with the set-up web part on it. */
  setupPage: `${site}/SitePages/Installation.aspx`,
  /** A site with nothing of ours in it, and its owner's page: an installation from the beginning. */
  newSite,
  newSetupPage: `${newSite}/SitePages/Installation.aspx`,
  /** SharePoint's own form of a spaning. */
  signalForm: `${site}/Lists/Signals/DispForm.aspx`,
  /** The Teams-like frame: a channel's tab, and the personal app. */
  team: '/team/',
  personal: '/app',
  /** The personal app's second tab: the form for a spaning. */
  personalCapture: '/app/spana',
  /** A chat, by its key. */
  chat: '/chatt/',
  /** What the frame's iframe holds. */
  tab: '/tab/',
  /** The capture web part, as a tab and as a dialog of Teams. */
  capture: '/capture/',
  captureDialog: `${site}/_layouts/15/teamstaskhostedapp.aspx`,
  /** The bot: its messages from Teams, and the drafts that its form fetches. */
  bot: '/api/messages',
  botDrafts: '/api/drafts',
  /** What stands in for Teams' service: the chat of the frame, the connector that the bot answers to, the authority that signs. */
  localChat: '/local/chat',
  connector: '/local/connector',
  authority: '/local/authority',
  /** The built package's files and SPFx's runtime, where `npm start -- --package` shows them. */
  package: '/package/',
  role: '/local/role',
  health: '/healthz',
} as const;
