/** @jest-environment jsdom */
import { settings } from '../../src/schema/lists/settings';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryMembers } from '../../src/data/memory/members';
import type { Member } from '../../src/data/members';
import { groupTitles } from '../../src/domain/permissions';
import { methods } from '../../src/schema/lists/methods';
import { emptySite, setupSite, wholeSite, type SetupSite } from './setupSite';
import { startApp, type StartedApp } from './startApp';

let app: StartedApp;
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const people: readonly Member[] = [
  { id: 1, title: 'Arbetsgruppen, exempel', email: 'arbetsgrupp@example.test', login: 'i:0#.f|membership|arbetsgrupp@example.test', isGroup: false },
  { id: 2, title: 'Nämndkansliet, exempel', email: 'kansli@example.test', login: 'i:0#.f|membership|kansli@example.test', isGroup: false },
];

/** Opens the owner's page; the way that its tests differ is the site. */
async function open(site: SetupSite, options: { readonly locale?: string } = {}): Promise<void> {
  const groups = Object.fromEntries(Object.values(groupTitles).map((title) => [title, title === groupTitles.arbetsgrupp ? [1] : []]));
  const members = createMemoryMembers({ people, groups });
  app = await startApp({ url: '/installation', ports: { surface: 'setup', administration: site.administration, members: async () => members }, ...options });
}
const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('The owner’s page', () => {
  it('says that a site is not installed and what would be made, installs it when it is told to, and then finds all well', async () => {
    const site = setupSite(emptySite());
    await open(site);
    expect(await screen.findByText('Webbplatsen är inte installerad än.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Installation och hälsokontroll' })).toBeInTheDocument();
    expect(
      screen.getByText(/^\d+ listor skapas, fem grupper skapas, .*och versionen antecknas\. Inga listor, kolumner eller poster tas bort\.$/),
    ).toBeInTheDocument();
    expect(site.done).toEqual([]);

    await userEvent.click(await button('Installera'));
    expect(await screen.findByRole('heading', { name: /^Klart\. .* steg är gjorda\.$/ })).toHaveFocus();
    expect(site.done.filter(({ kind }) => kind === 'createGroup')).toHaveLength(5);
    expect(await screen.findByRole('heading', { name: 'Innehåll att börja med' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Installera' })).toBeNull();
  });

  it('tells what is kept when the network breaks, also to who comes back later, and goes on from there', async () => {
    const site = setupSite(emptySite());
    await open(site);
    site.breaksAfter = 60;
    await userEvent.click(await button('Installera'));
    expect(await screen.findByRole('heading', { name: 'Arbetet stannade' })).toHaveFocus();
    expect(screen.getByText(/steg är klara och ligger kvar/)).toBeInTheDocument();

    await app.close();
    site.breaksAfter = undefined;
    await open({ ...site, administration: () => site.administration() });
    expect(await screen.findByText('Installationen är inte klar.')).toBeInTheDocument();
    expect(screen.getByText(/Arbetet avbröts/)).toBeInTheDocument();
    await userEvent.click(await button('Fortsätt installationen'));
    expect(await screen.findByRole('heading', { name: /^Klart\./ })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText(/Arbetet avbröts/)).toBeNull());
  });

  it('offers the upgrade of an older site with what each version brings, in English too', async () => {
    await open(setupSite(wholeSite({ version: 5 })), { locale: 'en-gb' });
    expect(await screen.findByText('The site has an older version of Framsyn.')).toBeInTheDocument();
    expect(screen.getByText(/^Version no\. 6: Proposals/)).toBeInTheDocument();
    expect(await button('Upgrade')).toBeInTheDocument();
  });

  it('says so when a part of the program is gone, rather than nothing', async () => {
    const site = setupSite(wholeSite());
    await open({ ...site, administration: () => Promise.reject(new Error('Loading chunk 12 failed.')) });
    expect(await screen.findByRole('alert')).toHaveTextContent(/går inte att hämta\. Ladda om sidan\./);
  });

  it('shows others the check and whose page it is, and no button that would fail', async () => {
    await open(setupSite(wholeSite({ isOwner: false })));
    expect(await screen.findByText(/^Sidan är till för webbplatsens ägare\./)).toBeInTheDocument();
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names.filter((name) => name !== 'Kopiera texten')).toEqual(['Kontrollera igen']);
  });

  it('counts no fault of a site that is well but partly closed to who looks', async () => {
    const whole = wholeSite({ isOwner: false });
    const closed = Object.fromEntries(Object.entries(whole.lists).map(([url, list], index) => [url, index % 2 === 0 ? list : null]));
    await open(setupSite({ ...whole, lists: { ...closed, [settings.url]: whole.lists[settings.url]! } }));
    expect(await screen.findByText('Allt du har behörighet att se är som det ska.')).toBeInTheDocument();
    expect(screen.queryByText('Varning')).toBeNull();
    expect(screen.getAllByText(/^Kan kontrolleras av: /)).not.toHaveLength(0);
  });

  it('says to an owner without all rights which are missing, with a text for who can give them', async () => {
    // All but the creation of groups (bit 25).
    await open(setupSite({ ...emptySite(), permissions: { High: '2147483647', Low: String(4294967295 - 2 ** 24) } }));
    expect(await screen.findByText(/Behörigheter som saknas: Skapa grupper\./)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Installera' })).toBeNull();
    expect(screen.getByText(/^Hej![^]*Framsynsgruppen[^]*Skapa grupper/)).toBeInTheDocument();
  });
});

describe('What an installed site begins with', () => {
  it('is what is chosen, and the same chosen again adds nothing', async () => {
    await open(setupSite(wholeSite()));
    await userEvent.click(await button('Lägg in det valda'));
    expect(await screen.findByText('Välj minst en sak att lägga in.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'De femton metoderna' }));
    const put = async (): Promise<void> => {
      await userEvent.click(await button('Lägg in det valda'));
      expect(await screen.findByText(/^Klart\. \d+ poster är på plats\.$/)).toBeInTheDocument();
    };
    await put();
    await put();
    const page = await app.data.repository(methods).page({ top: 100 });
    expect(page.ok && page.value.items).toHaveLength(15);
  });
});

describe('The roles’ members', () => {
  const role = async (title: string): Promise<HTMLElement> => {
    const heading = await screen.findByRole('heading', { level: 3, name: title });
    return heading.closest('li') as HTMLElement;
  };

  it('are added by e-mail address with what is wrong said in words, removed, and put back', async () => {
    await open(setupSite(wholeSite()));
    const field = await screen.findByRole('textbox', { name: 'E-postadress eller inloggningsnamn' });
    await userEvent.type(field, 'okand@example.test{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Det finns ingen ”okand@example.test” i organisationens katalog.');
    expect(field).toHaveValue('okand@example.test');
    await userEvent.clear(field);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Roll' }), groupTitles.ledningsgrupp);
    await userEvent.type(field, 'kansli@example.test{Enter}');
    const remove = { name: `Ta bort Nämndkansliet, exempel ur ${groupTitles.ledningsgrupp}` };
    await userEvent.click(await within(await role(groupTitles.ledningsgrupp)).findByRole('button', remove));
    expect(await within(await role(groupTitles.ledningsgrupp)).findByText('Ingen än.')).toBeInTheDocument();
    await userEvent.click(await button('Ångra'));
    expect(await within(await role(groupTitles.ledningsgrupp)).findByRole('button', remove)).toBeInTheDocument();
  });
});
