/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import type { Draft } from '../../src/schema/field';
import { contacts } from '../../src/schema/lists/contacts';
import { resources } from '../../src/schema/lists/resources';
import { startApp, type StartedApp, type StartOptions } from './startApp';
import { supportSite, type SupportSite } from './supportSite';

jest.setTimeout(60_000);

let app: StartedApp;
let data: MemoryDataSource;
const start = async (site: SupportSite, options: StartOptions = {}): Promise<void> => {
  data = await supportSite(site);
  app = await startApp({ url: '/kontakter', ...options }, data);
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const rows = (): readonly (string | null)[] =>
  screen
    .queryAllByRole('link')
    .filter(({ id }) => /^framsyn-(contacts|networks|resources)-\d/.test(id))
    .map((link) => link.children[0]?.children[0]?.textContent ?? null);
const tab = (name: RegExp): HTMLElement | null => within(screen.getByRole('navigation', { name: 'Register' })).queryByRole('link', { name });
const panel = (name: string): Promise<HTMLElement> => screen.findByRole('complementary', { name });
const contact = async (id: number) => {
  const answer = await data.repository(contacts).get(id);
  return answer.ok ? answer.value : undefined;
};
const slow = { timeout: 10_000 };

const person = (title: string, more: Partial<Draft<typeof contacts>> = {}): Draft<typeof contacts> => ({
  title,
  organisation: 'Grannregionen',
  howWeKnow: 'Nationell workshop',
  reviewBy: '2027-01-15',
  ...more,
});
const some: SupportSite = {
  networks: [
    { title: 'Framsynsnätverket', purpose: 'Erfarenheter mellan regioner', nextMeeting: '2026-05-04' },
    { title: 'Gamla nätet', nextMeeting: '2025-05-04' },
  ],
  contacts: [
    person('Framtidsstrateg', { competence: 'scenarier', network: 1, personName: 'Ida Exempel', contactWay: '010-000 00 00' }),
    person('Demograf', { reviewBy: '2026-03-01' }),
    person('Verksamhetsledare', { reviewBy: '2026-01-01', deleteAfter: '2026-03-10' }),
    person('Omvärldsanalytiker'),
  ],
  resources: [{ title: 'Designcentrum', type: 'miljo', usedFor: 'Workshopar om framtiden', cost: 'Ingen' }],
};

describe('The contacts', () => {
  it('begin with what is overdue: what should be gone, then what should have been looked at', async () => {
    await start(some);
    const due = await screen.findByRole('region', { name: 'Att granska och radera' });
    expect(due).toHaveTextContent('1 skulle ha raderats. 1 skulle ha granskats.');
    expect(
      within(due)
        .getAllByRole('listitem')
        .map((item) => within(item).getByRole('link').textContent),
    ).toEqual(['Verksamhetsledare', 'Demograf']);
    expect(within(due).getByText('Skulle ha raderats 10 mars')).toBeVisible();
    expect(rows()).toEqual(['Demograf', 'Framtidsstrateg', 'Omvärldsanalytiker', 'Verksamhetsledare']);
  });

  it('are looked at in one click, which can be undone', async () => {
    await start(some);
    await userEvent.click(await screen.findByRole('button', { name: 'Granskad, ny dag om ett år: Demograf' }));
    await waitFor(async () => expect(await contact(2)).toMatchObject({ reviewBy: '2027-03-17' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Att granska och radera' })).toHaveFocus());
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(async () => expect(await contact(2)).toMatchObject({ reviewBy: '2026-03-01' }));
  });

  it('are deleted in two clicks, and brought back in one', async () => {
    await start(some);
    await userEvent.click(await screen.findByRole('button', { name: 'Radera Verksamhetsledare' }));
    expect(await contact(3)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Ja, radera' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Ja, radera' }));
    await waitFor(() => expect(rows()).not.toContain('Verksamhetsledare'));
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(rows()).toContain('Verksamhetsledare'));
  });

  it('lose name and way to reach in one action, and keep the rest', async () => {
    await start(some, { url: '/kontakter?slag=contacts&visa=1' });
    const open = await panel('Framtidsstrateg');
    expect(within(open).getByText('Ida Exempel')).toBeVisible();
    expect(open).toHaveTextContent('Äldre versioner i SharePoint visar namnet');
    await userEvent.click(await within(open).findByRole('button', { name: 'Ta bort namn och kontaktväg' }));
    await waitFor(() => expect(within(open).queryByText('Ida Exempel')).toBeNull());
    const kept = await contact(1);
    expect([kept?.personName, kept?.contactWay, kept?.competence]).toEqual([undefined, undefined, 'scenarier']);
    expect(within(open).queryByRole('button', { name: 'Ta bort namn och kontaktväg' })).toBeNull();
  });

  it('say what is kept and why, with the authority that takes complaints', async () => {
    await start(some);
    expect(await screen.findByText('Vad vi sparar om personer, och varför')).toBeVisible();
    expect(screen.getByText(/artikel 6.1 e i dataskyddsförordningen/)).toBeInTheDocument();
    expect(screen.getByText(/Integritetsskyddsmyndigheten/)).toBeInTheDocument();
  });

  it('have an end from the start: a new one is to be reviewed in a year', async () => {
    await start({});
    await screen.findByRole('heading', { name: 'Här samlas kontakter till dem som kan hjälpa till' });
    await userEvent.click(screen.getByRole('button', { name: 'Ny kontakt' }));
    const fill = async (name: RegExp, text: string): Promise<void> => {
      await userEvent.click(await screen.findByRole('textbox', { name }, slow));
      await userEvent.paste(text);
    };
    await fill(/^Roll eller funktion/, 'Framtidsstrateg');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Organisation/ })).toBeInvalid());
    await fill(/^Organisation/, 'Grannregionen');
    await fill(/^Källa/, 'Ett möte');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await panel('Framtidsstrateg');
    expect(await contact(1)).toMatchObject({ reviewBy: '2027-03-17', deleteAfter: '2029-03-17', legalBasis: 'allmantIntresse' });
    expect(app.location.get()).toBe('/kontakter?slag=contacts&visa=1');
  });

  it('are printed as the view shows them, with the words about the paper', async () => {
    const print = jest.fn();
    Object.defineProperty(window, 'print', { configurable: true, value: print });
    await start(some, { url: '/kontakter?slag=contacts&sok=scenarier' });
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv ut listan' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    const sheet = screen.getByText(/förstör pappret/).closest('[aria-hidden]') as HTMLElement;
    expect(sheet).toHaveTextContent('Framtidsstrateg');
    expect(sheet).not.toHaveTextContent('Demograf');
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(screen.queryByText(/förstör pappret/)).toBeNull());
  });
});

