/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { methods } from '../../src/schema/lists/methods';
import { readSteps, writeSteps } from '../../src/domain/methods/steps';
import { methodSite, step, type MethodSite } from './methodSite';
import { fill, startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

// Compiled before anything is waited for: a busy machine takes its time the first time.
beforeAll(async () => void (await import('../../src/ui/pages/method/MethodForms')));

let app: StartedApp;
const start = async (url: string, site: MethodSite = {}): Promise<void> => {
  app = await startApp({ url }, await methodSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const addressed = (name: string): string | null => new URLSearchParams(app.location.get().split('?')[1]).get(name);
const stepsOnServer = async (): Promise<readonly string[]> => {
  const saved = await app.data.repository(methods).get(1);
  return saved.ok ? readSteps(saved.value.steps).steps.map(({ title, minutes }) => `${title} ${minutes}`) : [];
};

describe('Writing a method', () => {
  /** The form stands, and its dialog has moved focus to the first field: only then do keys go where they should. */
  const opened = async (): Promise<void> => {
    await screen.findByRole('heading', { level: 3, name: 'Steg' }, { timeout: 15_000 });
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Namn/ })).toHaveFocus());
  };
  const save = async (): Promise<void> => userEvent.click(screen.getByRole('button', { name: /^Spara/ }));

  it('moves a step by its buttons, and focus stays with the step', async () => {
    await start('/metod?visa=1&andra=1');
    await opened();
    const up = screen.getByRole('button', { name: 'Flytta upp ”Vad om”' });
    up.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Flytta upp ”Vad om”' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Flytta ner ”Vad om”' })).toHaveFocus(); // it is first now
    await save();
    await waitFor(async () => expect(await stepsOnServer()).toEqual(['Vad om 15', 'Ram 3', 'Runda 20', 'Avslut 3']));
  });

  it('takes a step away and back again', async () => {
    await start('/metod?visa=1&andra=1');
    await opened();
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort steget ”Runda”' }));
    expect(screen.queryByRole('button', { name: 'Ta bort steget ”Runda”' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Ångra borttagningen' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText('4 steg, 41 minuter.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /2\. Runda/ })).toHaveFocus();
  });

  it('a new step without a name is not saved, and says so at the step', async () => {
    await start('/metod?visa=1&andra=1');
    await opened();
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till steg' }));
    const name = screen.getByRole('textbox', { name: 'Vad heter steget?' });
    expect(name).toHaveFocus();
    await save();
    expect(await screen.findByText('Skriv vad steget heter, till exempel ”Tyst skrivande”.')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Vad heter steget?' }), 'Paus');
    await save();
    await waitFor(async () => expect((await stepsOnServer())[4]).toBe('Paus 10'));
    expect(addressed('andra')).toBeNull();
  });

  it('a step’s minimum follows a time that becomes shorter', async () => {
    await start('/metod?visa=1&andra=1');
    await opened();
    await userEvent.click(screen.getByRole('button', { name: /3\. Vad om/ }));
    const minutes = screen.getByRole('textbox', { name: 'Minuter' });
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '5');
    expect(screen.getByRole('textbox', { name: 'Minst så många minuter' })).toHaveValue('5');
  });

  it('begins from nothing, and lands on the method that was written', async () => {
    await start('/metod?ny=1', { methods: [] });
    await opened();
    await fill(screen.getByRole('textbox', { name: /^Namn/ }), 'Tre frågor');
    await fill(screen.getByRole('textbox', { name: /^Kort beskrivning/ }), 'Tre frågor i tur och ordning.');
    await save();
    expect(await screen.findByRole('heading', { level: 1, name: 'Tre frågor' })).toBeVisible();
    expect(app.location.get()).toBe('/metod?visa=1');
    expect(screen.getByText('Ingen har skrivit stegen än.')).toBeVisible();
  });

  it('by two people at once shows both versions of the steps as people read them', async () => {
    await start('/metod?visa=1&andra=1');
    await opened();
    const other = await app.data.repository(methods).get(1);
    if (other.ok)
      await act(async () => void (await app.data.repository(methods).patch(1, { steps: writeSteps([step('Bara detta', 30, 10)]) }, other.value.etag)));
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort steget ”Runda”' }));
    await save();
    expect(await screen.findByText(/1\. Bara detta, 30 min/)).toBeInTheDocument();
    expect(screen.getByText(/2\. Vad om, 15 min/)).toBeInTheDocument();
    expect(screen.queryByText(/minimumMinutes/)).toBeNull();
  });

  it('by two people at once tells the versions apart also where only the fine print of a step differs', async () => {
    await start('/metod?visa=1&andra=1');
    await opened();
    const repository = app.data.repository(methods);
    const other = await repository.get(1);
    const theirs = other.ok ? readSteps(other.value.steps).steps.map((one, index) => (index === 2 ? { ...one, priority: 3 as const } : one)) : [];
    if (other.ok) await act(async () => void (await repository.patch(1, { steps: writeSteps(theirs) }, other.value.etag)));
    await userEvent.click(screen.getByRole('button', { name: /3\. Vad om/ }));
    await userEvent.click(screen.getByRole('textbox', { name: 'Vad behöver ni till steget?' }));
    await userEvent.paste('Lappar');
    await save();
    const yours = await screen.findByRole('radio', { name: /^Din version/ });
    expect(yours).toHaveAccessibleName(/3\. Vad om, 15 min.*Kan utgå.*Vad behöver ni till steget\?: Lappar/s);
    expect(screen.getByRole('radio', { name: /^Den som är sparad/ })).toHaveAccessibleName(/3\. Vad om, 15 min.*Utgår först/s);
  });
});
