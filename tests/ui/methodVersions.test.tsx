/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Draft } from '../../src/schema/field';
import { methods } from '../../src/schema/lists/methods';
import { readSteps, writeSteps } from '../../src/domain/methods/steps';
import { methodSite, round } from './methodSite';
import { startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
afterEach(async () => {
  await app.close();
});

/** The method's page with its versions open, after these changes, one after the other. */
async function afterChanges(...changes: readonly Partial<Draft<typeof methods>>[]): Promise<readonly HTMLElement[]> {
  const data = await methodSite();
  const repository = data.repository(methods);
  for (const change of changes) {
    const now = await repository.get(1);
    if (now.ok) await repository.patch(1, change, now.value.etag);
  }
  app = await startApp({ url: '/metod?visa=1' }, data);
  await userEvent.click(await screen.findByRole('button', { name: 'Visa vad som har ändrats' }));
  const list = await screen.findByRole('list', { name: 'Versioner, den senaste först' });
  return [...list.children] as HTMLElement[];
}

describe('The versions of a method', () => {
  it('say who and when, which one holds, and what changed in words that went and came', async () => {
    const [latest, first] = await afterChanges({ summary: 'Var och en berättar om något stort och oväntat.' });
    expect(latest).toHaveTextContent(/Version 2\.0, gäller nu.*09\.41 · Kim Exempel/);
    const change = within(latest as HTMLElement);
    expect(change.getByText('Kort beskrivning')).toBeVisible();
    expect(latest?.querySelector('del')).toHaveTextContent('borttaget: litet');
    expect(latest?.querySelector('ins')).toHaveTextContent('tillagt: stort');
    expect(first).toHaveTextContent('Den första versionen.');
  });

  it('compare the steps step by step', async () => {
    const { steps } = readSteps(round.steps);
    const changed = steps.map((step) => (step.title === 'Runda' ? { ...step, minutes: 25 } : step));
    const [latest, before] = await afterChanges({ steps: writeSteps(changed) }, { steps: writeSteps(changed.filter(({ title }) => title !== 'Vad om')) });
    expect(latest).toHaveTextContent('Borttaget: det som var steg 3, ”Vad om”');
    expect(before).toHaveTextContent(/Steg 2, ”Runda”.*Minuter:.*borttaget: 20.*tillagt: 25/);
    expect(before).not.toHaveTextContent('toParticipants');
  });

  it('tell a choice by its word', async () => {
    const [latest] = await afterChanges({ difficulty: 'latt' });
    expect(latest).toHaveTextContent('(tomt) → lätt');
  });

  it('show the latest first, and the older when asked for', async () => {
    const versions = await afterChanges(...Array.from({ length: 7 }, (_, index) => ({ minutesMin: index + 1 })));
    expect(versions).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Visa 3 äldre' }));
    await waitFor(() => expect(screen.getByRole('list', { name: 'Versioner, den senaste först' }).children).toHaveLength(8));
  });
});
