/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import { assessments } from '../../src/schema/lists/assessments';
import { value } from '../contract/repository';
import { management, seeded, staff, type Seeded } from './signalWork';
import { startApp, titles, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (data: MemoryDataSource, options: StartOptions = {}): Promise<void> => {
  app = await startApp(options, data);
};
const openOne = async (data: MemoryDataSource): Promise<HTMLElement> => {
  await start(data, { url: '/spaningar?visa=1' });
  return screen.findByRole('complementary');
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const examined = { status: 'granskad', statusReason: 'källan håller' } as const;
const impacts = (...values: readonly number[]): Seeded['assessed'] => values.map((impact) => ({ impact }));
const all = async (data: MemoryDataSource) => value(await data.repository(assessments).page({ top: 100 })).items;

describe('What people think of a spaning', () => {
  const four: Seeded = {
    title: 'Rekordfå barn per kvinna',
    more: examined,
    assessed: [
      { impact: 4, uncertainty: 2, comment: 'Skolan märker det först.' },
      { impact: 5, uncertainty: 5 },
      { impact: 5, uncertainty: 4 },
      { impact: 5, uncertainty: 2 },
    ],
  };

  it('is shown as spread and never as a mean, also for who listens, to those who do not assess', async () => {
    const panel = await openOne(await seeded([four], { as: management }));
    expect(await within(panel).findByRole('heading', { name: 'Bedömningar, 4 personer' })).toBeVisible();
    const said = Object.fromEntries(
      within(panel)
        .getAllByRole('term')
        .map((term) => [term.textContent, term.nextElementSibling?.nextElementSibling?.textContent]),
    );
    expect(said).toMatchObject({ Påverkan: '4–5, eniga. 1 säger 4, 3 säger 5.', Osäkerhet: '2–5, oeniga. 2 säger 2, 1 säger 4, 1 säger 5.' });
    expect(panel).toHaveTextContent('Skolan märker det först. (Roll 1)');
    expect(panel.querySelectorAll('svg circle')).toHaveLength(8);
    expect(within(panel).queryByRole('button', { name: /^Bedöm/ })).toBeNull();
  });

  it('is held back until one has said what one thinks oneself, and one’s own is then among the others', async () => {
    const data = await seeded([four], { groupSize: 6 });
    const panel = await openOne(data);
    expect(await within(panel).findByText('4 av 6 har bedömt. Bedöm själv först, så ser du sedan vad de andra tycker.')).toBeVisible();
    expect(panel.querySelector('svg circle')).toBeNull();
    expect(panel).not.toHaveTextContent('Skolan märker');

    await userEvent.click(within(panel).getByRole('button', { name: 'Bedöm' }));
    const form = await screen.findByRole('group', { name: 'Din bedömning' });
    expect(
      within(form)
        .getAllByRole('group')
        .map((group) => group.querySelector('legend')?.textContent),
    ).toEqual(['Påverkan', 'Osäkerhet', 'Brådska', 'Nyhetsgrad', 'Sannolikhet']);
    await userEvent.click(within(form).getByRole('button', { name: 'Spara bedömningen' }));
    expect(await within(form).findByText('Välj minst en siffra.')).toBeVisible();
    await userEvent.click(within(screen.getByRole('group', { name: 'Påverkan' })).getByRole('radio', { name: '1' }));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await within(panel).findByRole('heading', { name: 'Bedömningar, 5 personer' })).toBeVisible();
    expect(await within(panel).findByText(/^1–5, oeniga|^1–5, ganska eniga/)).toBeVisible();
    expect(within(panel).getByRole('button', { name: 'Ändra din bedömning' })).toHaveFocus();
  });

  it('can be changed by each for themselves, in place and not beside', async () => {
    const data = await seeded([{ title: 'A', more: examined }]);
    value(await data.repository(assessments).add({ signal: 1, impact: 2, comment: 'Först' }, 'own'));
    const panel = await openOne(data);
    await userEvent.click(await within(panel).findByRole('button', { name: 'Ändra din bedömning' }));
    const form = await screen.findByRole('group', { name: 'Din bedömning' });
    expect(within(screen.getByRole('group', { name: 'Påverkan' })).getByRole('radio', { name: '2' })).toBeChecked();
    expect(within(form).getByRole('textbox', { name: 'Kommentar' })).toHaveValue('Först');
    await userEvent.click(within(screen.getByRole('group', { name: 'Påverkan' })).getByRole('radio', { name: '5' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Spara bedömningen' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Din bedömning' })).toBeNull());
    expect((await all(data)).map(({ impact, comment }) => [impact, comment])).toEqual([[5, 'Först']]);
  });

  it('is nothing that staff hear of, and nothing is asked for that they may not read', async () => {
    const asked: string[] = [];
    const data = await seeded([four], {
      as: staff,
      interrupt: (attempted, list) => {
        asked.push(`${attempted} ${list.key}`);
        return undefined;
      },
    });
    await openOne(data);
    expect(await screen.findByRole('link', { name: 'Ändra' })).toBeVisible(); // the rules are here
    expect(await screen.findByRole('heading', { name: 'Samtal' })).toBeVisible();
    expect(screen.queryByText(/Bedömningar|oeniga|har bedömt/i)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Mest oenighet först' })).toBeNull();
    expect(asked).toContain('read signals');
    expect(asked.filter((call) => call.endsWith(' assessments') || call.endsWith(' groups'))).toEqual([]);
  });
});

describe('The list', () => {
  const five: readonly Seeded[] = [
    { title: 'Oeniga', more: examined, assessed: impacts(2, 5) },
    { title: 'Eniga', more: examined, assessed: impacts(4, 4, 4) },
    { title: 'Två av sex', more: examined, assessed: impacts(3, 4) },
    { title: 'Ingen', more: examined },
    { title: 'Ny', assessed: impacts(1, 5) },
  ];
  const row = (name: string): HTMLElement => screen.getByRole('link', { name: new RegExp(`^${name}`) });

  it('says in each row how far apart people are, or how many have assessed it', async () => {
    await start(await seeded(five, { groupSize: 6 }));
    await waitFor(() => expect(row('Oeniga')).toHaveTextContent('Oeniga, 2–5'));
    expect(row('Eniga')).toHaveTextContent('Eniga, 4');
    expect(row('Två av sex')).toHaveTextContent('2 av 6 har bedömt');
    expect(row('Ingen')).not.toHaveTextContent(/niga,|bedömt/);
    expect(row('Ny')).not.toHaveTextContent(/niga,|bedömt/);
  });

  it('puts the most disputed first with one click, in the address, and what nobody has assessed last', async () => {
    await start(await seeded(five));
    await userEvent.click(await screen.findByRole('button', { name: 'Mest oenighet först' }));
    await waitFor(() => expect(titles()).toEqual(['Ny', 'Oeniga', 'Två av sex', 'Eniga', 'Ingen']));
    expect(app.location.get()).toBe('/spaningar?sortera=oenighet');
  });

  it('opens in that order from its address, and in the usual one for who may not see assessments', async () => {
    await start(await seeded(five), { url: '/spaningar?sortera=oenighet' });
    await waitFor(() => expect(titles()).toEqual(['Ny', 'Oeniga', 'Två av sex', 'Eniga', 'Ingen']));
    await app.close();
    await start(await seeded(five, { as: staff }), { url: '/spaningar?sortera=oenighet' });
    await waitFor(() => expect(titles()).toEqual(['Ny', 'Ingen', 'Två av sex', 'Eniga', 'Oeniga']));
  });
});
