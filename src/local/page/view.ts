/** The SharePoint-like page: suite bar, site header, and the web part in its section. */
import { element } from '../chrome/dom';
import { messagesIn } from '../chrome/preferences';
import { choice, settingsControls } from '../chrome/settings';
import type { Settings, SettingsChange } from '../chrome/settings';
import { team } from '../content/team';
import type { FrameMessages } from '../i18n/sv';
import { paths } from '../paths';
import { columns, sections } from './layout';
import type { Layout } from './layout';
import { pagesBeside } from '../sitePages';
import type { SitePageDefinition } from '../sitePages';

export interface SitePage {
  readonly view: readonly HTMLElement[];
  /** Where the web part goes. */
  readonly webPart: HTMLElement;
}
interface PageState {
  readonly page: SitePageDefinition;
  readonly settings: Settings;
  readonly layout: Layout;
}
interface PageChange extends SettingsChange {
  layout(layout: Layout): void;
}

/** What an author does in SharePoint's editor, for who wants to see the web part in another column or on another ground. */
function layoutControls(layout: Layout, text: FrameMessages, section: HTMLElement, changed: (layout: Layout) => void): HTMLElement {
  let current = layout;
  const change = (part: Partial<Layout>): void => {
    current = { ...current, ...part };
    dressSection(section, current);
    changed(current);
  };
  return element(
    'div',
    { class: 'settings layout', role: 'group', 'aria-label': text.pageLayout },
    element('span', { 'aria-hidden': 'true' }, text.pageLayout),
    choice(
      text.column,
      columns,
      (column) => text[`column.${column}`],
      layout.column,
      (column) => change({ column }),
    ),
    choice(
      text.section,
      sections,
      (name) => text[`section.${name}`],
      layout.section,
      (name) => change({ section: name }),
    ),
  );
}

function dressSection(section: HTMLElement, { column, section: ground }: Layout): void {
  section.dataset['column'] = column;
  section.dataset['section'] = ground;
}

const nameOf = ({ site }: SitePageDefinition, text: FrameMessages): string => (site === paths.newSite ? text.newSite : text.site);

function siteHeader(current: SitePageDefinition, text: FrameMessages, controls: HTMLElement | null): HTMLElement {
  const links = pagesBeside(current).map((page) =>
    element('a', { href: page.path, 'aria-current': page.path === current.path ? 'page' : undefined }, text[page.name]),
  );
  return element(
    'div',
    { class: 'site', role: 'region', 'aria-label': nameOf(current, text) },
    element('span', { class: 'logo', 'aria-hidden': 'true' }, team.initials),
    element('div', {}, element('strong', {}, nameOf(current, text)), element('nav', { 'aria-label': text.sitePages }, ...links)),
    controls,
  );
}

export function sitePage({ page, settings, layout }: PageState, change: PageChange): SitePage {
  const text = messagesIn(settings.language);
  const isReport = page.surface === 'report';
  const webPart = element(isReport ? 'div' : 'main', { class: 'canvas', id: 'app' });
  const isNew = page.site === paths.newSite;
  const otherSite = element('a', { href: isNew ? paths.sitePage : paths.newSetupPage }, isNew ? text.site : text.newSite);
  const suite = element(
    'header',
    { class: 'suite' },
    element('p', {}, element('strong', {}, text.sharePoint), element('a', { href: paths.team }, text.toTeams), otherSite),
    settingsControls(settings, change),
  );
  if (!isReport) return { view: [suite, siteHeader(page, text, null), webPart], webPart };
  // In the one-third column something else stands in the other two.
  const section = element('main', { class: 'section' }, element('div', { class: 'others' }, element('p', {}, text.otherParts)), webPart);
  dressSection(section, layout);
  return { view: [suite, siteHeader(page, text, layoutControls(layout, text, section, change.layout)), section], webPart };
}
