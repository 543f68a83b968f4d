/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import type { Item } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';
import { value } from '../contract/repository';
import { seeded, staff } from './signalWork';
import { fill, startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
let data: MemoryDataSource;
const open = async (source: MemoryDataSource, url = '/spaningar?visa=1'): Promise<HTMLElement> => {
  data = source;
  app = await startApp({ url }, data);
  return screen.findByRole('complementary');
};
const stored = async (): Promise<Item<typeof signals>> => value(await data.repository(signals).get(1));
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const form = (): Promise<HTMLElement> => screen.findByRole('group', { name: 'Granska' });

describe('Reviewing a spaning', () => {
  it('needs a reason, which the reporter then sees with the day and the role, by keyboard alone', async () => {
    const panel = await open(await seeded([{ title: 'Butiken lämnar disken' }], { as: 'Framsyn Sammankallande' }));
    const trigger = await within(panel).findByRole('button', { name: 'Granska' });
    trigger.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(within(await form()).getByRole('radio', { name: 'Granskad' })).toHaveFocus());
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Skriv varför, till exempel ”källan håller”.')).toBeVisible();
    expect((await stored()).status).toBe('ny');

    await fill(within(await form()).getByRole('textbox', { name: /^Skäl/ }), 'källan håller');
    await userEvent.click(within(await form()).getByRole('radio', { name: 'Om 6 månader' }));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(panel).toHaveTextContent('Granskad i dag av sammankallande. Skäl: källan håller'));
    expect(await stored()).toMatchObject({
      status: 'granskad',
      statusDate: '2026-03-17',
      reviewDate: '2026-09-17',
      recordStatus: 'upprattad',
      reviewer: { id: 7 },
    });
    expect(await within(panel).findByRole('button', { name: 'Ändra läge' })).toHaveFocus();
    expect(screen.getByText('Sparat. Spaningen är granskad.')).toBeInTheDocument();
  });

  it('offers only the steps that lead on from where the spaning is', async () => {
    const panel = await open(await seeded([{ title: 'A', more: { status: 'granskad', statusReason: 'skäl' } }]));
    await userEvent.click(await within(panel).findByRole('button', { name: 'Ändra läge' }));
    const states = within(await screen.findByRole('group', { name: 'Nytt läge' })).getAllByRole('radio');
    expect(states.map((state) => state.closest('label')?.textContent)).toEqual(['Klustrad', 'Vilande', 'Arkiverad']);
  });

  it('leaves the panel open and the list alone when Escape closes the form', async () => {
    const panel = await open(await seeded([{ title: 'A' }]));
    await userEvent.click(await within(panel).findByRole('button', { name: 'Granska' }));
    await userEvent.type(within(await form()).getByRole('textbox', { name: /^Skäl/ }), 'nej{Escape}');
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Granska' })).toBeNull());
    expect(within(panel).getByRole('button', { name: 'Granska' })).toHaveFocus();
    expect(app.location.get()).toBe('/spaningar?visa=1');
  });

  it('says so when somebody else was first, shows what they saved, and keeps what was written', async () => {
    const panel = await open(await seeded([{ title: 'A' }]));
    await userEvent.click(await within(panel).findByRole('button', { name: 'Granska' }));
    const reason = within(await form()).getByRole('textbox', { name: /^Skäl/ });
    await fill(reason, 'mitt skäl');
    const theirs = await stored();
    value(await data.repository(signals).patch(1, { status: 'granskad', statusReason: 'deras skäl' }, theirs.etag));
    await userEvent.click(within(panel).getByRole('button', { name: 'Spara läget' }));
    expect(await within(panel).findByText(/Någon annan hann spara före\. Spaningen är nu granskad\./)).toBeVisible();
    expect(panel).toHaveTextContent('Skäl: deras skäl');
    expect(reason).toHaveValue('mitt skäl');
    await userEvent.click(within(panel).getByRole('radio', { name: 'Vilande' }));
    await userEvent.click(within(panel).getByRole('button', { name: 'Spara läget' }));
    await waitFor(async () => expect(await stored()).toMatchObject({ status: 'vilande', statusReason: 'mitt skäl' }));
  });

  it('keeps what was written when the server does not answer, and says that it does', async () => {
    let isSilent = true;
    const source = await seeded([{ title: 'A' }], {
      interrupt: (attempted, list) => (isSilent && attempted === 'change' ? { kind: 'offline', attempted, list: list.key } : undefined),
    });
    const panel = await open(source);
    await userEvent.click(await within(panel).findByRole('button', { name: 'Granska' }));
    await fill(within(await form()).getByRole('textbox', { name: /^Skäl/ }), 'källan håller');
    await userEvent.click(within(panel).getByRole('button', { name: 'Spara läget' }));
    expect(await within(panel).findByText('Vi når inte SharePoint just nu. Det du har skrivit finns kvar.')).toBeVisible();
    isSilent = false;
    await userEvent.click(within(panel).getByRole('button', { name: 'Spara läget' }));
    await waitFor(async () => expect((await stored()).statusReason).toBe('källan håller'));
  });

  it('is not offered to staff, who see the reason', async () => {
    const panel = await open(await seeded([{ title: 'A', more: { status: 'vilande', statusReason: 'för tidigt', reviewDate: '2026-01-01' } }], { as: staff }));
    expect(await within(panel).findByRole('link', { name: 'Ändra' })).toBeVisible();
    expect(panel).toHaveTextContent('Vilande. Skäl: för tidigt');
    expect(within(panel).queryByRole('button', { name: /Ändra läge|Komplettera/ })).toBeNull();
    expect(screen.queryByText(/Dags för återbesök/)).toBeNull();
    expect(screen.queryByText(/väntar på granskning|ska återbesökas/)).toBeNull();
  });
});

