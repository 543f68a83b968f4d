/** @jest-environment jsdom */
import * as React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { publications } from '../../src/schema/lists/publications';
import AttachmentsField from '../../src/ui/forms/AttachmentsField';
import { formStage, type Stage } from './formStage';

jest.setTimeout(30_000);

const file = (name: string, text = 'innehåll'): File => {
  const made = new File([text], name);
  // jsdom's files cannot be read as bytes.
  return Object.assign(made, { arrayBuffer: async () => Uint8Array.from(Buffer.from(text)).buffer });
};
const input = (): HTMLElement => screen.getByLabelText('Lägg till filer', { selector: 'input' });
const pick = (...files: readonly File[]): Promise<void> => userEvent.upload(input(), [...files]);
const names = (): readonly (string | null)[] => screen.queryAllByRole('link').map((link) => link.textContent);

async function shown(groups?: readonly string[]): Promise<Stage> {
  const stage = formStage({ groups });
  await stage.data.repository(publications).add({ title: 'Rapport', publisher: 'Regionen' }, 'one');
  await stage.data.repository(publications).attachments.add(1, 'Först.pdf', new ArrayBuffer(3));
  stage.show(<AttachmentsField list={publications} id={1} />);
  await screen.findByRole('link', { name: 'Först.pdf' });
  return stage;
}

describe('The files of an item', () => {
  it('are links, and more of them can be added, with any signs that SharePoint takes in their names', async () => {
    const stage = await shown();
    expect(screen.getByText(/Högst 250 MB per fil\./)).toBeVisible();
    await pick(file('100 % säkert & #1.pdf'), file('Karta.png'));
    expect(await screen.findByRole('link', { name: '100 % säkert & #1.pdf' })).toHaveAttribute('target', '_blank');
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(stage.said).toEqual(['100 % säkert & #1.pdf är sparad.', 'Karta.png är sparad.']);
    const answer = await stage.data.repository(publications).attachments.of(1);
    expect(answer.ok && answer.value.map(({ name }) => name).sort()).toEqual(['100 % säkert & #1.pdf', 'Först.pdf', 'Karta.png'].sort());
  });

  it.each([
    ['whose name is taken', file('Först.pdf', 'annat'), /Det finns redan en annan fil med det namnet/],
    ['with a name that SharePoint refuses', file('a:b.pdf'), /SharePoint tar inte emot namnet/],
    ['that is too large', Object.defineProperty(file('film.mp4'), 'size', { value: 300 * 1024 * 1024 }), /Filen är för stor/],
    ['that cannot be read', Object.assign(file('mapp'), { arrayBuffer: () => Promise.reject(new Error('a folder')) }), /gick inte att läsa/],
  ])('say why one %s was not taken, and take the others', async (_what, refused, words) => {
    await shown();
    await pick(refused, file('God.pdf'));
    expect(await screen.findByRole('link', { name: 'God.pdf' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('alert')).toHaveTextContent(refused.name);
    expect(names()).toEqual(expect.not.arrayContaining(['a:b.pdf', 'film.mp4', 'mapp']));
  });

  it('are taken away only when that is meant: the question stands where the file stands, with keep as the first answer', async () => {
    const stage = await shown();
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort Först.pdf' }));
    expect(screen.getByRole('button', { name: 'Nej, behåll' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Först.pdf']);
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort Först.pdf' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ja, ta bort' }));
    expect(await screen.findByText('Inga filer än.')).toBeVisible();
    expect(stage.said).toEqual(['Först.pdf är borttagen.']);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Lägg till filer' })).toHaveFocus());
  });

  it('can be opened by those who may not change the item, and nothing else is offered them', async () => {
    await shown(['Framsyn Medarbetare']);
    expect(within(screen.getByRole('group', { name: 'Filer' })).queryByRole('button')).toBeNull();
  });
});
