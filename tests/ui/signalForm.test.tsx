/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DataError } from '../../src/data/ports';
import { inbox } from '../../src/schema/lists/inbox';
import { signals } from '../../src/schema/lists/signals';
import { signalDraft } from '../fixtures/signals';
import { fill, startApp, titles, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

// Fluent's Layer hides its root and shows its content; jsdom only sees the first, so texts in a dialog are `toBeInTheDocument`.
let app: StartedApp;
const start = async (options: StartOptions): Promise<void> => {
  app = await startApp(options);
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
});

const seen = 'I två byar lämnar kommunen ut paket och intyg i butiken.';
const dialog = (name: string): Promise<HTMLElement> => screen.findByRole('dialog', { name }, { timeout: 10_000 });
const field = (name: RegExp): HTMLElement => screen.getByRole('textbox', { name });
const saved = async (): Promise<readonly string[]> => {
  const page = await app.data.repository(signals).page();
  return page.ok ? page.value.items.map((item) => item.title) : [];
};
const write = async (): Promise<void> => {
  await fill(field(/Rubrik/), 'Lanthandeln blir servicepunkt');
  await fill(field(/Vad har du sett/), seen);
  await fill(field(/Källa/), 'På ett möte');
};

describe('The form for a new spaning', () => {
  it('starts in the headline, asks for three things, and says that the rest is optional', async () => {
    await start({ url: '/spaningar?ny=1' });
    const form = await dialog('Ny spaning');
    await waitFor(() => expect(field(/Rubrik/)).toHaveFocus());
    expect(within(form).getAllByRole('textbox')).toHaveLength(3);
    expect(
      within(form)
        .getAllByRole('textbox')
        .every((box) => box.getAttribute('aria-required') === 'true'),
    ).toBe(true);
    const more = within(form).getByRole('button', { name: /Fler fält valfria, 9 st/ });
    expect(more).toHaveAttribute('aria-expanded', 'false');
  });

  it('says what is missing, moves focus there, links to the fields and says at each what to write', async () => {
    await start({ url: '/spaningar?ny=1' });
    await dialog('Ny spaning');
    await userEvent.type(field(/Rubrik/), 'Något');
    await userEvent.click(screen.getByRole('button', { name: 'Lämna spaning' }));
    const summary = await screen.findByText('2 saker saknas.');
    expect(document.activeElement).toContainElement(summary);
    expect(field(/Källa/)).toHaveAccessibleDescription(/Skriv en webbadress eller beskriv var, till exempel ”på ett möte”\./);
    expect(field(/Källa/)).toBeInvalid();
    expect(field(/Rubrik/)).toBeValid();
    await userEvent.click(screen.getByRole('button', { name: 'Ange en källa' }));
    expect(field(/Källa/)).toHaveFocus();
    expect(await saved()).toEqual([]);
  });

  it('says how much is missing of a text that is too short', async () => {
    await start({ url: '/spaningar?ny=1' });
    await dialog('Ny spaning');
    await fill(field(/Vad har du sett/), 'För kort.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Skriv minst 30 tecken. Det fattas 21.')).toBeInTheDocument();
  });

  it('sends on Ctrl+Enter, thanks, and shows the spaning in the list', async () => {
    await start({ url: '/spaningar?ny=1' });
    await dialog('Ny spaning');
    await write();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const thanks = await dialog('Tack.');
    expect(thanks).toHaveTextContent('Arbetsgruppen granskar den. Du ser läget under Spaningar.');
    await userEvent.click(within(thanks).getByRole('link', { name: 'Se spaningen ”Lanthandeln blir servicepunkt”' }));
    expect(await screen.findByRole('complementary', { name: 'Lanthandeln blir servicepunkt' })).toBeVisible();
    expect(titles()).toEqual(['Lanthandeln blir servicepunkt']);
  });

  it('is empty again for one more after the thanks, and that one is another spaning', async () => {
    await start({ url: '/spaningar?ny=1' });
    await dialog('Ny spaning');
    await write();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.click(within(await dialog('Tack.')).getByRole('button', { name: 'Lämna en till' }));
    await dialog('Ny spaning');
    expect(field(/Rubrik/)).toHaveValue('');
    await write();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await dialog('Tack.');
    expect(await saved()).toHaveLength(2);
  });

  it('keeps what was written when it is closed, finds it again, and forgets it on Börja om', async () => {
    await start({ url: '/spaningar?ny=1' });
    await dialog('Ny spaning');
    await fill(field(/Rubrik/), 'Halvfärdig');
    expect(await screen.findByText('Utkast sparat 09.41')).toBeInTheDocument();
    await userEvent.type(field(/Källa/), 'X');
    await userEvent.click(screen.getByRole('button', { name: 'Stäng' }));
    await waitFor(() => expect(app.location.get()).toBe('/spaningar'));
    app = await app.reopen('/spaningar?ny=1');
    await dialog('Ny spaning');
    expect(field(/Rubrik/)).toHaveValue('Halvfärdig');
    expect(field(/Källa/)).toHaveValue('X');
    expect(screen.getByText(/Vi har tagit fram ditt utkast från i dag 09\.41/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Börja om' }));
    expect(field(/Rubrik/)).toHaveValue('');
  });

  it('loses nothing without a network, says so, and sends the same spaning once when asked again', async () => {
    let failure: DataError | undefined = { kind: 'offline', attempted: 'add', list: 'signals' };
    await start({ url: '/spaningar?ny=1', interrupt: (attempted) => (attempted === 'add' ? failure : undefined) });
    await dialog('Ny spaning');
    await write();
    await userEvent.click(screen.getByRole('button', { name: 'Lämna spaning' }));
    expect(await screen.findByText('Spaningen är inte skickad än.')).toBeInTheDocument();
    expect(screen.getByText(/Allt du har skrivit finns kvar\./)).toBeInTheDocument();
    expect(field(/Rubrik/)).toHaveValue('Lanthandeln blir servicepunkt');
    failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    await dialog('Tack.');
    expect(await saved()).toEqual(['Lanthandeln blir servicepunkt']);
  });

  it('takes choices from behind Fler fält', async () => {
    await start({ url: '/spaningar?ny=1' });
    await dialog('Ny spaning');
    await write();
    await userEvent.click(screen.getByRole('button', { name: /Fler fält/ }));
    await userEvent.click(within(screen.getByRole('group', { name: 'Riktning' })).getByRole('radio', { name: 'Hot' }));
    await userEvent.click(within(screen.getByRole('group', { name: 'Tidshorisont' })).getByRole('radio', { name: '5–15 år' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Visa inte mitt namn' }));
    expect(screen.getByText(/I SharePoint står det kvar vem som skapade spaningen/)).toBeInTheDocument();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await dialog('Tack.');
    const page = await app.data.repository(signals).page();
    expect(page.ok && page.value.items[0]).toMatchObject({ direction: 'hot', horizon: 'h2', hideName: true, status: 'ny', capturedBy: 'formular' });
  });
});

describe('A headline that is like another', () => {
  it('shows politely which, with a link that leaves the form as it is, and stops nobody', async () => {
    await start({ signals: [signalDraft('Lanthandeln blir servicepunkt för det offentliga'), signalDraft('Drönare sår skog')], url: '/spaningar?ny=1' });
    await dialog('Ny spaning');
    await fill(field(/Rubrik/), 'Lanthandel som servicepunkt');
    const link = await screen.findByRole('link', { name: 'Lanthandeln blir servicepunkt för det offentliga', hidden: true });
    expect(link.closest('[role="status"]')).toHaveTextContent(/^Liknar: Lanthandeln/);
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('href', 'https://example.org/app#/spaningar?visa=1');
    await fill(field(/Vad har du sett/), seen);
    await fill(field(/Källa/), 'På ett möte');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await dialog('Tack.');
    expect(await saved()).toHaveLength(3);
  });

  it('is found among those that no page has read, by how the title begins', async () => {
    await start({ signals: [signalDraft('Lanthandeln blir servicepunkt')], url: '/spaningar?ny=1&kategori=teknik' });
    await dialog('Ny spaning');
    await fill(field(/Rubrik/), 'Lanthandeln blir en servicepunkt');
    expect(await screen.findByText(/Liknar:/)).toBeInTheDocument();
  });
});

describe('A draft of a spaning that is kept for another device', () => {
  const rows = async (): Promise<readonly unknown[]> => {
    const page = await app.data.repository(inbox).page();
    return page.ok ? page.value.items : [];
  };
  const keep = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Spara som utkast' }));
  const begun = async (): Promise<void> => {
    await start({ url: '/spaningar?ny=1' });
    await dialog('Ny spaning');
    await fill(field(/Rubrik/), 'Halvfärdig');
    await screen.findByRole('button', { name: 'Spara som utkast' });
    await keep();
    expect(await screen.findByText(/Utkastet är sparat\./)).toBeVisible();
    window.localStorage.clear(); // the other device has nothing of this browser's
    app = await app.reopen('/spaningar?ny=1');
    await dialog('Ny spaning');
  };

  it('waits in the inbox, is gone on with there, becomes one spaning and leaves the inbox', async () => {
    await begun();
    expect(await rows()).toEqual([expect.objectContaining({ title: 'Halvfärdig', target: 'spaning', state: 'utkast' })]);
    expect(await saved()).toEqual([]);
    expect(field(/Rubrik/)).toHaveValue('');
    expect(await screen.findByText('Du har 1 utkast.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Visa' }));
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt med Halvfärdig' }));
    expect(field(/Rubrik/)).toHaveValue('Halvfärdig');
    await fill(field(/Vad har du sett/), seen);
    await fill(field(/Källa/), 'På ett möte');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await dialog('Tack.');
    expect(await saved()).toEqual(['Halvfärdig']);
    await waitFor(async () => expect(await rows()).toEqual([]));
  });

  it('is changed where it waits when it is kept again', async () => {
    await begun();
    await userEvent.click(await screen.findByRole('button', { name: 'Visa' }));
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt med Halvfärdig' }));
    await userEvent.type(field(/Rubrik/), ' men mer');
    await keep();
    await waitFor(async () => expect(await rows()).toEqual([expect.objectContaining({ title: 'Halvfärdig men mer' })]));
  });

  it('is kept beside the other when it was changed on both devices, so that neither is lost', async () => {
    await begun();
    await userEvent.click(await screen.findByRole('button', { name: 'Visa' }));
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt med Halvfärdig' }));
    await app.data.repository(inbox).patch(1, { title: 'Från telefonen' }, '*');
    await fill(field(/Rubrik/), ' vid skrivbordet');
    await keep();
    await waitFor(async () =>
      expect((await rows()).map((row) => (row as { title: string }).title).sort()).toEqual(['Från telefonen', 'Halvfärdig vid skrivbordet']),
    );
  });

  it('can be thrown away, and taken back', async () => {
    await begun();
    await userEvent.click(await screen.findByRole('button', { name: 'Visa' }));
    await userEvent.click(screen.getByRole('button', { name: 'Kasta Halvfärdig' }));
    const back = await screen.findByRole('button', { name: 'Ångra' });
    await waitFor(async () => expect(await rows()).toEqual([]));
    await userEvent.click(back);
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it('is not kept when nothing is written, and says so', async () => {
    await start({ url: '/spaningar?ny=1' });
    await dialog('Ny spaning');
    await screen.findByRole('button', { name: 'Spara som utkast' });
    await keep();
    expect(await screen.findByText('Skriv något först.')).toBeInTheDocument();
    expect(await rows()).toEqual([]);
  });
});

describe('Changing a spaning that somebody else changes too', () => {
  const opened = async (title: string): Promise<void> => {
    await start({ signals: [signalDraft('Den första rubriken', { whyHere: 'Därför.' })], url: '/spaningar?visa=1&andra=1' });
    await dialog('Ändra spaning');
    await userEvent.clear(field(/Rubrik/));
    await fill(field(/Rubrik/), title);
  };
  const elsewhere = async (change: Parameters<ReturnType<typeof app.data.repository<typeof signals>>['patch']>[1]): Promise<void> => {
    const repository = app.data.repository(signals);
    const current = await repository.get(1);
    if (current.ok) await repository.patch(1, change, current.value.etag);
  };
  const stored = async (): Promise<unknown> => {
    const answer = await app.data.repository(signals).get(1);
    return answer.ok ? { title: answer.value.title, whyHere: answer.value.whyHere } : undefined;
  };

  it('writes only what was changed, closes and says that it is saved', async () => {
    await opened('Min rubrik');
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    expect(await screen.findByText('Ändringen är sparad.')).toBeVisible();
    expect(await stored()).toEqual({ title: 'Min rubrik', whyHere: 'Därför.' });
    expect(app.location.get()).toBe('/spaningar?visa=1');
  });

  it('shows both versions of the field, saves nothing before the choice, and then saves the choice', async () => {
    await opened('Min rubrik');
    await elsewhere({ title: 'Deras rubrik', whyHere: 'De vet varför.' });
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    const conflict = await dialog('Någon annan har sparat under tiden');
    expect(within(conflict).getByRole('radio', { name: /Din version Min rubrik/ })).toBeChecked();
    expect(await stored()).toEqual({ title: 'Deras rubrik', whyHere: 'De vet varför.' });
    await userEvent.click(within(conflict).getByRole('radio', { name: /Den som är sparad Deras rubrik/ }));
    await userEvent.click(within(conflict).getByRole('radio', { name: /Din version Min rubrik/ }));
    await userEvent.click(within(conflict).getByRole('button', { name: 'Spara mina val' }));
    expect(await screen.findByText('Ändringen är sparad.')).toBeVisible();
    expect(await stored()).toEqual({ title: 'Min rubrik', whyHere: 'De vet varför.' });
  });

  it('keeps the saved version where that was chosen', async () => {
    await opened('Min rubrik');
    await elsewhere({ title: 'Deras rubrik' });
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    const conflict = await dialog('Någon annan har sparat under tiden');
    await userEvent.click(within(conflict).getByRole('radio', { name: /Den som är sparad/ }));
    await userEvent.click(within(conflict).getByRole('button', { name: 'Spara mina val' }));
    expect(await screen.findByText('Ändringen är sparad.')).toBeVisible();
    expect(await stored()).toEqual({ title: 'Deras rubrik', whyHere: 'Därför.' });
  });

  it('goes back to the form with everything still there', async () => {
    await opened('Min rubrik');
    await elsewhere({ title: 'Deras rubrik' });
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    await userEvent.click(within(await dialog('Någon annan har sparat under tiden')).getByRole('button', { name: 'Tillbaka till formuläret' }));
    await dialog('Ändra spaning');
    expect(field(/Rubrik/)).toHaveValue('Min rubrik');
  });
});
