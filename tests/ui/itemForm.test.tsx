/** @jest-environment jsdom */
import * as React from 'react';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Draft, Item } from '../../src/schema/field';
import type { knowledge } from '../../src/schema/lists/knowledge';
import { methodRuns } from '../../src/schema/lists/methodRuns';
import { methods } from '../../src/schema/lists/methods';
import { publications } from '../../src/schema/lists/publications';
import { signals } from '../../src/schema/lists/signals';
import ItemForm from '../../src/ui/forms/ItemForm';
import { signalDraft } from '../fixtures/signals';
import { formStage, type Stage } from './formStage';

jest.setTimeout(60_000);
afterEach(() => window.localStorage.clear());

const titles = { new: 'Ny', edit: 'Ändra' };
const close = jest.fn();
beforeEach(() => close.mockClear());
const field = (name: RegExp | string): HTMLElement => screen.getByRole('textbox', { name });
const save = (name = 'Spara'): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

const method = (title: string, more: Partial<Draft<typeof methods>> = {}): Draft<typeof methods> => ({ title, summary: 'Kort.', ...more });
async function withMethods(stage: Stage, ...drafts: readonly Draft<typeof methods>[]): Promise<void> {
  for (const [index, draft] of drafts.entries()) await stage.data.repository(methods).add(draft, `method-${index}`);
}
const newest = async <L extends typeof methods | typeof methodRuns | typeof publications | typeof knowledge>(
  stage: Stage,
  list: L,
): Promise<Item<L> | undefined> => {
  const page = await stage.data.repository(list).page();
  return page.ok ? page.value.items[0] : undefined;
};

