/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { saveHelpPlaces } from '../../src/data/helpPlaces';
import { settings } from '../../src/schema/lists/settings';
import { setupSite, wholeSite } from './setupSite';
import { startApp, type StartedApp, type StartOptions } from './startApp';

let app: StartedApp;
afterEach(() => app.close());

const addresses = { accessibility: 'https://www.regionen.se/redogorelse', guides: 'https://intranat.regionen.se/framsyn' };

/** jsdom opens a fold without saying so. */
async function openHelp(): Promise<HTMLElement> {
  const fold = (await screen.findByText('Hjälp och tillgänglighet', { selector: 'summary' })).closest('details') as HTMLDetailsElement;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  return fold;
}

test.each<[string, StartOptions]>([
  ['the workspace', { url: '/spaningar' }],
  ['the form on its own page', { url: '/', ports: { surface: 'capture' } }],
  ['the report on its own page', { url: '/', ports: { surface: 'report' } }],
])('%s leads to the accessibility statement and the guides, and asks for them when somebody wants them', async (_name, options) => {
  app = await startApp({ ...options, prepare: (data) => saveHelpPlaces(data, addresses) });
  expect(screen.queryByText(/Tillgänglighetsredogörelse/)).toBeNull();
  const fold = await openHelp();
  expect(await within(fold).findByRole('link', { name: /^Tillgänglighetsredogörelse/ })).toHaveAttribute('href', addresses.accessibility);
  expect(within(fold).getByRole('link', { name: /^Guider till Framsyn/ })).toHaveAttribute('href', addresses.guides);
});

test('what is not entered is said, with whose it is to enter it', async () => {
  app = await startApp({ url: '/spaningar' });
  const fold = await openHelp();
  expect(await within(fold).findByText(/^Adressen till tillgänglighetsredogörelsen är inte inskriven\. Webbplatsens ägare/)).toBeInTheDocument();
  expect(within(fold).queryByRole('link')).toBeNull();
});

test('an owner enters the addresses in set-up: what cannot be followed is refused in words and kept, what can is saved and no longer missing', async () => {
  const site = setupSite(wholeSite());
  app = await startApp({ url: '/installation', ports: { surface: 'setup', administration: site.administration } });
  expect(await screen.findByText(/^Adresserna till tillgänglighetsredogörelsen och guiderna saknas\./)).toBeInTheDocument();
  const statement = await screen.findByLabelText('Adress till tillgänglighetsredogörelsen');
  await userEvent.type(statement, 'www.regionen.se/redogorelse');
  await userEvent.click(screen.getByRole('button', { name: 'Spara adresserna' }));
  expect(await screen.findByText('Skriv hela adressen, från https:// och framåt.')).toBeInTheDocument();
  expect(statement).toHaveFocus();
  expect(statement).toHaveValue('www.regionen.se/redogorelse');
  await userEvent.clear(statement);
  await userEvent.type(statement, addresses.accessibility);
  await userEvent.type(screen.getByLabelText('Adress till guiderna'), addresses.guides);
  await userEvent.click(screen.getByRole('button', { name: 'Spara adresserna' }));
  expect((await screen.findAllByText('Adresserna är sparade.')).length).toBeGreaterThan(0);
  const page = await app.data.repository(settings).page({ where: [{ field: 'title', is: 'equal', value: 'help.accessibility' }] });
  expect(page.ok && page.value.items[0]?.value).toBe(addresses.accessibility);
  await userEvent.click(screen.getByRole('button', { name: 'Kontrollera igen' }));
  expect(await screen.findByText('Allt är som det ska.')).toBeInTheDocument();
});

test('an owner who does not administer the site collection is one, and led to set-up', async () => {
  app = await startApp({
    url: '/spaningar',
    groups: [],
    through: (data) => ({
      ...data,
      currentUser: async () => ({ ok: true, value: { id: 7, title: 'Kim Exempel', groups: [], isSiteAdmin: false, isOwner: true } }),
    }),
  });
  const fold = await openHelp();
  for (const link of await within(fold).findAllByRole('link', { name: 'Skriv in den på sidan Installation' }))
    expect(link.getAttribute('href')).toContain('/installation');
  expect(within(fold).queryByText(/Webbplatsens ägare skriver/)).toBeNull();
});
