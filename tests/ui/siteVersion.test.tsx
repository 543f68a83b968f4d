import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keepingToVersion } from '../../src/data/siteVersion';
import { schemaVersion } from '../../src/schema/version';
import { olderSite, recordVersion } from '../fixtures/olderSite';
import { startApp, type StartedApp } from './startApp';

const spaning = { title: 'Sensorer i hemmet', seen: 'Fler mäter själva.', source: 'Ett möte' } as const;

let app: StartedApp;
afterEach(() => app.close());

async function openSite(version: number, url = '/spaningar') {
  const site = { version };
  app = await startApp({
    url,
    signals: [spaning],
    prepare: (data) => recordVersion(data, String(version)),
    through: (data) => keepingToVersion(olderSite(data, () => Math.min(site.version, schemaVersion))),
  });
  return {
    upgrade: async () => {
      site.version = schemaVersion;
      await recordVersion(app.data, String(schemaVersion));
    },
  };
}
const banner = (): HTMLElement | null => screen.queryByRole('region', { name: 'Bara läsning' });

test('an older site shows what is there, says who upgrades it and what to send them, and offers no writing', async () => {
  await openSite(4);
  const region = await screen.findByRole('region', { name: 'Bara läsning' });
  expect(await screen.findByText(spaning.title)).toBeTruthy();
  expect(region.textContent).toContain('tills webbplatsen är uppgraderad');
  expect(region.textContent).toContain('Webbplatsens ägare uppgraderar');
  expect(region.textContent).toContain(`kvar i version 4. Programmet behöver version ${schemaVersion}`);
  expect(screen.getByRole('link', { name: 'Öppna Installation' }).getAttribute('href')).toContain('/installation');
  expect(screen.queryByRole('button', { name: 'Ny spaning' })).toBeNull();
});

test('the start page of an older site still says what waits for the group, in which nothing can be done yet', async () => {
  await openSite(4, '/start');
  expect(await screen.findByText(/Inget är sent och en väntar på er\./)).toBeTruthy();
  expect(screen.getByText('1 spaning är ny och väntar på granskning')).toBeTruthy();
});

test('who comes to a form of an older site by a link is told that the site is in the way, not that they lack anything', async () => {
  await openSite(4, '/spaningar?ny=1');
  const form = await screen.findByRole('dialog', { name: 'Ny spaning' });
  expect(await within(form).findByRole('heading', { name: 'Webbplatsen behöver uppgraderas' })).toBeTruthy();
});

test('when it is upgraded, the banner says so by going, and writing is offered again', async () => {
  const { upgrade } = await openSite(4);
  const again = await screen.findByRole('button', { name: 'Kontrollera igen' });
  await userEvent.click(again);
  expect(await screen.findByText('Webbplatsen är inte uppgraderad ännu.')).toBeTruthy();
  await upgrade();
  await userEvent.click(again);
  await waitFor(() => expect(banner()).toBeNull());
  expect(await screen.findByRole('button', { name: 'Ny spaning' })).toBeTruthy();
});

test('a newer site says that this page is of an earlier version, and how a later one is had', async () => {
  await openSite(schemaVersion + 1);
  const region = await screen.findByRole('region', { name: 'Bara läsning' });
  expect(region.textContent).toContain('i den här äldre versionen av Framsyn');
  expect(region.textContent).toContain('SharePoint-administratören lägger in det nya paketet i appkatalogen');
  expect(screen.getByRole('button', { name: 'Ladda om sidan' })).toBeTruthy();
});
