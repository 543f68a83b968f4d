/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import type { Item, ListDefinition } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { knowledge } from '../../src/schema/lists/knowledge';
import { links } from '../../src/schema/lists/links';
import { supportRequests } from '../../src/schema/lists/supportRequests';
import { round } from './methodSite';
import { startApp, type StartedApp, type StartOptions } from './startApp';
import { asked, supportSite, type SupportSite } from './supportSite';

jest.setTimeout(60_000);

let app: StartedApp;
let data: MemoryDataSource;
const start = async (site: SupportSite, options: StartOptions = {}): Promise<void> => {
  data = await supportSite(site);
  app = await startApp({ url: '/stod', ...options }, data);
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const rows = (): readonly (string | null)[] =>
  screen
    .queryAllByRole('link')
    .filter(({ id }) => /^framsyn-request-\d/.test(id))
    .map((link) => link.children[1]?.children[0]?.textContent ?? null);
const panel = (name: string): Promise<HTMLElement> => screen.findByRole('complementary', { name });
const saved = async <L extends ListDefinition>(list: L, id: number): Promise<Item<L> | undefined> => {
  const answer = await data.repository(list).get(id);
  return answer.ok ? answer.value : undefined;
};
const slow = { timeout: 10_000 };
const fill = async (name: RegExp, text: string): Promise<void> => {
  const box = await screen.findByRole('textbox', { name }, slow);
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste(text);
};
const staff = { groups: ['Framsyn Medarbetare'] };

const queue: SupportSite = {
  requests: [
    asked('Boka en talare', { kind: 'kontakt', status: 'pagar', owner: 7, promised: '2026-03-30' }, '2026-03-02'),
    asked('Metod för stor grupp', { status: 'pagar', owner: 9, promised: '2026-03-14' }, '2026-02-20'),
    asked('Leda en dialog', { kind: 'processledning' }, '2026-03-16'),
    asked('Vem kan drönare', { kind: 'kontakt' }, '2026-03-10'),
    asked('Var finns Raps', { status: 'besvarad', answer: 'Hos Tillväxtverket.', answeredOn: '2026-02-04' }, '2026-02-02'),
  ],
};

describe('The group’s queue', () => {
  it('has new ones first, the longest wait on top, then those that are promised first; the late one says how late', async () => {
    await start(queue);
    await waitFor(() => expect(rows()).toEqual(['Vem kan drönare', 'Leda en dialog', 'Metod för stor grupp', 'Boka en talare']));
    expect(screen.getByRole('link', { name: /Metod för stor grupp/ })).toHaveTextContent('Sen, 3 dagar');
    expect(screen.getByRole('link', { name: /Vem kan drönare/ })).toHaveTextContent('Svar senast 24 mars');
    expect(screen.getByText('Två nya begäranden väntar på att någon tar dem. En begäran är sen.')).toBeVisible();
    expect(screen.getByText('Senaste året fick 1 av 3 svar inom tio arbetsdagar. Hälften fick svar inom 2 arbetsdagar.')).toBeVisible();
  });

  it('shows the part that the address says', async () => {
    await start(queue, { url: '/stod?lage=alla&slag=kontakt&vems=svarar' });
    await waitFor(() => expect(rows()).toEqual(['Boka en talare']));
    await userEvent.click(screen.getByRole('button', { name: 'Rensa filtren' }));
    await waitFor(() => expect(rows()).toHaveLength(4));
    expect(app.location.get()).toBe('/stod');
  });

  it('gives a request to who takes it, with a day ten working days from when it came', async () => {
    await start(queue, { url: '/stod?visa=3' });
    await userEvent.click(await within(await panel('Leda en dialog')).findByRole('button', { name: 'Ta den' }));
    expect(screen.getByLabelText('Svar utlovat')).toHaveValue('2026-03-30');
    await userEvent.click(screen.getByRole('button', { name: 'Jag tar den' }));
    expect(await screen.findByText(/Kim Exempel har tagit den. Svar senast måndag 30 mars/)).toBeVisible();
    expect(await saved(supportRequests, 3)).toMatchObject({ status: 'pagar', owner: { id: 7 }, promised: '2026-03-30' });
  });

  it('promises no day that has been', async () => {
    await start(queue, { url: '/stod?visa=3' });
    await userEvent.click(await within(await panel('Leda en dialog')).findByRole('button', { name: 'Ta den' }));
    await userEvent.clear(screen.getByLabelText('Svar utlovat'));
    await userEvent.type(screen.getByLabelText('Svar utlovat'), '2026-03-01');
    await userEvent.click(screen.getByRole('button', { name: 'Jag tar den' }));
    expect(screen.getByText('Dagen har varit. Välj i dag eller en dag framåt.')).toBeVisible();
    expect(await saved(supportRequests, 3)).toMatchObject({ status: 'ny' });
  });

  it('keeps what somebody wrote when a colleague took the request first, and shows who did', async () => {
    await start(queue, { url: '/stod?visa=3' });
    await userEvent.click(await within(await panel('Leda en dialog')).findByRole('button', { name: 'Avböj' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Varför/ }), 'Det hör till IT.');
    const before = await saved(supportRequests, 3);
    await data.repository(supportRequests).patch(3, { status: 'pagar', owner: 9, promised: '2026-04-01' }, before?.etag ?? '');
    await userEvent.click(screen.getByRole('button', { name: 'Avböj' }));
    expect(await screen.findByText('Någon annan har sparat under tiden.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Varför/ })).toHaveValue('Det hör till IT.');
    expect(screen.getByText(/Ida Exempel har tagit den/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Avböj' }));
    await waitFor(async () =>
      expect(await saved(supportRequests, 3)).toMatchObject({ status: 'avbojd', answer: 'Det hör till IT.', answeredOn: '2026-03-17' }),
    );
  });

  it('declines in words only', async () => {
    await start(queue, { url: '/stod?visa=3' });
    await userEvent.click(await within(await panel('Leda en dialog')).findByRole('button', { name: 'Avböj' }));
    await userEvent.click(screen.getByRole('button', { name: 'Avböj' }));
    expect(screen.getByText('Skriv varför. Ett nej utan skäl hjälper ingen.')).toBeVisible();
    expect(await saved(supportRequests, 3)).toMatchObject({ status: 'ny' });
  });

  it('is answered in one write: the answer, its state and its day', async () => {
    await start({ ...queue, methods: [round] }, { url: '/stod?visa=3' });
    await userEvent.click(await within(await panel('Leda en dialog')).findByRole('link', { name: 'Svara' }));
    await fill(/^Svar/, 'Pröva **Signalrunda**.');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    const open = await panel('Leda en dialog');
    expect(await within(open).findByText(/Besvarad i dag av Kim Exempel/, {}, slow)).toBeVisible();
    expect(await saved(supportRequests, 3)).toMatchObject({ status: 'besvarad', answeredOn: '2026-03-17', owner: { id: 7 }, answer: 'Pröva **Signalrunda**.' });
    expect(app.location.get()).toBe('/stod?visa=3');
  });

  it('closes a request in one click, and back', async () => {
    await start(queue, { url: '/stod?lage=alla&visa=5' });
    await userEvent.click(await within(await panel('Var finns Raps')).findByRole('button', { name: 'Avsluta' }));
    await waitFor(async () => expect(await saved(supportRequests, 5)).toMatchObject({ status: 'avslutad' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(async () => expect(await saved(supportRequests, 5)).toMatchObject({ status: 'besvarad' }));
  });
});

describe('What a request becomes', () => {
  it('is knowledge without who asked: an insight in the bank, joined to the request', async () => {
    await start(
      { requests: [asked('Var finns Raps', { status: 'besvarad', answer: 'Hos Tillväxtverket, säger Ida Exempel.', answeredOn: '2026-02-04' }, '2026-02-02')] },
      { url: '/stod?lage=alla&visa=1&gor=kunskap' },
    );
    await screen.findByText(/Texten nämner Ida Exempel/, {}, slow);
    await fill(/^Förklaring/, 'Hos Tillväxtverket.');
    expect(screen.queryByText(/Texten nämner/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    const open = await panel('Var finns Raps');
    expect(await within(open).findByText(/Blev kunskap i banken/, {}, slow)).toBeVisible();
    expect(await saved(knowledge, 1)).toMatchObject({ kind: 'insikt', explanation: 'Hos Tillväxtverket.', source: 'Svar på stödbegäran' });
    expect(await saved(supportRequests, 1)).toMatchObject({ knowledge: { id: 1 }, status: 'besvarad' });
    expect(await saved(links, 1)).toMatchObject({ fromList: 'supportRequests', fromItem: 1, toList: 'knowledge', toItem: 1, relation: 'gav' });
    expect(within(open).queryByRole('link', { name: 'Gör till kunskap' })).toBeNull();
  });

  it('is made once, also when the second half failed the first time', async () => {
    let refusals = 1;
    await start(
      {
        requests: [asked('Var finns Raps', { status: 'besvarad', answer: 'Hos Tillväxtverket.', answeredOn: '2026-02-04' })],
        interrupt: (attempted, list) =>
          attempted === 'change' && list.key === 'supportRequests' && refusals-- > 0 ? { kind: 'offline', attempted, list: list.key } : undefined,
      },
      { url: '/stod?lage=alla&visa=1&gor=kunskap' },
    );
    await screen.findByRole('textbox', { name: /^Förklaring/ }, slow);
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Försök igen' }, slow));
    await waitFor(async () => expect(await saved(supportRequests, 1)).toMatchObject({ knowledge: { id: 1 } }), slow);
    expect(await saved(knowledge, 2)).toBeUndefined();
  });

  it('is an activity in the plan, and the proposer is told', async () => {
    await start(
      {
        requests: [asked('Framtidsfrukost', { kind: 'aktivitet', neededBy: '2026-05-04' })],
        assignments: [{ title: 'Framsyn 2026–2028' }],
      },
      { url: '/stod?visa=1&gor=aktivitet' },
    );
    expect(await screen.findByRole('textbox', { name: /^Rubrik/ }, slow)).toHaveValue('Framtidsfrukost');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await within(await panel('Framtidsfrukost')).findByText('Ja. Ditt förslag finns nu i planen: ”Framtidsfrukost”.', {}, slow)).toBeVisible();
    expect(await saved(activities, 1)).toMatchObject({ title: 'Framtidsfrukost', time: { kind: 'deadline', end: '2026-05-04' } });
    expect(await saved(supportRequests, 1)).toMatchObject({ status: 'besvarad', answeredOn: '2026-03-17', activity: { id: 1 } });
    expect(await saved(links, 1)).toMatchObject({ relation: 'leddeTill', toList: 'activities' });
  });
});

describe('A member of staff', () => {
  it('reads what one can get help with, has one filled button, and sees their own with answer and outcome', async () => {
    await start({
      ...staff,
      requests: [asked('Var finns Raps', { status: 'besvarad', answer: 'Hos **Tillväxtverket**.', answeredOn: '2026-02-04' }, '2026-02-02', true)],
    });
    expect(await screen.findByRole('heading', { name: 'Det här kan du få hjälp med' })).toBeVisible();
    expect(app.element.querySelectorAll('.ms-Button--primary')).toHaveLength(1);
    await userEvent.click(await screen.findByRole('link', { name: /Var finns Raps/ }));
    const open = await panel('Var finns Raps');
    expect(await within(open).findByText('Tillväxtverket', { selector: 'strong' }, slow)).toBeVisible();
    for (const name of ['Ta den', 'Avböj', 'Avsluta']) expect(within(open).queryByRole('button', { name })).toBeNull();
    for (const name of ['Svara', 'Gör till kunskap']) expect(within(open).queryByRole('link', { name })).toBeNull();
  });

  it('is led to methods first, and takes what was said along into the form', async () => {
    await start({ ...staff, methods: [round] });
    await userEvent.click(await screen.findByRole('button', { name: 'Be om stöd' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Pröva först om en metod hjälper' })).toHaveFocus(), slow);
    expect(await screen.findByRole('heading', { name: 'En metod passar' })).toBeVisible();
    expect(screen.getByRole('link', { name: /Signalrunda/ })).toHaveTextContent('Ryms på 45 min');
    await userEvent.click(screen.getByRole('button', { name: 'Fler minuter' }));
    await waitFor(() => expect(app.location.get()).toBe('/stod?guide=1&minuter=50&deltagare=12'));
    await userEvent.click(screen.getByRole('button', { name: 'Nej, skriv till arbetsgruppen' }));
    await screen.findByText('Metoderna som du såg följer med: Signalrunda.', {}, slow);
    await fill(/^Vad gäller det/, 'Samtal om skolan');
    await fill(/^Berätta/, 'Vi vill samtala om skolan år 2040.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await panel('Samtal om skolan');
    await waitFor(() => expect(app.location.get()).toBe('/stod?visa=1'));
    expect(await saved(supportRequests, 1)).toMatchObject({ kind: 'metod', minutes: 50, groupSize: 12, methods: [{ id: 1 }], status: 'ny' });
  });

  it('may have been helped: then the guide says how to go on', async () => {
    await start({ ...staff, methods: [round] }, { url: '/stod?guide=1&minuter=45' });
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, vi provar en av dem' }, slow));
    expect(screen.getByText(/Bra\. Öppna metoden/)).toBeVisible();
  });

  it('proposes an activity, and can take it back for as long as nobody has taken it', async () => {
    await start(staff);
    await userEvent.click(await screen.findByRole('button', { name: 'Föreslå en aktivitet' }));
    await fill(/^Vad gäller det/, 'Framtidsfrukost');
    await fill(/^Berätta/, 'Bjud in hela huset på frukost.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    const open = await panel('Framtidsfrukost');
    expect(await saved(supportRequests, 1)).toMatchObject({ kind: 'aktivitet' });
    await userEvent.click(await within(open).findByRole('button', { name: 'Ta tillbaka' }));
    await waitFor(() => expect(rows()).toEqual([]));
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(rows()).toEqual(['Framtidsfrukost']));
  });

  it('is shown what was answered before on nearly the same, and nothing else of the bank', async () => {
    await start(
      {
        ...staff,
        knowledge: [
          { title: 'Metoder för samtal i stora grupper', source: 'Svar på stödbegäran' },
          { title: 'Samtal i stora grupper tar tid', source: 'Forskning' },
        ],
      },
      { url: '/stod?ny=metod' },
    );
    await fill(/^Berätta/, 'Vilka metoder passar för samtal i en riktigt stor grupp?');
    await screen.findByRole('link', { name: 'Metoder för samtal i stora grupper' }, slow);
    expect(screen.queryByRole('link', { name: 'Samtal i stora grupper tar tid' })).toBeNull();
  });

  it('gets the words of the error when the server refuses, and may try again', async () => {
    await start(staff, { refuseReads: () => ({ kind: 'offline' }) });
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Kopiera texten' })).toBeVisible(); // the page's filled button, so the head has none
    expect(screen.queryByRole('button', { name: 'Be om stöd' })).toBeNull();
  });
});
