/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryDataSource, type Interruption } from '../../src/data/memory';
import type { Draft } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { knowledge } from '../../src/schema/lists/knowledge';
import { questions } from '../../src/schema/lists/questions';
import { fill, startApp, today, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

interface Site {
  readonly activities?: readonly Draft<typeof activities>[];
  readonly questions?: readonly Draft<typeof questions>[];
  readonly groups?: readonly string[];
  readonly interrupt?: Interruption;
}

let app: StartedApp;
async function start(site: Site = {}, options: StartOptions = {}): Promise<void> {
  const { groups = ['Framsyn Arbetsgrupp'] } = site;
  const data = createMemoryDataSource({
    user: { id: 7, title: 'Kim Exempel', groups, isSiteAdmin: false },
    now: () => new Date(today),
    interrupt: site.interrupt,
  });
  for (const [index, draft] of (site.activities ?? []).entries()) await data.repository(activities).add(draft, `activity-${index}`);
  for (const [index, draft] of (site.questions ?? []).entries()) await data.repository(questions).add(draft, `question-${index}`);
  app = await startApp({ url: '/verksamhetsplan', ...options }, data);
}
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const stored = async (id: number) => {
  const item = await app.data.repository(activities).get(id);
  if (!item.ok) throw new Error('not there');
  const { vpStatus, vpYear, vpReference, vpOutcome, vpOutcomeDate } = item.value;
  return { vpStatus, vpYear, vpReference, vpOutcome, vpOutcomeDate };
};

const four: Site = {
  activities: [
    { title: 'Servicepunkt', vpStatus: 'inlagd', vpYear: 2026, vpReference: 'RU 4.2', vpOutcome: 'Startad', vpOutcomeDate: '2026-02-01' },
    { title: 'Metodvecka', time: { kind: 'deadline', end: '2026-05-01', precision: 'manad' } },
    { title: 'Analys' },
    { title: 'Året därpå', time: { kind: 'deadline', end: '2027-05-01', precision: 'manad' } },
  ],
};

describe('What is in the verksamhetsplan', () => {
  it('begins with what is not in it yet, of the year that is shown', async () => {
    await start(four);
    expect(await screen.findByText('1 av 3 aktiviteter är inlagda i verksamhetsplanen 2026. 2 är inte föreslagna än.')).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Inte föreslagna än2', 'Inlagda1']);
    expect(screen.queryByText('Året därpå')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Verksamhetsår'), '2027');
    expect(await screen.findByRole('link', { name: 'Året därpå' })).toBeVisible();
    expect(app.location.get()).toBe('/verksamhetsplan?ar=2027');
  });

  it('takes two clicks to change one: mark it, and say where it stands; the year follows', async () => {
    await start(four);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Metodvecka' }));
    await userEvent.click(screen.getByRole('button', { name: 'Föreslagen' }));
    await waitFor(async () => expect(await stored(2)).toMatchObject({ vpStatus: 'foreslagen', vpYear: 2026 }));
    expect(await screen.findByText('1 aktivitet är ändrad.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(async () => expect(await stored(2)).toMatchObject({ vpStatus: undefined, vpYear: undefined }));
  });

  it('changes several at once, with a reference', async () => {
    await start(four);
    await userEvent.click(await screen.findByRole('button', { name: 'Markera alla: Inte föreslagna än' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Referens, om den ska ändras' }), 'RU 7');
    await userEvent.click(screen.getByRole('button', { name: 'Inlagd' }));
    await waitFor(async () => expect([await stored(2), await stored(3)]).toMatchObject([{ vpReference: 'RU 7' }, { vpReference: 'RU 7', vpStatus: 'inlagd' }]));
    expect(await screen.findByText('3 av 3 aktiviteter är inlagda i verksamhetsplanen 2026. Alla är föreslagna eller avgjorda.')).toBeVisible();
  });

  it('says which could not be changed, keeps it marked, and changes the rest', async () => {
    await start(four);
    await userEvent.click(await screen.findByRole('button', { name: 'Markera alla: Inte föreslagna än' }));
    await app.data.repository(activities).patch(3, { title: 'Analys, ny' }, '*');
    await userEvent.click(screen.getByRole('button', { name: 'Inlagd' }));
    expect(await screen.findByText(/1 aktivitet är ändrad\. 1 kunde inte ändras: ”Analys”\. Någon annan ändrade samtidigt/)).toBeVisible();
    expect(await screen.findByRole('checkbox', { name: 'Analys, ny' })).toBeChecked();
    expect(await stored(2)).toMatchObject({ vpStatus: 'inlagd' });
  });

  it('is only looked at by those who may not change the plan', async () => {
    await start({ ...four, groups: ['Framsyn Ledningsgrupp'] });
    await screen.findByRole('link', { name: 'Metodvecka' });
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
    expect(screen.queryByRole('group', { name: 'Ändra de markerade' })).toBeNull();
  });

  it('goes onto the clipboard as a table for Word and as cells for Excel', async () => {
    await start(four);
    const held: Record<string, string> = {};
    document.execCommand = () => {
      const event = Object.assign(new Event('copy'), { clipboardData: { setData: (type: string, text: string) => void (held[type] = text) } });
      return document.dispatchEvent(event);
    };
    await userEvent.click(await screen.findByRole('button', { name: 'Kopiera som tabell' }));
    expect(await screen.findByText('3 rader är kopierade. Klistra in dem i Word eller Excel.')).toBeVisible();
    expect(held['text/html']).toContain('<td>RU 4.2</td><td>Servicepunkt</td>');
    expect(held['text/plain']?.split('\r\n')).toHaveLength(4);
  });

  it('says why it cannot be shown to staff who may not read the plan', async () => {
    await start(four, { refuseReads: () => ({ kind: 'forbidden' }) });
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});

describe('State that is pasted back', () => {
  const paste = async (text: string): Promise<void> => {
    fireEvent.change(await screen.findByLabelText('Rader från Excel eller Word'), { target: { value: text } });
  };

  it('is shown as it is understood, saved with its day, and can be undone', async () => {
    await start(four, { url: '/verksamhetsplan?visa=klistra' });
    await paste('Referens\tAktivitet\tStatus\nRU 4.2\tHeter nu något annat\tFörsenad, klar i maj\n\tAnalys\tPågår\n\tOkänd\tKlar');
    expect(await screen.findByText('2 rader passar en aktivitet. 1 rad sparas inte; se varför i tabellen.')).toBeVisible();
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '2Servicepunktefter referensFörsenad, klar i majNu står: Startad',
      '3Analysefter rubrikPågår',
      '4Inklistrat: OkändIngen aktivitet har den referensen eller rubriken.Klar',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Spara läget för 2 aktiviteter' }));
    await waitFor(async () => expect(await stored(1)).toMatchObject({ vpOutcome: 'Försenad, klar i maj', vpOutcomeDate: '2026-03-17' }));
    expect(screen.getByLabelText('Rader från Excel eller Word')).toHaveDisplayValue(/Okänd/);
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(async () =>
      expect([await stored(1), await stored(3)]).toMatchObject([{ vpOutcome: 'Startad', vpOutcomeDate: '2026-02-01' }, { vpOutcome: undefined }]),
    );
  });

  it('takes semicolons, and saves nothing of a paste that is about something else', async () => {
    await start(four, { url: '/verksamhetsplan?visa=klistra' });
    await paste('RU 4.2;Klar');
    expect(await screen.findByText('1 rad passar en aktivitet.')).toBeVisible();
    await paste('Mjölk\nSmör');
    expect(await screen.findByText('0 rader passar en aktivitet. 2 rader sparas inte; se varför i tabellen.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Spara läget/ })).toBeNull();
  });

  it('wants a day that has been', async () => {
    await start(four, { url: '/verksamhetsplan?visa=klistra' });
    await paste('RU 4.2;Klar');
    fireEvent.change(await screen.findByLabelText('Läget gäller'), { target: { value: '2026-12-24' } });
    expect(await screen.findByText('Välj en dag som har varit.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Spara läget för 1 aktivitet' }));
    expect(await stored(1)).toMatchObject({ vpOutcome: 'Startad' });
  });
});

describe('The follow-up', () => {
  it('shows what has a state from the period, and what lacks one', async () => {
    await start(four, { url: '/verksamhetsplan?visa=uppfoljning&period=tertial1' });
    expect(await screen.findByText('1 av 1 inlagd aktivitet har ett läge från perioden.')).toBeVisible();
    expect(screen.getByRole('row', { name: 'Servicepunkt RU 4.2 Startad 1 februari 2026' })).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Period'), 'Tertial 2, maj–augusti');
    expect(await screen.findByRole('heading', { name: /^Saknar läge från perioden/ })).toBeVisible();
    expect(screen.getByText('Senast 1 februari 2026: Startad')).toBeVisible();
  });
});

describe('The check of the draft', () => {
  const bank: Site = {
    questions: [
      { title: 'Vilket antagande stämde inte?', forum: 'VP-arbete', phase: 'oppning', minutes: 10 },
      { title: 'Vilken joker?', forum: 'personaldag; VP-arbete', phase: 'fordjupning' },
      { title: 'Bara för APT', forum: 'APT', phase: 'avslut' },
    ],
  };

  it('puts questions of the bank, keeps the answers over a closed page, and saves them as knowledge', async () => {
    await start(bank, { url: '/verksamhetsplan?visa=kontroll&ar=2027' });
    await fill(await screen.findByLabelText('Vilket antagande stämde inte?'), 'Att alla kommer.');
    expect(screen.queryByLabelText('Bara för APT')).toBeNull();
    app = await app.reopen('/verksamhetsplan?visa=kontroll&ar=2027');
    expect(await screen.findByLabelText('Vilket antagande stämde inte?')).toHaveDisplayValue('Att alla kommer.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara som kunskap' }));
    expect(await screen.findByRole('link', { name: 'VP-kontroll 2027' })).toBeVisible();
    const saved = await app.data.repository(knowledge).get(1);
    expect(saved.ok && saved.value).toMatchObject({
      title: 'VP-kontroll 2027',
      explanation: '# VP-kontroll 2027\n\n## Vilket antagande stämde inte?\n\nAtt alla kommer.',
      source: 'Arbetsgruppens VP-kontroll 17 mars 2026',
      appliesTo: 'verksamhetsplan 2027',
    });
    const used = await app.data.repository(questions).get(1);
    expect(used.ok && used.value.lastUsed).toBe('2026-03-17');
    expect(screen.getByLabelText('Vilket antagande stämde inte?')).toHaveDisplayValue('');
  });

  it('has three standing questions where the bank has none, and saves no empty check', async () => {
    await start({}, { url: '/verksamhetsplan?visa=kontroll&ar=2027' });
    const first = await screen.findByLabelText('Vilka två trender påverkar planen mest, och var syns det i den?');
    expect(screen.getAllByRole('textbox')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Spara som kunskap' }));
    expect(await screen.findByText('Svara på minst en fråga först.')).toBeVisible();
    expect(first).toHaveFocus();
  });

  it('keeps the answers when they cannot be saved', async () => {
    await start(
      { interrupt: (attempted, list) => (attempted === 'add' && list.key === 'knowledge' ? { kind: 'offline', attempted, list: list.key } : undefined) },
      { url: '/verksamhetsplan?visa=kontroll&ar=2027' },
    );
    const last = await screen.findByLabelText('Vad gör vi om det blir tvärtom?');
    await fill(last, 'Vi stannar.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara som kunskap' }));
    expect(await screen.findByText(/VP-kontrollen är inte sparad, men svaren står kvar\./)).toBeVisible();
    expect(last).toHaveDisplayValue('Vi stannar.');
  });
});
