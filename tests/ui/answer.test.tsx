/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Contribution } from '../../src/domain/kit/answers';
import { contributions } from '../../src/schema/lists/contributions';
import { links } from '../../src/schema/lists/links';
import { signals } from '../../src/schema/lists/signals';
import { anEvent, kitSite, type KitSite } from './kitSite';
import { startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (site: KitSite, options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/svara?tillfalle=1', ...options }, await kitSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const staff = { groups: ['Framsyn Medarbetare'] } as const;
const meeting: KitSite = {
  questions: [{ title: 'Vad ser du för svaga signaler?' }],
  events: [anEvent('APT mars', { question: 1 })],
};
const answered: KitSite = {
  ...meeting,
  answers: [
    { title: 'Bussen går tom på kvällarna.', event: 1, question: 1, table: 'Bord 2', municipality: 'Byn' },
    { title: 'Ingen söker jobbet.', event: 1, question: 1, table: 'Bord 10' },
    { title: 'Fler cyklar på vintern.', event: 1, question: 1, table: 'bord 2', used: 'anvant', usedWhy: 'Står i underlaget.' },
  ],
};
const saved = async (): Promise<readonly Contribution[]> => {
  const page = await app.data.repository(contributions).page({});
  return page.ok ? page.value.items : [];
};
const box = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'Ditt svar' });

