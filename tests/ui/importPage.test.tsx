/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DataError } from '../../src/data/ports';
import { publications } from '../../src/schema/lists/publications';
import { signals } from '../../src/schema/lists/signals';
import { signalDraft } from '../fixtures/signals';
import { startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/importera', ...options });
  await screen.findByLabelText('CSV- eller TSV-fil');
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const seen = 'Flera kommuner provar gemensamma mötesplatser i nedlagda butiker.';
const header = 'Rubrik;Vad har du sett?;Källa;Kategori';
const rowsOf = (count: number): string => Array.from({ length: count }, (_, index) => `Spaning ${index + 1};${seen};På ett möte;teknik`).join('\n');

async function choose(text: string | Uint8Array, name = 'spaningar.csv'): Promise<void> {
  const file = new File([typeof text === 'string' ? text : (text as BlobPart)], name, { type: 'text/csv' });
  Object.defineProperty(file, 'arrayBuffer', { value: async () => (typeof text === 'string' ? new TextEncoder().encode(text) : text).buffer });
  await act(async () => void fireEvent.change(screen.getByLabelText('CSV- eller TSV-fil'), { target: { files: [file] } }));
}
async function paste(text: string): Promise<void> {
  fireEvent.change(screen.getByLabelText('Eller klistra in celler från Excel'), { target: { value: text } });
  await userEvent.click(screen.getByRole('button', { name: 'Läs in det inklistrade' }));
}
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const stored = async (list: typeof signals | typeof publications = signals): Promise<readonly string[]> => {
  const page = await app.data.repository(list).page({ top: 5000 });
  return page.ok ? page.value.items.map(({ title }) => title).reverse() : [];
};

describe('Importing spaningar', () => {
  it('reads a file, pairs the columns by their headings, says how many rows can be added, and adds them', async () => {
    await start();
    await choose(`${header}\n${rowsOf(120)}`);
    await screen.findByText('Vi har läst spaningar.csv: 120 rader och 4 kolumner.');
    expect(await screen.findByRole('combobox', { name: 'Fält för kolumnen ”Vad har du sett?”' })).toHaveValue('seen');
    await press('Importera 120 rader');
    expect(await screen.findByRole('heading', { name: '120 rader är tillagda' })).toHaveFocus();
    expect(await stored()).toEqual(Array.from({ length: 120 }, (_, index) => `Spaning ${index + 1}`));
    const [first] = (await app.data.repository(signals).page({ top: 1 })).ok ? [await app.data.repository(signals).get(1)] : [];
    expect(first?.ok === true && [first.value.category, first.value.capturedBy, first.value.status]).toEqual(['teknik', 'import', 'ny']);
    expect(screen.getByRole('link', { name: 'Visa Spaningar' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Spaning 1' })).toHaveAttribute('href', expect.stringContaining('/spaningar?visa=1'));
  });

  it('says row, column, field and what to write for each row that is wrong, and adds the others', async () => {
    await start();
    await choose(`${header}\nBra;${seen};Möte;teknik\n;kort;Möte;tekno\n`);
    const problems = await screen.findByRole('region', { name: 'Fel att rätta' });
    expect(
      within(problems)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Rad 3, kolumnen ”Kategori”, fältet Kategori: ”tekno” finns inte bland valen. Skriv ett av dem: demografi, social/kultur, teknik, ekonomi, miljö/klimat, politik, juridik, värderingar.',
      'Rad 3, kolumnen ”Rubrik”, fältet Rubrik: Skriv en rubrik, till exempel ”Lanthandeln blir servicepunkt”.',
      'Rad 3, kolumnen ”Vad har du sett?”, fältet Vad har du sett?: Skriv minst 30 tecken. Det fattas 26.',
    ]);
    expect(screen.getByText('1 rad har fel och följer inte med. Rätta den i filen och läs in den igen.')).toBeInTheDocument();
    await press('Importera 1 rad');
    await screen.findByRole('heading', { name: '1 rad är tillagd' });
    expect(await stored()).toEqual(['Bra']);
  });

  it('says at once which required fields have no column, and goes on when they are chosen; the choice is remembered', async () => {
    await start();
    const odd = `Vad\tVar\tOm\nEtt\tPå ett möte\t${seen}`;
    await paste(odd);
    expect(await screen.findByText(/3 fält som måste fyllas i saknar kolumn: Rubrik, Vad har du sett\?, Källa/)).toBeInTheDocument();
    for (const [column, field] of [
      ['Vad', 'title'],
      ['Var', 'source'],
      ['Om', 'seen'],
    ] as const)
      await userEvent.selectOptions(screen.getByRole('combobox', { name: `Fält för kolumnen ”${column}”` }), field);
    await screen.findByRole('button', { name: 'Importera 1 rad' });
    await paste(odd);
    expect(await screen.findByText('Vi har tagit fram dina val från förra gången.')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Importera 1 rad' })).toBeEnabled();
  });

  it('adds nothing twice: what an earlier run brought is left out, and so is what the list has by that title', async () => {
    await start({ signals: [signalDraft('Redan sedd')] });
    await choose(`${header}\n${rowsOf(3)}`);
    await press('Importera 3 rader');
    await screen.findByRole('heading', { name: '3 rader är tillagda' });
    await press('Importera en fil till');
    expect(screen.getByRole('heading', { name: '1. Välj fil eller klistra in' })).toHaveFocus();
    await choose(`${header}\n${rowsOf(4)}\nRedan sedd;${seen};Möte;\n`);
    expect(await screen.findByText('3 rader är redan importerade och läggs inte till igen.')).toBeInTheDocument();
    expect(await screen.findByRole('checkbox', { name: /Hoppa över rader vars rubrik redan finns i listan eller tidigare i filen \(1\)/ })).toBeChecked();
    await press('Importera 1 rad');
    await screen.findByRole('heading', { name: '1 rad är tillagd' });
    expect(await stored()).toEqual(['Redan sedd', 'Spaning 1', 'Spaning 2', 'Spaning 3', 'Spaning 4']);
  });

  it('puts all that it added in the recycle bin when it is undone, but not what somebody has changed since', async () => {
    await start({ signals: [signalDraft('Fanns före')] });
    await choose(`${header}\n${rowsOf(60)}`);
    await press('Importera 60 rader');
    await screen.findByRole('heading', { name: '60 rader är tillagda' });
    await app.data.repository(signals).patch(5, { title: 'Ändrad av en kollega' }, '*');
    await press('Ångra importen');
    expect(await screen.findByRole('heading', { name: '59 rader ligger nu i papperskorgen' })).toHaveFocus();
    expect(screen.getByText('1 rad har någon ändrat efter importen. Den är kvar.')).toBeInTheDocument();
    expect(await stored()).toEqual(['Fanns före', 'Ändrad av en kollega']);
  });

  it('stops where the server stops answering, says how far it came, and continues to the end without doubling', async () => {
    let adds = 0;
    let isDown = true;
    const offline: DataError = { kind: 'offline', attempted: 'add', list: 'signals' };
    await start({ interrupt: (attempted) => (attempted === 'add' && (adds += 1) > 150 && isDown ? offline : undefined) });
    await choose(`${header}\n${rowsOf(250)}`);
    await press('Importera 250 rader');
    expect(await screen.findByRole('heading', { name: 'Importen stannade' })).toHaveFocus();
    expect(screen.getByText(/150 av 250 rader är sparade/)).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('Vi når inte SharePoint just nu');
    isDown = false;
    await press('Fortsätt');
    await screen.findByRole('heading', { name: '250 rader är tillagda' });
    expect(await stored()).toEqual(Array.from({ length: 250 }, (_, index) => `Spaning ${index + 1}`));
  });
});

describe('A file that is not what it should be', () => {
  it('is said to be an Excel workbook, empty, or no text', async () => {
    await start();
    await choose(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]), 'bok.xlsx');
    expect(await screen.findByText(/Det här är en Excel-fil/)).toBeInTheDocument();
    await choose('', 'tom.csv');
    expect(await screen.findByText('Filen är tom.')).toBeInTheDocument();
    await choose(Uint8Array.from([1, 0, 2, 0, 0, 0, 7, 9]), 'bild.png');
    expect(await screen.findByText(/Det här är ingen textfil/)).toBeInTheDocument();
  });

  it('in Windows-1252 is read with its å, ä and ö; another choice is said to look wrong', async () => {
    await start({ url: '/importera?till=publications' });
    const bytes = Uint8Array.from([...'Titel;Utgivare;År\nÅldrande på ön;Länsrådet;2025'].map((character) => character.charCodeAt(0)));
    await choose(bytes);
    const encoding = await screen.findByRole('combobox', { name: 'Teckenkodning' });
    expect(encoding).toHaveValue('windows-1252');
    await userEvent.selectOptions(encoding, 'utf-8');
    expect(await screen.findByText(/Texten ser ut att ha fel teckenkodning/)).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Teckenkodning' }), 'windows-1252');
    await press('Importera 1 rad');
    await screen.findByRole('heading', { name: '1 rad är tillagd' });
    expect(await stored(publications)).toEqual(['Åldrande på ön']);
  });

  it('with another separator than was found is read anew when the right one is chosen', async () => {
    await start();
    await choose(`${header.replace(/;/g, '|')}\nEtt|${seen}|Möte|teknik`);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Skiljetecken mellan kolumner' }), ';');
    expect(await screen.findByText('Vi hittar bara en kolumn. Välj det skiljetecken som filen har.')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Skiljetecken mellan kolumner' }), '|');
    await screen.findByRole('button', { name: 'Importera 1 rad' });
  });

  it('keeps markup, formulas and emoji as the text they are', async () => {
    await start();
    const titles = ['<img src=x onerror=alert(1)>', '=1+1', '👩‍🚀'];
    await choose(`${header}\n${titles.map((title) => `"${title}";${seen};Möte;`).join('\n')}`);
    await press('Importera 3 rader');
    await screen.findByRole('heading', { name: '3 rader är tillagda' });
    expect(await stored()).toEqual(titles);
    expect(document.querySelector('img')).toBeNull();
  });
});

it('names the chosen file in the words of the app, and lets the same file be chosen again', async () => {
  await start();
  const input = screen.getByLabelText<HTMLInputElement>('CSV- eller TSV-fil');
  expect(input).toHaveAccessibleDescription(/^Ingen fil är vald/);
  await choose(`${header}\n${rowsOf(1)}`, 'vår.csv');
  expect(input).toHaveAccessibleDescription(/^vår\.csv/);
  expect(input.value).toBe('');
  await screen.findByText('Vi har läst vår.csv: 1 rad och 4 kolumner.');
  await paste(`${header}\n${rowsOf(2)}`);
  expect(input).toHaveAccessibleDescription(/^Ingen fil är vald/);
  await screen.findByRole('button', { name: 'Importera 2 rader' });
});

it('leads back to the list that is added to, where focus starts at the beginning', async () => {
  await start({ url: '/importera?till=trends' });
  await userEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'Trender' }));
  await screen.findByRole('heading', { name: 'Trender', level: 1 });
  expect(screen.getByRole('main')).toHaveFocus();
});

it('offers only the lists that the person may add to', async () => {
  await start({ groups: ['Framsyn Medarbetare'] });
  await waitFor(() =>
    expect(
      within(screen.getByRole('combobox', { name: 'Lägg till i' }))
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Spaningar']),
  );
});

it('speaks English', async () => {
  app = await startApp({ url: '/importera?till=trends', locale: 'en-us' });
  const area = await screen.findByLabelText('Or paste cells from Excel');
  fireEvent.change(area, { target: { value: 'Name\tExplanation\tLevel\nOlder population\tMore of us live longer\tmegatrend' } });
  await userEvent.click(screen.getByRole('button', { name: 'Read what was pasted' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Import 1 row' }));
  await screen.findByRole('heading', { name: '1 row has been added' });
});
