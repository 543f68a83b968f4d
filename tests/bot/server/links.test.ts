/** Addresses in a tenant, there and back. */
import { bankPlaces } from '../../../src/domain/links/bankPlaces';
import { bankKinds } from '../../../src/bot/core/ports';
import { createLinks } from '../../../src/bot/server/links';
import { componentIds } from '../../../src/domain/chat/components';
import manifest from '../../../teams/manifest.json';

const site = 'https://region.sharepoint.com/sites/framsyn';
const teamsAppId = '77777777-4b1c-4c8e-9b59-3a8f7f0f6a11';
const appId = '66666666-4b1c-4c8e-9b59-3a8f7f0f6a11';
const links = createLinks({ siteUrl: site, teamsAppId, appId });

test("the form's dialog is SharePoint's own page for the capture web part, on the site with the lists, with the draft's id and nothing of the message", () => {
  const url = new URL(links.capture('draft_id-1', 'sv'));
  expect(url.origin + url.pathname).toBe(`${site}/_layouts/15/TeamsLogon.aspx`);
  const destination = new URL(url.searchParams.get('dest') ?? '', url);
  expect(destination.pathname).toBe('/sites/framsyn/_layouts/15/teamstaskhostedapp.aspx');
  expect(Object.fromEntries(destination.searchParams)).toEqual({
    teams: '',
    personal: '',
    componentId: componentIds.capture,
    forceLocale: 'sv-se',
    framsynBot: appId,
    framsynDraft: 'draft_id-1',
  });
});

test('without a draft it names none', () => {
  expect(links.capture(undefined, 'en')).not.toContain('framsynDraft');
  expect(links.capture(undefined, 'en')).toContain('en-us');
});

test('a place opens in the tab that has it, by the manifest’s own names', () => {
  const tabOf = (place: string): string => new URL(links.place(place)).pathname.split('/').at(-1) ?? '';
  const names = manifest.staticTabs.map(({ entityId }) => entityId);
  expect(names).toContain(tabOf('/spaningar?visa=4'));
  expect(names).toContain(tabOf('/spana?bekrafta=7'));
  expect(tabOf('/spana?angra=4')).not.toBe(tabOf('/spaningar'));
});

test.each(bankKinds)('an item of %s is found again in its deep link, its page and its form', (kind) => {
  const place = bankPlaces[kind](4);
  const list = kind.charAt(0).toUpperCase() + kind.slice(1);
  for (const url of [
    links.place(place),
    `${site}/SitePages/Framsyn.aspx?env=x#${place}`,
    `${site}/Lists/${list}/DispForm.aspx?ID=4&e=abc`,
    `${site}/lists/${list.toLowerCase()}/dispform.aspx?ID=4`,
  ]) {
    expect(links.itemAt(url)).toEqual({ kind, id: 4 });
  }
});

test.each([
  'https://region.sharepoint.com/sites/other/Lists/Signals/DispForm.aspx?ID=4',
  'https://region.sharepoint.com/sites/framsyn2/Lists/Signals/DispForm.aspx?ID=4',
  'https://evil.example/sites/framsyn/Lists/Signals/DispForm.aspx?ID=4',
  `${site}/Lists/Signals/DispForm.aspx?ID=0`,
  `${site}/Lists/Signals/DispForm.aspx?ID=4e3`,
  `${site}/Lists/Signals/AllItems.aspx?ID=4`,
  `${site}/SitePages/Framsyn.aspx#//evil.example/spaningar?visa=4`,
  `${site}/SitePages/Framsyn.aspx#/spaningar?visa=-1`,
  `${site}/SitePages/Framsyn.aspx#/spana?utkast=4`,
  'https://teams.microsoft.com/l/entity/00000000-4b1c-4c8e-9b59-3a8f7f0f6a11/framsyn?context=%7B%22subEntityId%22%3A%22%2Fspaningar%3Fvisa%3D4%22%7D',
  `https://teams.microsoft.com/l/entity/${teamsAppId}/framsyn?context=%7B`,
  'spaningar?visa=4',
  '',
])('%s is none of ours', (url) => expect(links.itemAt(url)).toBeUndefined());