describe('Answering', () => {
  it('takes an answer from any member of staff by keyboard, says what is stored, and thanks with what happens next', async () => {
    await start({ ...meeting, ...staff });
    expect(await screen.findByRole('heading', { level: 1, name: 'Vad ser du för svaga signaler?' })).toBeVisible();
    expect(screen.getByText(/Svaret sparas i SharePoint med ditt namn/)).toBeVisible();
    (await box()).focus();
    await userEvent.keyboard('Bussen går tom.{Tab}3{Tab}Byn{Tab}{Enter}');
    expect(await screen.findByRole('heading', { name: 'Tack. Svaret är sparat.' })).toHaveFocus();
    expect(await saved()).toEqual([
      expect.objectContaining({ title: 'Bussen går tom.', event: expect.objectContaining({ id: 1 }), question: expect.objectContaining({ id: 1 }), table: '3', municipality: 'Byn', used: 'inteBedomt' }), // prettier-ignore
    ]);
    expect(await screen.findByText('Inte bedömt än.')).toBeVisible();
  });

  it('lets the next answer be written at once, at the same table', async () => {
    await start({ ...meeting, ...staff });
    await userEvent.type(await box(), 'Ett');
    await userEvent.type(screen.getByRole('combobox', { name: /Bord/ }), '3');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv ett svar till' }));
    await waitFor(async () => expect(await box()).toHaveFocus());
    expect(await box()).toHaveValue('');
    await userEvent.keyboard('Två');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    await screen.findByRole('heading', { name: 'Tack. Svaret är sparat.' });
    expect((await saved()).map(({ title, table }) => [title, table])).toEqual([
      ['Två', '3'],
      ['Ett', '3'],
    ]);
  });

  it('keeps what is written when the page is left, and sends nothing that is empty', async () => {
    await start({ ...meeting, ...staff });
    await userEvent.click(await screen.findByRole('button', { name: 'Skicka svaret' }));
    expect(await box()).toHaveAccessibleDescription(/Skriv ditt svar först/);
    expect(await box()).toHaveFocus();
    await userEvent.type(await box(), 'Halvfärdigt');
    app = await app.reopen('/svara?tillfalle=1');
    await waitFor(async () => expect(await box()).toHaveValue('Halvfärdigt'));
    expect(screen.getByText(/Det du skrev förra gången är kvar/)).toBeVisible();
    expect(await saved()).toEqual([]);
  });

  it('that fails keeps the words, and sent again is one answer', async () => {
    let isDown = true;
    await start({ ...meeting, ...staff, interrupt: (attempted, { key }) => (isDown && attempted === 'add' && key === 'contributions' ? { kind: 'offline', attempted, list: key } : undefined) }); // prettier-ignore
    await userEvent.type(await box(), 'Viktigt');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Det du skrev är kvar här.');
    expect(await box()).toHaveValue('Viktigt');
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    await screen.findByRole('heading', { name: 'Tack. Svaret är sparat.' });
    expect(await saved()).toHaveLength(1);
  });

  it('keeps the whole of a long answer', async () => {
    await start({ ...meeting, ...staff });
    const long = `${'Det märks i byn. '.repeat(30)}Slut`;
    fireEvent.change(await box(), { target: { value: long } });
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    await screen.findByRole('heading', { name: 'Tack. Svaret är sparat.' });
    expect((await saved())[0]?.text).toBe(long);
  });

  it('shows staff their own answers and what became of them, and not everybody’s in a view of all', async () => {
    await start({ ...answered, ...staff }, { url: '/svara?tillfalle=1&vy=svar' });
    expect(await screen.findByText(/Det användes\. Varför: Står i underlaget\./)).toBeVisible();
    expect(await box()).toBeVisible();
    expect(screen.queryByRole('link', { name: /Svaren/ })).toBeNull();
  });

  it('at an occasion that asks several questions is to the one that is chosen', async () => {
    const second = { title: 'Trygghet.', event: 1, question: 2 } as const;
    await start({ ...meeting, ...staff, questions: [...(meeting.questions ?? []), { title: 'Hur ser kommunen ut 2050?' }], answers: [second] });
    expect(await screen.findByRole('radio', { name: 'Vad ser du för svaga signaler?' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Hur ser kommunen ut 2050?' }));
    await userEvent.type(await box(), 'Grönare');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    await screen.findByRole('heading', { name: 'Tack. Svaret är sparat.' });
    expect((await saved())[0]).toMatchObject({ title: 'Grönare', question: { id: 2 } });
  });

  it('at an occasion that is gone says so, with another way to be heard', async () => {
    await start(staff, { url: '/svara?tillfalle=99' });
    expect(await screen.findByRole('heading', { name: 'Tillfället finns inte längre' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lämna en spaning' })).toBeVisible();
  });

  it('with no occasion named lists those that ask something', async () => {
    await start({ ...answered, ...staff, events: [...(answered.events ?? []), anEvent('Utan fråga')] }, { url: '/svara' });
    expect(await screen.findByRole('link', { name: 'Vad ser du för svaga signaler?' })).toBeVisible();
    expect(screen.getByText(/APT mars/)).toHaveTextContent('3 svar');
    expect(screen.queryByText(/Utan fråga/)).toBeNull();
  });
});

describe('All answers', () => {
  const results: StartOptions = { url: '/svara?tillfalle=1&vy=svar' };

  it('stand side by side by table, with how many have been considered', async () => {
    await start(answered, results);
    const table = await screen.findByRole('region', { name: 'Bord 2' });
    expect(within(table).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Bord 2 (2)', 'Bord 10 (1)']);
    expect(screen.getByText('3 svar · 1 av 3 bedömda')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Kommun' }));
    expect(await screen.findByRole('region', { name: 'Byn' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Utan kommun' })).toBeVisible();
  });

  it('are judged in their place: not used needs a reason, which whoever answered gets to see', async () => {
    await start(answered, results);
    await userEvent.click(await screen.findByRole('button', { name: /Så användes det: Ingen söker jobbet/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'Inte använt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText('Skriv varför. Den som svarade ser det.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Varför?' })).toHaveFocus();
    await userEvent.keyboard('Hör till en annan grupp.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText(/Varför: Hör till en annan grupp\./)).toBeVisible();
    expect((await saved()).find(({ id }) => id === 2)).toMatchObject({ used: 'inte', usedWhy: 'Hör till en annan grupp.' });
  });

  it('that two people judge at once shows the other’s words and keeps one’s own', async () => {
    await start(answered, results);
    await userEvent.click(await screen.findByRole('button', { name: /Så användes det: Ingen söker jobbet/ }));
    const theirs = await app.data.repository(contributions).get(2);
    if (theirs.ok) await app.data.repository(contributions).patch(2, { used: 'delvis', usedWhy: 'Deras ord' }, theirs.value.etag);
    await userEvent.click(screen.getByRole('radio', { name: 'Använt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText(/Någon annan ändrade svaret nyss/)).toBeVisible();
    expect(await screen.findByText(/Varför: Deras ord/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(async () => expect((await saved()).find(({ id }) => id === 2)?.used).toBe('anvant'));
  });

  it('become a spaning: its form is filled in, the answer knows which, and the chain leads from the meeting to it', async () => {
    await start(answered, results);
    await userEvent.click(await screen.findByRole('link', { name: /Gör till spaning: Bussen går tom/ }));
    const form = await screen.findByRole('dialog', { name: 'Gör svaret till en spaning' });
    expect(await within(form).findByRole('textbox', { name: /Rubrik/ })).toHaveValue('Bussen går tom på kvällarna.');
    expect(within(form).getByRole('textbox', { name: /Källa/ })).toHaveValue('Svar på frågan ”Vad ser du för svaga signaler?”, APT mars, 10 mars.');
    await userEvent.type(within(form).getByRole('textbox', { name: /Vad har du sett/ }), ' Det har jag sett flera gånger.');
    await userEvent.click(within(form).getByRole('button', { name: 'Spara' }));
    const signal = await waitFor(async () => {
      const page = await app.data.repository(signals).page({});
      const [made] = page.ok ? page.value.items : [];
      if (!made) throw new Error('no spaning yet');
      return made;
    });
    expect(signal).toMatchObject({ capturedBy: 'apt', place: 'Byn' });
    await waitFor(async () => expect((await saved()).find(({ id }) => id === 1)).toMatchObject({ signal: { id: signal.id }, used: 'anvant' }));
    const made = await app.data.repository(links).page({});
    expect((made.ok ? made.value.items : []).map(({ fromList, relation, toList }) => `${fromList} ${relation} ${toList}`).sort()).toEqual(['contributions gav signals', 'events gav contributions']); // prettier-ignore
    expect(await screen.findByText(/Blev spaningen/)).toBeVisible();
  });

  it('are thanked for in words that say what became of them and name nobody', async () => {
    await start(answered, results);
    await userEvent.click(await screen.findByRole('button', { name: 'Text att tacka med' }));
    const text = (await screen.findByText(/Tack för era svar./)).textContent ?? '';
    expect(text).toContain('Vi fick 3 svar på APT mars. Frågan var: ”Vad ser du för svaga signaler?”');
    expect(text).toContain('De här har vi använt:\n– Fler cyklar på vintern. (Står i underlaget.)');
    expect(text).toContain('2 svar har vi inte hunnit bedöma än.');
    expect(text).toContain('https://example.org/app#/svara?tillfalle=1');
    expect(text).not.toContain('Kim');
  });

  it('are read aloud one at a time, by the arrow keys', async () => {
    await start(answered, { url: '/svara?tillfalle=1&vy=las' });
    const region = await screen.findByRole('region', { name: 'Läs upp' });
    expect(region).toHaveTextContent('1 av 3Bussen går tom');
    await waitFor(() => expect(region).toHaveFocus());
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(region).toHaveTextContent('3 av 3Ingen söker jobbet.');
  });

  it('that there are none of says how they come', async () => {
    await start(meeting, results);
    expect(await screen.findByRole('heading', { name: 'Inga svar än' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Kopiera länken för svar' })).toBeVisible();
  });

  it('have an address each, with the chain', async () => {
    await start(answered, { url: '/svara?inspel=3' });
    expect(await screen.findByText('Fler cyklar på vintern.')).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Kedjan' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Alla svar från tillfället' })).toHaveAttribute('href', expect.stringContaining('vy=svar'));
  });
});
