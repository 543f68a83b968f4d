/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Draft } from '../../src/schema/field';
import { assignments } from '../../src/schema/lists/assignments';
import { learnings } from '../../src/schema/lists/learnings';
import { nominations } from '../../src/schema/lists/nominations';
import { value } from '../contract/repository';
import { learningSite, type LearningSite } from './learningSite';
import { fill, startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (site: LearningSite, options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/lardomar', ...options }, await learningSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const learning = (title: string, more: Partial<Draft<typeof learnings>> = {}): Draft<typeof learnings> => ({ title, ...more });
const vote = (of: number, points: number, reason = 'Den berör oss alla'): Draft<typeof nominations> => ({ learning: of, points, reason });
const panel = (name: string): Promise<HTMLElement> => screen.findByRole('complementary', { name });
const rows = (): readonly (string | null | undefined)[] =>
  screen
    .queryAllByRole('link')
    .filter(({ id }) => /^framsyn-learning-\d/.test(id))
    .map((link) => link.querySelector('span > span')?.textContent ?? link.textContent);

const some: LearningSite = {
  assignments: [{ title: 'Handlingsplan för framsyn', summary: 'Gammal text' }],
  events: [{ title: 'Workshop i maj', type: 'workshop', status: 'genomfort' }],
  learnings: [
    learning('Tyst start gav fler röster', { soWhat: 'Alla hörs', nowWhat: 'Börja så', themes: 'Dialog', event: 1, important: 5, relevant: 4 }),
    learning('Scenarier kräver två dagar', { themes: 'Metod', receiver: 'Planenheten', status: 'delad' }),
    learning('Bjud in kommunerna tidigt', { themes: 'dialog; kommuner', usedIn: 'Planen för 2027', status: 'anvand' }),
  ],
  nominations: [vote(2, 2), vote(1, 3, 'Vi hörde nya röster'), vote(1, 1, 'Lätt att göra')],
};

describe('The log of learnings', () => {
  it('tells the knowledge chain in numbers, and shows the view that the address says', async () => {
    await start(some);
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(screen.getByText('Kunskapskedjan: 3 antecknade, 2 delade, 1 använda.')).toBeVisible();
    await app.reopen('/lardomar?lage=anvand').then((again) => (app = again));
    await waitFor(() => expect(rows()).toEqual(['Bjud in kommunerna tidigt']));
  });

  it('takes a new one with only its first line, from the occasion that it comes from', async () => {
    await start(some, { url: '/lardomar?ny=1&tillfalle=1' });
    const form = await screen.findByRole('dialog', { name: 'Ny lärdom' });
    await fill(await within(form).findByRole('textbox', { name: /Vad lärde vi oss/ }), 'Fika först');
    await userEvent.click(within(form).getByRole('button', { name: 'Spara' }));
    await panel('Fika först');
    expect(value(await app.data.repository(learnings).get(4))).toMatchObject({ title: 'Fika först', event: { id: 1 }, status: 'ny' });
  });

  it('is read by staff, who get neither the ranking nor anything to change', async () => {
    await start({ ...some, groups: ['Framsyn Medarbetare'] }, { url: '/lardomar?vy=rangordning&visa=1' });
    const shown = await panel('Tyst start gav fler röster');
    expect(shown).toHaveTextContent('Alla hörs');
    expect(rows()).toHaveLength(3);
    for (const name of ['Ny lärdom', 'Rangordning', 'Nominera', 'Markera som använd', 'Ta bort']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('marks one as used when it is said where', async () => {
    await start(some, { url: '/lardomar?visa=2&anvand=1' });
    const shown = await panel('Scenarier kräver två dagar');
    await userEvent.click(await within(shown).findByRole('button', { name: 'Spara' }));
    expect(await within(shown).findByText('Skriv var den användes, så att det går att följa.')).toBeVisible();
    await fill(within(shown).getByRole('textbox', { name: 'Var och hur användes den?' }), 'Planen för 2027');
    await userEvent.click(within(shown).getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText('Kunskapskedjan: 3 antecknade, 2 delade, 2 använda.')).toBeVisible();
  });
});

describe('The ranking', () => {
  it('puts most points first with the reasons, and no names', async () => {
    await start(some, { url: '/lardomar?vy=rangordning' });
    await waitFor(() => expect(rows()).toEqual(['Tyst start gav fler röster', 'Scenarier kräver två dagar']));
    expect(screen.getByText('4 poäng av 2 personer', { exact: false })).toHaveTextContent('viktigt gånger relevant: 20');
    expect(screen.getByText('Vi hörde nya röster')).toBeVisible();
    expect(document.body).not.toHaveTextContent('Person 2');
  });

  it('takes one vote a person, with a reason; it may be changed, and a new learning becomes nominated', async () => {
    await start({ ...some, nominations: [] }, { url: '/lardomar?visa=1' });
    const shown = await panel('Tyst start gav fler röster');
    await userEvent.click(await within(shown).findByRole('button', { name: 'Nominera' }));
    await userEvent.click(within(shown).getByRole('radio', { name: '3 poäng' }));
    await userEvent.click(within(shown).getByRole('button', { name: 'Spara nomineringen' }));
    expect(await within(shown).findByText('Skriv ett skäl med minst 10 tecken, så att andra förstår varför.')).toBeVisible();
    await fill(within(shown).getByRole('textbox', { name: 'Skäl' }), 'Det gav nya röster');
    await userEvent.click(within(shown).getByRole('button', { name: 'Spara nomineringen' }));
    await userEvent.click(await within(shown).findByRole('button', { name: 'Ändra din nominering' }));
    await userEvent.click(within(shown).getByRole('radio', { name: '1 poäng' }));
    await userEvent.click(within(shown).getByRole('button', { name: 'Spara nomineringen' }));
    expect(await within(shown).findByText('1 poäng av 1 person')).toBeVisible();
    expect(value(await app.data.repository(nominations).page()).items).toMatchObject([{ points: 1, learning: { id: 1 } }]);
    expect(value(await app.data.repository(learnings).get(1)).status).toBe('nominerad');
  });
});

describe('The summary', () => {
  it('is made of the nominated by theme; what is changed and left out stays, and it goes into the assignment', async () => {
    await start(some, { url: '/lardomar?vy=sammanfattning' });
    const text = await screen.findByRole('textbox', { name: 'Dialog, stycke 1' });
    expect(text).toHaveValue('Tyst start gav fler röster. Alla hörs. Vad nu: Börja så.');
    await fill(text, ' Redan nu.');
    await userEvent.click(screen.getByRole('button', { name: 'Utelämna Metod' }));
    await app.reopen('/lardomar?vy=sammanfattning').then((again) => (app = again));
    expect(await screen.findByRole('textbox', { name: 'Dialog, stycke 1' })).toHaveValue('Tyst start gav fler röster. Alla hörs. Vad nu: Börja så. Redan nu.');
    await userEvent.click(screen.getByRole('button', { name: 'Utelämna Kunskapskedjan' }));
    await userEvent.click(screen.getByRole('button', { name: 'Lägg i uppdraget' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Lägg den här efter' }));
    await userEvent.click(screen.getByRole('button', { name: 'Lägg in' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Markera lärdomarna som delade' }));
    await waitFor(async () => expect(value(await app.data.repository(learnings).get(1)).status).toBe('delad'));
    expect(value(await app.data.repository(assignments).get(1)).summary).toBe(
      'Gammal text\n\nDialog\n\nTyst start gav fler röster. Alla hörs. Vad nu: Börja så. Redan nu.',
    );
  });
});