describe('The form of any list', () => {
  it('writes a new item with what it was given from the start, closes, says so, and lets the pages read anew', async () => {
    const stage = formStage();
    stage.client.setQueryData(['publications', 'bank'], []);
    const saved = jest.fn();
    stage.show(<ItemForm list={publications} writing="new" titles={titles} preset={{ language: 'en', key: 'a-key' }} onClose={close} onSaved={saved} />);
    await userEvent.type(field('Titel'), 'Rapport om byar');
    await userEvent.type(field('Utgivare'), 'Exempelregionen');
    await save();
    await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
    expect(await newest(stage, publications)).toMatchObject({ title: 'Rapport om byar', language: 'en', key: 'a-key', verified: false });
    expect(saved).toHaveBeenCalledWith(expect.objectContaining({ title: 'Rapport om byar' }));
    expect(stage.offered).toEqual(['Sparat.']);
    expect(stage.client.getQueryState(['publications', 'bank'])?.isInvalidated).toBe(true);
  });

  it('lets a person take away what it was given from the start', async () => {
    const stage = formStage();
    stage.show(<ItemForm list={publications} writing="new" titles={titles} preset={{ publisher: 'Regionen', year: 2025 }} onClose={close} />);
    expect(screen.getByRole('spinbutton', { name: 'År' })).toHaveValue('2025');
    await userEvent.clear(screen.getByRole('spinbutton', { name: 'År' }));
    await userEvent.type(field('Titel'), 'Utan år');
    await save();
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(await newest(stage, publications)).not.toHaveProperty('year');
  });

  it('shows only the fields that were asked for, in that order, and nothing folded away', async () => {
    const stage = formStage();
    await stage.data.repository(signals).add(signalDraft('En spaning'), 'one');
    stage.show(<ItemForm list={signals} writing={1} titles={titles} fields={['statusReason', 'status']} onClose={close} />);
    await screen.findByRole('textbox', { name: 'Skäl till status' });
    const group = screen.getByText('Status').closest('div, fieldset');
    expect(field('Skäl till status').compareDocumentPosition(group as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.queryByRole('button', { name: /Fler fält/ })).toBeNull();
    await userEvent.type(field('Skäl till status'), 'Källan håller.');
    await save('Spara ändringen');
    await waitFor(() => expect(stage.offered).toEqual(['Ändringen är sparad.']));
    const answer = await stage.data.repository(signals).get(1);
    expect(answer.ok && answer.value).toMatchObject({ statusReason: 'Källan håller.', title: 'En spaning', status: 'ny' });
  });

  it('changes values that no field shows, from what the page puts beside the fields', async () => {
    const stage = formStage();
    await withMethods(stage, method('Metod', { steps: '[]' }));
    stage.show(
      <ItemForm
        list={methods}
        writing={1}
        titles={titles}
        extra={({ values, change }) => (
          <button type="button" onClick={() => change('steps', '[{"name":"Ett"}]')}>
            {`Steg ${String(values['steps'])}`}
          </button>
        )}
        onClose={close}
      />,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Steg []' }));
    await save('Spara ändringen');
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(await newest(stage, methods)).toMatchObject({ steps: '[{"name":"Ett"}]' });
  });

  it('keeps what was written about one method apart from what is written about another', async () => {
    const stage = formStage();
    await withMethods(stage, method('Ett'), method('Två'));
    const form = (id: number): JSX.Element => (
      <ItemForm list={methodRuns} writing="new" titles={titles} preset={{ method: id }} fields={['title', 'date']} onClose={close} />
    );
    const first = stage.show(form(1));
    await userEvent.type(field('Vad handlade det om?'), 'Om ett');
    await screen.findByText('Utkast sparat 09.41');
    first.unmount();
    const second = stage.show(form(2));
    expect(field('Vad handlade det om?')).toHaveValue('');
    second.unmount();
    stage.show(form(1));
    expect(field('Vad handlade det om?')).toHaveValue('Om ett');
  });

  it('says before anything is written that somebody may not change it', async () => {
    const stage = formStage({ groups: ['Framsyn Medarbetare'] });
    await withMethods(stage, method('Metod'));
    stage.show(<ItemForm list={methods} writing={1} titles={titles} onClose={close} />);
    expect(await screen.findByText('Du kan inte göra det här ännu')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says before anything is written that somebody may not add one', async () => {
    const stage = formStage({ groups: ['Framsyn Medarbetare'] });
    stage.show(<ItemForm list={methods} writing="new" titles={titles} onClose={close} />);
    expect(await screen.findByText('Du kan inte göra det här ännu')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('lets two people who changed the same method choose, picked methods by their names', async () => {
    const stage = formStage();
    await withMethods(stage, method('Först', { next: [2] }), method('Sedan'), method('Hellre'), method('Annars'));
    stage.show(<ItemForm list={methods} writing={1} titles={titles} fields={['title', 'next']} onClose={close} />);
    const picker = await screen.findByRole('combobox', { name: 'Går vidare till' });
    await userEvent.type(picker, 'hellre{Enter}');
    const repository = stage.data.repository(methods);
    const before = await repository.get(1);
    if (before.ok) await repository.patch(1, { next: [4], summary: 'Deras.' }, before.value.etag);
    await save('Spara ändringen');
    expect(await screen.findByRole('radio', { name: /Din version Sedan, Hellre/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: /Den som är sparad Annars/ })).not.toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Spara mina val' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    const after = await repository.get(1);
    expect(after.ok && after.value).toMatchObject({ next: [{ id: 2 }, { id: 3 }], summary: 'Deras.' });
  });
});

describe('A number', () => {
  const show = (): Stage => {
    const stage = formStage();
    stage.show(<ItemForm list={methodRuns} writing="new" titles={titles} fields={['participants', 'rating', 'title']} onClose={close} />);
    return stage;
  };
  it('goes one up and down by buttons and arrows, ten by Page Up, and stays within what may be', async () => {
    show();
    const box = screen.getByRole('spinbutton', { name: 'Antal deltagare' });
    const less = screen.getByRole('button', { name: 'Minska Antal deltagare' });
    await userEvent.click(screen.getByRole('button', { name: 'Öka Antal deltagare' }));
    expect(box).toHaveValue('1');
    await userEvent.click(less);
    expect(box).toHaveValue('1');
    await userEvent.type(box, '{ArrowUp}{PageUp}{ArrowDown}');
    expect(box).toHaveValue('11');
    expect(box).toHaveAttribute('aria-valuenow', '11');
  });

  it('that is a year begins at this year', async () => {
    formStage().show(<ItemForm list={publications} writing="new" titles={titles} onClose={close} />);
    await userEvent.type(screen.getByRole('spinbutton', { name: 'År' }), '{ArrowUp}');
    expect(screen.getByRole('spinbutton', { name: 'År' })).toHaveValue('2026');
  });

  it('says what to write when it is no number', async () => {
    show();
    await userEvent.type(screen.getByRole('spinbutton', { name: 'Antal deltagare' }), 'tolv');
    await save();
    expect(screen.getByRole('spinbutton', { name: 'Antal deltagare' })).toHaveAccessibleDescription(/Skriv ett tal med siffror\./);
  });
});

describe('A day and an address', () => {
  it('are saved as they were written', async () => {
    const stage = formStage();
    await withMethods(stage, method('Metod'));
    stage.show(<ItemForm list={methodRuns} writing="new" titles={titles} preset={{ method: 1 }} fields={['title', 'date']} onClose={close} />);
    await userEvent.type(field('Vad handlade det om?'), 'Byar');
    fireEvent.change(screen.getByLabelText(/^Datum/), { target: { value: '2026-03-16' } });
    await save();
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(await newest(stage, methodRuns)).toMatchObject({ date: '2026-03-16', method: { id: 1 } });
  });

  const withAddress = async (address: string): Promise<Stage> => {
    const stage = formStage();
    stage.show(<ItemForm list={publications} writing="new" titles={titles} preset={{ publisher: 'Regionen', title: 'Rapport' }} onClose={close} />);
    await userEvent.click(field('Adress'));
    await userEvent.paste(address);
    await userEvent.type(field('Text att visa i stället för adressen'), 'Rapporten');
    await save();
    return stage;
  };
  it('an address without its beginning gets one', async () => {
    const stage = await withAddress('www.example.org/rapport');
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(await newest(stage, publications)).toMatchObject({ link: { url: 'https://www.example.org/rapport', text: 'Rapporten' } });
  });

  it.each([
    ['https://example.org/min rapport.pdf', /Ta bort mellanslagen i adressen/],
    ['javascript:alert(1)', /Skriv en hel webbadress som börjar med https/],
    ['file://server/rapport.pdf', /Skriv en hel webbadress som börjar med https/],
  ])('an address as %s is refused, with what to do', async (address, words) => {
    const stage = await withAddress(address);
    expect(field('Adress')).toHaveAccessibleDescription(words);
    expect(await newest(stage, publications)).toBeUndefined();
  });
});

describe('Picking an item of another list', () => {
  const showRun = async (stage: Stage): Promise<HTMLElement> => {
    stage.show(<ItemForm list={methodRuns} writing="new" titles={titles} fields={['method', 'title', 'date']} onClose={close} />);
    const box = await screen.findByRole('combobox', { name: 'Metod' });
    await userEvent.click(box);
    await screen.findAllByRole('option');
    return box;
  };
  const options = (): readonly (string | null)[] => screen.queryAllByRole('option').map((option) => option.textContent);

  it('finds by any words of the title, picks by keyboard alone, and says what was picked', async () => {
    const stage = formStage();
    await withMethods(stage, method('Framtidshjul'), method('Backcasting från ett önskat läge'), method('Trendkort'));
    const box = await showRun(stage);
    expect(options()).toHaveLength(3);
    await userEvent.type(box, 'läge back');
    expect(options()).toEqual(['Backcasting från ett önskat läge']);
    expect(box).toHaveAttribute('aria-activedescendant', screen.getByRole('option').id);
    await userEvent.keyboard('{Enter}');
    expect(box).toHaveValue('Backcasting från ett önskat läge');
    expect(box).toHaveAttribute('aria-expanded', 'false');
    expect(stage.said).toEqual(['Backcasting från ett önskat läge är vald.']);
    await userEvent.type(field('Vad handlade det om?'), 'Byar');
    fireEvent.change(screen.getByLabelText(/^Datum/), { target: { value: '2026-03-16' } });
    await save();
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(await newest(stage, methodRuns)).toMatchObject({ method: { id: 2 } });
  });

  it('closes the list on Escape, and only the list', async () => {
    const stage = formStage();
    await withMethods(stage, method('Framtidshjul'));
    const box = await showRun(stage);
    await userEvent.keyboard('{ArrowDown}{Escape}');
    expect(box).toHaveAttribute('aria-expanded', 'false');
    expect(close).not.toHaveBeenCalled();
  });

  it('is asked for when it is missing, at the field and in the summary', async () => {
    const stage = formStage();
    await withMethods(stage, method('Framtidshjul'));
    await showRun(stage);
    await save();
    expect(screen.getByRole('combobox', { name: /Metod/ })).toHaveAccessibleDescription(/Fyll i fältet ”Metod”\./);
    await userEvent.click(screen.getByRole('button', { name: 'Åtgärda fältet ”Metod”' }));
    expect(screen.getByRole('combobox', { name: /Metod/ })).toHaveFocus();
  });

  it('says so when nothing can be fetched, and tries again', async () => {
    let isDown = true;
    const stage = formStage({ interrupt: (attempted, list) => (isDown && attempted === 'read' ? { kind: 'offline', attempted, list: list.key } : undefined) });
    await withMethods(stage, method('Framtidshjul'));
    stage.show(<ItemForm list={methodRuns} writing="new" titles={titles} fields={['method']} onClose={close} />);
    await userEvent.click(await screen.findByRole('combobox', { name: 'Metod' }));
    expect(await screen.findByText(/Vi kunde inte hämta det som går att välja\./)).toBeInTheDocument();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('option', { name: 'Framtidshjul' })).toBeInTheDocument();
  });

  it('takes several, offers each once, and gives them back', async () => {
    const stage = formStage();
    await withMethods(stage, method('Först'), method('Sedan'), method('Hellre'));
    stage.show(<ItemForm list={methods} writing={1} titles={titles} fields={['next']} onClose={close} />);
    const box = await screen.findByRole('combobox', { name: 'Går vidare till' });
    await userEvent.type(box, 'sedan{Enter}hellre{Enter}');
    const chosen = (): HTMLElement => screen.getByRole('list', { name: 'Går vidare till' });
    expect(within(chosen()).getAllByRole('button')).toHaveLength(2);
    await userEvent.type(box, 'sed');
    expect(options()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await within(chosen()).findByRole('button', { name: 'Ta bort Sedan' }));
    expect(box).toHaveFocus();
    await save('Spara ändringen');
    await waitFor(() => expect(close).toHaveBeenCalled());
    const answer = await stage.data.repository(methods).get(1);
    expect(answer.ok && answer.value.next).toEqual([{ id: 3, title: 'Hellre' }]);
  });
});