describe('One search for the three registers', () => {
  it('shows how much it leaves in each, and finds a person by name', async () => {
    await start(some, { url: '/kontakter?slag=networks&sok=framtid' });
    await waitFor(() => expect(tab(/^Resurser/)).toHaveTextContent('Resurser1'));
    expect(tab(/^Kontakter/)).toHaveTextContent('Kontakter1');
    expect(tab(/^Nätverk/)).toHaveTextContent('Nätverk0');
    expect(screen.getByRole('heading', { name: 'Inget passar här' })).toBeVisible();
    await userEvent.click(tab(/^Resurser/) as HTMLElement);
    await waitFor(() => expect(rows()).toEqual(['Designcentrum']));
    expect(app.location.get()).toBe('/kontakter?slag=resources&sok=framtid');
    await app.reopen('/kontakter?slag=contacts&sok=ida').then((again) => (app = again));
    await waitFor(() => expect(rows()).toEqual(['Framtidsstrateg']));
  });
});

describe('Networks and resources', () => {
  it('say when a network meets next, and not when it met', async () => {
    await start(some, { url: '/kontakter?slag=networks' });
    expect(await screen.findByRole('link', { name: /Framsynsnätverket/ })).toHaveTextContent('Nästa möte 4 maj');
    expect(screen.getByRole('link', { name: /Gamla nätet/ })).toHaveTextContent('Inget möte inplanerat');
  });

  it('show who is in a network, to who may read the contacts', async () => {
    await start(some, { url: '/kontakter?slag=networks&visa=1' });
    const open = await panel('Framsynsnätverket');
    expect(await within(open).findByRole('link', { name: 'Framtidsstrateg' })).toBeVisible();
  });

  it('lead to the web, and to nothing that would run when it is clicked', async () => {
    const link = (url: string) => ({ title: url.slice(0, 4), type: 'verktyg' as const, link: { url } });
    await start({ resources: [link('https://exempel.example/'), link('java\u0073cript:alert(1)')] }, { url: '/kontakter?slag=resources&visa=1' });
    expect(await within(await panel('http')).findByRole('link', { name: 'https://exempel.example/' })).toBeVisible();
    await userEvent.click(document.getElementById('framsyn-resources-2') as HTMLElement);
    const shown = await panel('java');
    expect(await within(shown).findByText('java\u0073cript:alert(1)')).toBeVisible();
    expect(shown.querySelector('a[href^="java"]')).toBeNull();
  });

  it('are used today in one click', async () => {
    await start(some, { url: '/kontakter?slag=resources&visa=1' });
    await userEvent.click(await within(await panel('Designcentrum')).findByRole('button', { name: 'Använd i dag' }));
    await waitFor(async () => expect(await data.repository(resources).get(1)).toMatchObject({ value: { lastUsed: '2026-03-17' } }));
    expect(await screen.findByText('”Designcentrum” är använd i dag.')).toBeVisible();
  });
});

describe.each(['Framsyn Medarbetare', 'Framsyn Ledningsgrupp'])('%s', (group) => {
  it('sees networks and resources, and is told where to ask for a contact', async () => {
    await start({ ...some, groups: [group] });
    await waitFor(() => expect(rows()).toEqual(['Framsynsnätverket', 'Gamla nätet']));
    expect([tab(/^Nätverk/), tab(/^Kontakter/)]).toEqual([expect.anything(), null]);
    expect(screen.queryByRole('button', { name: /^Nytt/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Be om en kontakt' })).toHaveAttribute('href', expect.stringContaining('/stod?ny=kontakt'));
  });

  it('is told why by a link to a contact, and where to turn', async () => {
    await start({ ...some, groups: [group] }, { url: '/kontakter?slag=contacts&visa=1' });
    expect(await screen.findByRole('heading', { name: 'Kontakterna läses bara av arbetsgruppen' })).toBeVisible();
    expect(screen.queryByText('Ida Exempel')).toBeNull();
    expect(app.element.querySelectorAll('.ms-Button--primary')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Be om en kontakt' }));
    expect(app.location.get()).toBe('/stod?ny=kontakt');
  });
});
