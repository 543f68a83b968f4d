/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { timeEntries } from '../../src/schema/lists/timeEntries';
import { alex, hoursSite, kim, robin, type HoursSite } from './hoursSite';
import { fill, startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (site: HoursSite = {}, options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/tid', ...options }, await hoursSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const saved = async () => {
  const page = await app.data.repository(timeEntries).page();
  return page.ok ? page.value.items.map(({ date, hours, kind, title }) => ({ date, hours, kind, title })) : [];
};
const form = (): Promise<HTMLElement> => screen.findByRole('form', { name: 'Ny tid' }, { timeout: 10_000 });

describe('Entering time', () => {
  it('takes two clicks: the kind, and save; the day is today and the hours are as last time', async () => {
    await start({ entries: [{ hours: 1.5 }] });
    await userEvent.click(within(await form()).getByRole('radio', { name: 'Förberedelser' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara 1,5 timmar' }));
    await waitFor(async () => expect(await saved()).toHaveLength(2));
    expect((await saved())[0]).toEqual({ date: '2026-03-17', hours: 1.5, kind: 'forberedelser', title: undefined });
    expect(await screen.findByText('Sparat: 1,5 timmar, förberedelser, i dag.')).toBeVisible();
    expect(await screen.findByText('Du har använt 3 av dina 90 timmar under 2026, 3,3 %.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(async () => expect(await saved()).toHaveLength(1));
  });

  it.each([
    ['30', 'Ett dygn har 24 timmar. Skriv högst 24, och resten på en annan dag.'],
    ['två', 'Skriv timmarna med siffror, till exempel 1,5.'],
  ])('refuses %s hours with words, and keeps what was typed', async (typed, words) => {
    await start();
    await userEvent.click(within(await form()).getByRole('radio', { name: 'Förberedelser' }));
    const hours = screen.getByRole('textbox', { name: 'Timmar' });
    fireEvent.change(hours, { target: { value: typed } });
    await userEvent.click(screen.getByRole('button', { name: /^Spara/ }));
    expect(await screen.findByText(words)).toBeVisible();
    await waitFor(() => expect(hours).toHaveFocus());
    expect(hours).toHaveValue(typed);
    expect(await saved()).toEqual([]);
  });

  it('refuses what the day has no room for, by what the person has entered that day and nobody else', async () => {
    await start({
      entries: [
        { date: '2026-03-17', hours: 20 },
        { date: '2026-03-17', hours: 20, by: robin },
      ],
    });
    await userEvent.click(within(await form()).getByRole('radio', { name: 'Nationell workshop' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Timmar' }), { target: { value: '5' } });
    await userEvent.click(screen.getByRole('button', { name: 'Spara 5 timmar' }));
    expect(await screen.findByText('Du har redan 20 timmar den dagen. Skriv högst 4, eller välj en annan dag.')).toBeVisible();
    expect(await saved()).toHaveLength(2);
  });

  it('takes another date, an activity and words; a day to come and the year 1899 are refused', async () => {
    await start({ activities: [{ title: 'Workshop 1', hoursKind: 'nationellWorkshop' }] });
    await userEvent.click(within(await form()).getByRole('radio', { name: 'Aktiviteter inom uppdraget' }));
    await userEvent.click(screen.getByRole('button', { name: 'Annat datum, aktivitet, ord' }));
    const date = screen.getByLabelText('Datum');
    for (const [day, words] of [
      ['2026-03-18', 'Dagen har inte varit än. Välj i dag eller tidigare.'],
      ['1899-05-01', 'Året ser felskrivet ut. Välj en dag efter 1999.'],
    ] as const) {
      fireEvent.change(date, { target: { value: day } });
      await userEvent.click(screen.getByRole('button', { name: 'Spara 1 timme' }));
      expect(await screen.findByText(words)).toBeVisible();
    }
    fireEvent.change(date, { target: { value: '2026-03-02' } });
    await userEvent.selectOptions(screen.getByLabelText('Aktivitet'), 'Workshop 1');
    await fill(screen.getByLabelText('Vad du gjorde'), 'Läste in oss');
    await userEvent.click(screen.getByRole('button', { name: 'Spara 1 timme' }));
    expect(await screen.findByText('Workshop 1 · Läste in oss')).toBeVisible();
    expect((await saved())[0]).toMatchObject({ date: '2026-03-02', title: 'Läste in oss' });
  });

  it('saves nothing twice when the answer is lost, and keeps what was typed', async () => {
    let isDown = true;
    const data = await hoursSite();
    const add = jest.fn();
    app = await startApp(
      { url: '/tid' },
      {
        ...data,
        repository: (list) => {
          const repository = data.repository(list);
          if (list.key !== 'timeEntries') return repository;
          return {
            ...repository,
            add: async (draft, clientKey) => {
              add(clientKey);
              const answer = await repository.add(draft, clientKey);
              return isDown ? { ok: false, error: { kind: 'offline', attempted: 'add', list: 'timeEntries' } } : answer;
            },
          };
        },
      },
    );
    await userEvent.click(within(await form()).getByRole('radio', { name: 'Förberedelser' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara 1 timme' }));
    expect(await screen.findByText(/Tiden är inte sparad, men allt du skrev står kvar\./)).toBeVisible();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Spara 1 timme' }));
    await screen.findByText('Sparat: 1 timme, förberedelser, i dag.');
    expect(await saved()).toHaveLength(1);
    expect(new Set(add.mock.calls.map(([key]) => key as string)).size).toBe(1);
  });
});

describe('One’s own time', () => {
  const two: HoursSite = {
    entries: [
      { hours: 2, title: 'Läste' },
      { date: '2026-02-02', hours: 3, kind: 'forberedelser' },
      { hours: 8, by: robin },
    ],
    members: [{ person: kim.id, employmentRate: 0.5 }, { person: robin.id }],
  };

  it('is held against one’s own share, by month, and shows nobody else’s', async () => {
    await start(two);
    expect(await screen.findByText('Du har använt 5 av dina 45 timmar under 2026, 11 %.')).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['mars 2026, 2 timmar', 'februari 2026, 3 timmar']);
    expect(screen.getByText(/Din tid ser bara du och sammankallande/)).toBeVisible();
    expect(screen.queryByText('8 timmar')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Gruppens tid' })).toBeNull();
  });

  it('is changed in place, and a change made elsewhere is told before it is lost', async () => {
    await start(two);
    await userEvent.click(await screen.findByRole('button', { name: 'Ändra 2 timmar, aktiviteter inom uppdraget, i går' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ändra tiden' });
    await app.data.repository(timeEntries).patch(1, { hours: 6 }, '*');
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Timmar' }), { target: { value: '4' } });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Spara tiden' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Nu står där: 6 timmar, aktiviteter inom uppdraget, i går.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Spara tiden' }));
    expect(await screen.findByText('Ändrat: 4 timmar, aktiviteter inom uppdraget, i går.')).toBeVisible();
    expect(await saved()).toContainEqual({ date: '2026-03-16', hours: 4, kind: 'aktiviteter', title: 'Läste' });
  });

  it('is taken away and brought back', async () => {
    await start(two);
    await userEvent.click(await screen.findByRole('button', { name: 'Ta bort 3 timmar, förberedelser, 2 feb' }));
    expect(await screen.findByText(/Du har använt 2 av/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(await screen.findByText(/Du har använt 5 av/)).toBeVisible();
  });
});

describe('The group’s time', () => {
  const site: HoursSite = {
    groups: ['Framsyn Sammankallande'],
    entries: [
      { hours: 20, by: robin, date: '2026-01-10' },
      { hours: 4, by: alex, kind: 'forberedelser' },
      { hours: 2, by: kim },
    ],
    activities: [{ title: 'Workshop 1', hoursKind: 'aktiviteter', estimatedHours: 40, time: { kind: 'deadline', end: '2026-05-01', precision: 'manad' } }],
  };

  it('is one sentence first, then kinds against the plan, terms and months against the budget', async () => {
    await start(site, { url: '/tid?visa=grupp' });
    expect(await screen.findByText(/^Gruppen har använt 26 av 540 timmar, 4,8 %\. 3 personer har skrivit tid\.$/)).toBeVisible();
    const kinds = screen.getByRole('table', { name: 'Efter slag av tid' });
    expect(within(kinds).getByRole('row', { name: 'Aktiviteter inom uppdraget 22 40' })).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Efter termin' })).getByRole('row', { name: 'våren 2026 26 270' })).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Efter månad' })).getByRole('row', { name: 'januari 2026 20 45' })).toBeVisible();
  });

  it('lists persons in the order of the alphabet, whoever has most', async () => {
    await start(site, { url: '/tid?visa=grupp' });
    const people = within(await screen.findByRole('table', { name: 'Efter person' })).getAllByRole('rowheader');
    expect(people.map(({ textContent }) => textContent)).toEqual(['Alex Exempel', 'Kim Exempel', 'Robin Exempel']);
  });

  it('is not offered to the others, and by its address it shows no person’s hours', async () => {
    await start({ ...site, groups: ['Framsyn Arbetsgrupp'] }, { url: '/tid?visa=grupp' });
    expect(await screen.findByText(/Din tid ser bara du och sammankallande/)).toBeVisible();
    expect(screen.queryByRole('table', { name: 'Efter person' })).toBeNull();
  });
});

describe('The plan against the budget', () => {
  const takes = (hours: number): HoursSite => ({
    assignment: { members: 1 },
    activities: [
      { title: 'Stor', estimatedHours: hours, hoursKind: 'aktiviteter', time: { kind: 'deadline', end: '2026-05-01', precision: 'manad' } },
      { title: 'Liten', estimatedHours: 15.2, hoursKind: 'forberedelser', time: { kind: 'deadline', end: '2026-04-01', precision: 'manad' } },
      { title: 'Okänd' },
    ],
  });

  it('says what the plan takes, and what would bring it under', async () => {
    await start(takes(100), { url: '/tid?visa=plan' });
    expect(await screen.findByText('Planen kräver 6,4 % av arbetstiden under 2026. Uppdraget avsätter 5 %.')).toBeVisible();
    expect(screen.getByText('Planen är 25 timmar för stor.')).toBeVisible();
    expect(screen.getByText('1 aktivitet saknar uppskattning och räknas inte med.')).toBeVisible();
    const relief = screen.getByRole('region', { name: 'Det här skulle få planen att rymmas' });
    expect(
      within(relief)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Stor, 100 timmar']);
  });

  it('says that it fits, also over the whole assignment', async () => {
    await start(takes(100), { url: '/tid?visa=plan&ar=hela' });
    expect(await screen.findByText('Planen kräver 3,2 % av arbetstiden under hela uppdraget. Uppdraget avsätter 5 %.')).toBeVisible();
    expect(screen.getByText('Planen ryms, med 65 timmar kvar.')).toBeVisible();
  });

  it('says what is missing on the assignment, and where to fill it in', async () => {
    await start({ ...takes(10), assignment: { yearlyHours: null, members: null } }, { url: '/tid?visa=plan' });
    expect(await screen.findByText(/På uppdraget saknas: årsarbetstid, deltagare\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Fyll i på uppdraget' })).toHaveAttribute('href', expect.stringContaining('/uppdrag?uppdrag=1'));
  });

  it('is all that a manager sees, with the costs: no time of anybody’s', async () => {
    await start({ ...takes(100), groups: ['Framsyn Ledningsgrupp'], entries: [{ by: robin }] });
    expect(await screen.findByText(/Planen kräver 6,4 %/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Min tid' })).toBeNull());
    expect(screen.queryByRole('button', { name: 'Gruppens tid' })).toBeNull();
  });
});

describe('Costs', () => {
  const two: HoursSite = {
    costs: [
      { title: 'Processtöd', kind: 'konsult', planned: 40_000, actual: 32_500 },
      { title: 'Lokal för workshop', kind: 'lokal', planned: 10_000 },
    ],
  };

  it('are one sentence first, then sums by kind and each one', async () => {
    await start(two, { url: '/tid?visa=kostnader' });
    expect(
      await screen.findByText(/^Utfallet är 32\s500 av planerade 50\s000 kronor, 65 %\. Det som saknar utfall är planerat till 10\s000 kronor\.$/),
    ).toBeVisible();
    const kinds = screen.getByRole('table', { name: 'Kostnader efter slag, i kronor' });
    expect(within(kinds).getByRole('row', { name: /^Konsult 40\s000 32\s500 [-−]7\s500$/ })).toBeVisible();
    expect(within(kinds).queryByRole('rowheader', { name: 'Resa' })).toBeNull();
  });

  it('are added to the assignment that is shown, and taken away with a way back', async () => {
    await start(two, { url: '/tid?visa=kostnader' });
    await userEvent.click(await screen.findByRole('button', { name: 'Ny kostnad' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ny kostnad' });
    await fill(await within(dialog).findByLabelText(/^Vad/), 'Tåg till Stockholm');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Resa' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Spara' }));
    expect(await screen.findByRole('rowheader', { name: 'Tåg till Stockholm' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort: Processtöd' }));
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'Processtöd' })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(await screen.findByRole('rowheader', { name: 'Processtöd' })).toBeVisible();
  });
});

it('says what to do first when there is no assignment', async () => {
  await start({ assignment: null });
  expect(await screen.findByRole('heading', { name: 'Här syns tiden när det finns ett uppdrag' })).toBeVisible();
});
