/** @jest-environment jsdom */
import * as React from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import type { Draft, Item, TimeValue } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { groups } from '../../src/schema/lists/groups';
import ItemForm from '../../src/ui/forms/ItemForm';
import { timeFromForm, timeToForm } from '../../src/ui/forms/timeValue';
import { formStage, type Stage } from './formStage';

jest.setTimeout(60_000);
afterEach(() => window.localStorage.clear());
const titles = { new: 'Ny', edit: 'Ändra' };
const save = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: /^Spara/ }));
const kinds = { deadline: 'Klart senast', milstolpe: 'Milstolpe', period: 'Från och till', lopande: 'Löpande' };

async function newest(stage: Stage): Promise<Item<typeof activities> | undefined> {
  const page = await stage.data.repository(activities).page();
  return page.ok ? page.value.items[0] : undefined;
}
const show = (stage: Stage, writing: 'new' | number = 'new'): void =>
  void stage.show(<ItemForm list={activities} writing={writing} titles={titles} fields={['title', 'time', 'responsible']} onClose={() => undefined} />);
const added = async (stage: Stage, draft: Draft<typeof activities>): Promise<number> => {
  const answer = await stage.data.repository(activities).add(draft, 'a-key');
  return answer.ok ? answer.value.id : 0;
};

describe('The field for a time', () => {
  it('asks for no more than is known: a month and its year', async () => {
    const stage = formStage();
    show(stage);
    await userEvent.type(screen.getByRole('textbox', { name: /Rubrik/ }), 'Workshop');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Slag av tid' }), kinds.deadline);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Så noga vet vi' }), 'på månaden');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'När: månad' }), 'maj');
    expect(screen.getByRole('textbox', { name: 'När: år' })).toHaveValue('2026');
    await save();
    await waitFor(async () => expect((await newest(stage))?.time).toEqual({ kind: 'deadline', precision: 'manad', end: '2026-05-01' }));
  });

  it.each([
    ['1899', 'Skriv ett år mellan 1900 och 2200.'],
    ['2300', 'Skriv ett år mellan 1900 och 2200.'],
    ['20', 'Skriv ett datum, till exempel 2026-03-17.'],
  ])('says what to write instead of the year %s, and keeps what was typed', async (year, words) => {
    const stage = formStage();
    show(stage);
    await userEvent.type(screen.getByRole('textbox', { name: /Rubrik/ }), 'Workshop');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Slag av tid' }), kinds.milstolpe);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Så noga vet vi' }), 'på året');
    await userEvent.type(screen.getByRole('textbox', { name: 'När' }), year);
    await save();
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'När' })).toHaveValue(year);
    expect(await newest(stage)).toBeUndefined();
  });

  it('does not take an end that comes before the start', async () => {
    const stage = formStage();
    show(stage);
    await userEvent.type(screen.getByRole('textbox', { name: /Rubrik/ }), 'Workshop');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Slag av tid' }), kinds.period);
    fireEvent.change(screen.getByLabelText('Från'), { target: { value: '2026-05-02' } });
    fireEvent.change(screen.getByLabelText('Till'), { target: { value: '2026-05-01' } });
    await save();
    expect(await screen.findByText('Skriv ett slut som kommer efter början.')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('Till'), { target: { value: '2026-05-04' } });
    await save();
    await waitFor(async () => expect((await newest(stage))?.time).toEqual({ kind: 'period', precision: 'dag', start: '2026-05-02', end: '2026-05-04' }));
  });

  it('takes a time away again', async () => {
    const stage = formStage();
    show(stage, await added(stage, { title: 'Workshop', time: { kind: 'lopande', precision: 'ar' } }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Slag av tid' }), 'Ingen tid');
    await save();
    await waitFor(async () => expect(await newest(stage)).not.toHaveProperty('time'));
  });

  it('holds every time as it is', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const time: fc.Arbitrary<TimeValue> = fc.record(
      { kind: fc.constantFrom('period', 'lopande', 'deadline'), precision: fc.constantFrom('dag', 'manad', 'termin', 'ar'), start: day, end: day },
      { requiredKeys: ['kind', 'precision', 'end'] },
    );
    fc.assert(fc.property(time, (value) => expect(timeFromForm(timeToForm(value))).toEqual(value)));
  });
});

describe('The field for a person', () => {
  it('finds the people of the site by name, and lets one go again', async () => {
    const stage = formStage();
    show(stage, await added(stage, { title: 'Workshop' }));
    const box = await screen.findByRole('combobox', { name: 'Ansvarig' });
    await userEvent.type(box, 'kim');
    await userEvent.click(await screen.findByRole('option', { name: 'Kim Exempel' }));
    expect(box).toHaveValue('Kim Exempel');
    await save();
    await waitFor(async () => expect((await newest(stage))?.responsible).toMatchObject({ id: 7, title: 'Kim Exempel' }));
  });

  it('holds several people where a list has several', async () => {
    const stage = formStage();
    stage.show(<ItemForm list={groups} writing="new" titles={titles} fields={['title', 'members']} onClose={() => undefined} />);
    await userEvent.type(screen.getByRole('combobox', { name: 'Medlemmar' }), 'kim');
    await userEvent.click(await screen.findByRole('option', { name: 'Kim Exempel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort Kim Exempel' }));
    expect(screen.queryByRole('button', { name: 'Ta bort Kim Exempel' })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Medlemmar' })).toHaveFocus();
  });
});
