/** @jest-environment jsdom */
import * as React from 'react';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import type { ReportDocument } from '../../src/domain/report/document';
import { createTranslator, swedish } from '../../src/i18n';
import { ServicesContext, TranslatorContext, type Services } from '../../src/ui/app/services';
import ReportMenu, { type ReportMenuProps } from '../../src/ui/report/export/ReportMenu';
import TalkLink from '../../src/ui/report/export/TalkLink';
import { reportDocument, reportHead } from '../fixtures/reports';

jest.setTimeout(60_000);

const now = (): Date => new Date('2026-03-17T09:41:00');
let said: string[] = [];
let files: { readonly name: string; readonly content: Blob }[] = [];
let print: jest.SpyInstance;
beforeEach(() => {
  [said, files] = [[], []];
  let latest: Blob | undefined;
  Object.assign(URL, { createObjectURL: (content: Blob) => ((latest = content), 'blob:x'), revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (latest) files.push({ name: this.download, content: latest });
  });
  print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

function show(element: JSX.Element, kind: 'teams' | 'sharepoint' = 'teams'): void {
  const services = {
    now,
    host: { kind },
    announce: (text: string) => said.push(text),
    offer: ({ text }: { readonly text: string }) => said.push(text),
  } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <TranslatorContext.Provider value={createTranslator('sv', swedish, now)}>{element}</TranslatorContext.Provider>
    </ServicesContext.Provider>,
  );
}
const menu = (more: Partial<ReportMenuProps> = {}, kind?: 'teams' | 'sharepoint'): void =>
  show(<ReportMenu document={reportDocument()} head={reportHead} {...more} />, kind);
const button = (): HTMLElement => screen.getByRole('button', { name: 'Skriv ut och exportera' });
const choose = async (name: string): Promise<void> => {
  await userEvent.click(button());
  await userEvent.click(screen.getByRole('button', { name }));
};
const partsOf = (blob: Blob): Promise<Readonly<Record<string, string>>> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error('unreadable'));
    reader.onload = () => {
      const parts = Object.entries(unzipSync(new Uint8Array(reader.result as ArrayBuffer)));
      resolve(Object.fromEntries(parts.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])));
    };
    reader.readAsArrayBuffer(blob);
  });
const slow = { timeout: 20_000 };
const printed = async (): Promise<HTMLElement> => {
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1), slow);
  return document.body.lastElementChild as HTMLElement;
};
const withoutSpaning = (): ReportDocument => reportDocument({ quarters: { ...reportDocument().quarters, discuss: [] } });

describe('The report’s menu', () => {
  test('offers paper and files, no sheet about a spaning when the report has none, and closes on Escape', async () => {
    menu({ document: withoutSpaning() });
    await userEvent.click(button());
    const group = screen.getByRole('group', { name: 'Rapporten på papper och som fil' });
    expect(
      within(group)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Skriv ut eller spara som PDF', 'Word (.docx)', 'Ledningsblad, en sida till möteshandlingarna', 'Tabeller (CSV i en zip-fil)']);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('group')).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  test('gives the report as a Word document, and says that it waits and that it is done', async () => {
    menu();
    await choose('Word (.docx)');
    await waitFor(() => expect(said).toEqual(['Gör Worddokumentet.', 'Worddokumentet är hämtat.']), slow);
    expect(files[0]?.name).toBe('Framsyn läget i mars 2026 Version 3.docx');
    const parts = await partsOf(files[0]!.content);
    expect(parts['word/document.xml']).toContain('Extern framsynsgrupp, förslag c');
    expect(Object.keys(parts).filter((name) => name.endsWith('.svg'))).toHaveLength(1);
  });

  test('gives every table in one file', async () => {
    menu({ head: undefined });
    await choose('Tabeller (CSV i en zip-fil)');
    await waitFor(() => expect(said).toContain('3 tabeller är hämtade.'), slow);
    expect(files[0]?.name).toBe('Framsyn läget i mars 2026 2026-03-17, tabeller.zip');
    expect(Object.keys(await partsOf(files[0]!.content))).toContain('02 Tid mot 5 procent.csv');
  });

  test('says what to do when a file cannot be made, and can be used again', async () => {
    menu();
    Object.assign(URL, {
      createObjectURL: () => {
        throw new Error('no room');
      },
    });
    await choose('Word (.docx)');
    await waitFor(() => expect(said).toContainEqual(expect.stringMatching(/^Worddokumentet gick inte att göra\..*Du kan också skriva ut rapporten\.$/)), slow);
    expect(button().getAttribute('aria-busy')).toBe('false');
    expect(files).toEqual([]);
  });
});

describe('The report on paper', () => {
  test('is a document with headings and tables, and is gone when it has been printed', async () => {
    menu();
    await choose('Skriv ut eller spara som PDF');
    const page = await printed();
    expect(
      within(page)
        .getAllByRole('heading')
        .map(({ tagName, textContent }) => `${tagName} ${textContent}`),
    ).toEqual([
      'H1 Framsyn: läget i mars 2026',
      'H2 Vad har ändrats',
      'H2 Att besluta',
      'H2 Sent',
      'H2 En spaning att samtala om',
      'H2 Så går arbetet',
      'H3 Tid mot 5 procent',
      'H3 Kostnader',
    ]);
    expect(within(page).getAllByRole('table')).toHaveLength(2);
    expect(within(page).getByRole('img').getAttribute('alt')).toMatch(/Förberedelser/);
    expect(page.textContent).toContain(reportHead.checksum);
    expect(page.lang).toBe('sv');
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(document.body.contains(page)).toBe(false));
  });

  test.each(['Skriv ut eller spara som PDF', 'Ledningsblad, en sida till möteshandlingarna'])(
    'says by ”%s” that a report is not what was published',
    async (name) => {
      menu({ isIntact: false });
      await choose(name);
      expect((await printed()).textContent).toContain('Varning: innehållet stämmer inte med rapportens kontrollsumma.');
    },
  );

  test('has a sheet for the meeting with a box for each outcome of each decision, and never calls it a committee’s', async () => {
    menu({}, 'sharepoint');
    await choose('Ledningsblad, en sida till möteshandlingarna');
    const page = await printed();
    expect(within(page).getAllByText('Återremiss')).toHaveLength(2);
    expect(page.textContent).toContain('Ledningsgruppens beslut styr arbetet. Formella beslut fattas av nämnd.');
    expect(page.textContent).toContain('Nästa rapport: 17 juni 2026.');
    expect(page.textContent).toContain('Kontrollsumma 3f2a9c41d07b.');
    expect(document.body.className).not.toContain('prints'); // the page around it can be printed as before
  });

  test('has a sheet to talk from about the spaning, also from its row', async () => {
    show(<TalkLink document={reportDocument()} row={reportDocument().quarters.discuss[0]!} />);
    await userEvent.click(screen.getByRole('button', { name: 'Skriv ut samtalsblad' }));
    const page = await printed();
    expect(
      within(page)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Rekordfå barn per kvinna',
      'Tre frågor',
      '1. Vad betyder det här för oss och för dem vi är till för?',
      '2. Vad skulle få oss att handla?',
      '3. Vad gör vi först, och vem tar det?',
      'Anteckningar',
    ]);
  });
});