describe('A revisit', () => {
  const due = { status: 'vilande', statusReason: 'för tidigt', reviewDate: '2026-03-12' } as const;

  it('is done with two clicks, and the banner goes', async () => {
    const panel = await open(await seeded([{ title: 'A', more: due }]));
    expect(await within(panel).findByRole('heading', { name: 'Dags för återbesök, bestämt till 12 mars 2026' })).toBeVisible();
    await userEvent.click(within(panel).getByRole('button', { name: 'Växte' }));
    await userEvent.click(await within(panel).findByRole('button', { name: 'Om 12 månader' }));
    await waitFor(() => expect(screen.queryByText(/Dags för återbesök/)).toBeNull());
    expect(await stored()).toMatchObject({ verdict: 'vaxte', reviewDate: '2027-03-17', reviewMonths: 12, status: 'vilande' });
    expect(within(panel).getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('takes a note along, and can be the last one', async () => {
    const panel = await open(await seeded([{ title: 'A', more: due }]));
    await userEvent.click(await within(panel).findByRole('button', { name: 'Dog' }));
    await fill(within(panel).getByRole('textbox', { name: /Vad har hänt/ }), 'Butiken lades ner.');
    await userEvent.click(within(panel).getByRole('button', { name: 'Inget återbesök' }));
    await waitFor(async () => expect(await stored()).toMatchObject({ verdict: 'dog', verdictNote: 'Butiken lades ner.' }));
    expect((await stored()).reviewDate).toBeUndefined();
  });
});

describe('What waits for the working group', () => {
  it('stands above the list as links to it', async () => {
    data = await seeded([
      { title: 'Ny ett' },
      { title: 'Ny två' },
      { title: 'Klar', more: { status: 'granskad', statusReason: 'skäl' } },
      { title: 'Förfallen', more: { status: 'vilande', statusReason: 'skäl', reviewDate: '2026-03-17' } },
      { title: 'Senare', more: { status: 'vilande', statusReason: 'skäl', reviewDate: '2026-03-18' } },
    ]);
    app = await startApp({}, data);
    await userEvent.click(await screen.findByRole('link', { name: '1 ska återbesökas' }));
    expect(app.location.get()).toBe('/spaningar?urval=due');
    expect(await screen.findByRole('button', { name: 'Ta bort filtret Att återbesöka' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('link', { name: /^Förfallen/ })).toBeVisible());
    expect(screen.queryByRole('link', { name: /^Senare/ })).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: '2 väntar på granskning' }));
    await waitFor(() => expect(app.location.get()).toBe('/spaningar?lage=ny'));
  });
});
