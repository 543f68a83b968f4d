/** The addresses on the one origin, for the server and for the pages. */
const site = '/sites/framsyn';

export const paths = {
  site,
  /** The SharePoint-like page with the web part on it. */
  sitePage: `${site}/SitePages/Framsyn.aspx`,
  /** SharePoint's own form of a spaning. */
  signalForm: `${site}/Lists/Signals/DispForm.aspx`,
  /** The Teams-like frame: a channel's tab, and the personal app. */
  team: '/team/',
  personal: '/app',
  /** What the frame's iframe holds. */
  tab: '/tab/',
  role: '/local/role',
  health: '/healthz',
} as const;
