/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import { parseTable } from '../../src/domain/import/parse';
import { signalDraft } from '../fixtures/signals';
import { startApp, type StartedApp } from './startApp';
import { byteOrderMark } from '../../src/domain/export/csv';
import { fileOf } from '../../src/ui/export/exportRows';

jest.setTimeout(60_000);

const sheet = [
  ['Id', 'Rubrik', 'Länk i Teams'],
  ['1', "=cmd|'/C calc'!A0", 'https://example.org/app#/spaningar?visa=1'],
  ['2', 'Åldrande; på ön\n"igen" <b> 👩‍🚀\u0001', ''],
];
const words = { title: 'Spaningar: alla [2026]/urval som är ett långt namn', cut: '… (förkortad)' };
const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsArrayBuffer(blob);
  });
const textOf = async (blob: Blob): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(blob));

describe('What a view shows, as a file', () => {
  test('is CSV that Excel takes for UTF-8, with the separator that was asked for, and runs nowhere', async () => {
    for (const [format, separator] of [
      ['semicolon', ';'],
      ['comma', ','],
    ] as const) {
      const text = await textOf(await fileOf(sheet, format, words));
      expect(text.startsWith(`${byteOrderMark}Id${separator}Rubrik${separator}`)).toBe(true);
      expect(text).toContain(`'=cmd|`);
      expect(text).not.toMatch(/[;,]"?=/);
    }
  });

  test('is a workbook in which every cell is a text: no formula, no number, nothing that Excel would refuse to open', async () => {
    const long = 'å'.repeat(40_000);
    const parts = unzipSync(await bytesOf(await fileOf([...sheet, ['3', long, '']], 'xlsx', words)));
    const part = (name: string): string => new TextDecoder().decode(parts[name]);
    expect(part('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    expect(part('xl/worksheets/sheet1.xml').match(/<c /g)).toHaveLength(3 + 3 + 2 + 2);
    expect(part('xl/worksheets/sheet1.xml').match(/t="s"/g)).toHaveLength(3 + 3 + 2 + 2);
    expect(part('xl/sharedStrings.xml')).toContain("=cmd|'/C calc'!A0");
    expect(part('xl/sharedStrings.xml')).toContain('&lt;b&gt; 👩‍🚀<');
    expect(part('xl/sharedStrings.xml')).toContain(`${'å'.repeat(100)}… (förkortad)<`);
    expect(part('xl/sharedStrings.xml')).not.toContain('å'.repeat(32_768));
    expect(/<sheet [^>]*name="([^"]*)"/.exec(part('xl/workbook.xml'))?.[1]).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});

describe('The export of spaningar', () => {
  let app: StartedApp;
  const files: { readonly name: string; readonly content: Blob }[] = [];
  beforeEach(() => {
    let latest: Blob | undefined;
    Object.assign(URL, { createObjectURL: (content: Blob) => ((latest = content), 'blob:x'), revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      if (latest) files.push({ name: this.download, content: latest });
    });
  });
  afterEach(async () => {
    files.length = 0;
    jest.restoreAllMocks();
    await app.close();
    window.localStorage.clear();
    window.sessionStorage.clear();
  });
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => signalDraft(`Spaning ${index + 1}`, { category: index % 2 === 0 ? 'teknik' : 'miljo' }));
  const exported = async (): Promise<readonly (readonly string[])[]> => {
    await waitFor(() => expect(files).toHaveLength(1), { timeout: 20_000 });
    const { header, rows } = await parseTable(await textOf(files[0]!.content), ';');
    return [header, ...rows.map(({ cells }) => cells)];
  };

  it('is the filtered view, also what has not been scrolled to, with where each spaning opens', async () => {
    app = await startApp({ url: '/spaningar?kategori=teknik', signals: many(260) });
    await userEvent.click(await screen.findByRole('button', { name: 'Exportera' }, { timeout: 20_000 }));
    await userEvent.click(screen.getByRole('button', { name: 'CSV med semikolon, för svenska Excel' }));
    const [header = [], ...rows] = await exported();
    expect(files[0]?.name).toBe('Spaningar 2026-03-17.csv');
    expect(rows).toHaveLength(130);
    const column = (name: string): readonly (string | undefined)[] => rows.map((row) => row[header.indexOf(name)]);
    expect(column('Rubrik').slice(0, 2)).toEqual(['Spaning 259', 'Spaning 257']);
    expect(new Set(column('Kategori'))).toEqual(new Set(['teknik']));
    expect(column('Länk i Teams')[0]).toBe('https://example.org/app#/spaningar?visa=259');
    expect(column('Länk i SharePoint')[0]).toMatch(/\/Lists\/Signals\/DispForm\.aspx\?ID=259$/);
    expect(header).not.toContain('Klientnyckel');
    expect(await screen.findByText('130 rader är exporterade.')).toBeInTheDocument();
  });

  it('opens and closes by keyboard, and the focus comes back to its button', async () => {
    app = await startApp({ signals: many(2) });
    const button = await screen.findByRole('button', { name: 'Exportera' }, { timeout: 20_000 });
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(within(screen.getByRole('group', { name: 'Exportera det som visas' })).getAllByRole('button')).toHaveLength(3);
    await userEvent.keyboard('{Tab}{Escape}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}{Tab}{Tab}{Tab}{Tab}');
    expect(button).toHaveAttribute('aria-expanded', 'false'); // a step outside
  });

  it('says that it failed when what is to be exported cannot be read', async () => {
    let isDown = false;
    app = await startApp({ signals: many(150), refuseReads: () => (isDown ? { kind: 'offline' } : undefined) });
    const button = await screen.findByRole('button', { name: 'Exportera' }, { timeout: 20_000 });
    isDown = true;
    await userEvent.click(button);
    await userEvent.click(screen.getByRole('button', { name: 'Excel (.xlsx)' }));
    expect(await screen.findByText('Det gick inte att exportera. Försök igen.')).toBeInTheDocument();
    expect(files).toEqual([]);
  });
});
