/** @jest-environment jsdom */
import * as React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryDataSource, type Interruption, type MemoryDataSource } from '../../src/data/memory';
import type { DataErrorKind } from '../../src/data/ports';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { decisions } from '../../src/schema/lists/decisions';
import { groups } from '../../src/schema/lists/groups';
import { handlings } from '../../src/schema/lists/handlings';
import { proposals } from '../../src/schema/lists/proposals';
import DecisionDialog from '../../src/ui/proposals/DecisionDialog';
import HandlingDialog from '../../src/ui/proposals/HandlingDialog';
import { value } from '../contract/repository';
import { formStage, type Stage } from './formStage';
import { fill, today } from './startApp';

jest.setTimeout(60_000);
const slow = { timeout: 10_000 };
const [management, strategy, committee] = [1, 2, 3];

interface Site {
  readonly as?: string;
  readonly proposal?: Partial<Draft<typeof proposals>>;
  readonly handlings?: readonly Partial<Draft<typeof handlings>>[];
  readonly decisions?: readonly Partial<Draft<typeof decisions>>[];
  readonly interrupt?: Interruption;
}
const decision = (own: Partial<Draft<typeof decisions>> = {}): Draft<typeof decisions> => ({
  title: 'Extern framsynsgrupp',
  proposal: 1,
  round: 1,
  body: management,
  date: '2026-03-10',
  outcome: 'bifall',
  wording: 'Gruppen bildas i höst.',
  ...own,
});

let stage: Stage;
let data: MemoryDataSource;
async function site({ as = 'Framsyn Ledningsgrupp', proposal = {}, interrupt, ...rows }: Site = {}): Promise<void> {
  let isFilled = false;
  data = createMemoryDataSource({
    user: { id: 7, title: 'Kim Exempel', groups: [as], isSiteAdmin: false },
    now: () => new Date(today),
    interrupt: (attempted, list) => (isFilled ? interrupt?.(attempted, list) : undefined),
  });
  const add = async <L extends ListDefinition>(list: L, drafts: readonly Draft<L>[]): Promise<void> => {
    for (const [index, draft] of drafts.entries()) value(await data.repository(list).add(draft, `${list.key}-${index}`));
  };
  await add(groups, [
    { title: 'Ledningsgruppen', type: 'styrgrupp' },
    { title: 'RUS-gruppen', type: 'rusgrupp' },
    { title: 'Utvecklingsnämnden', type: 'namnd' },
  ]);
  const asked = {
    title: 'Extern framsynsgrupp',
    summary: 'En grupp utanför regionen prövar våra antaganden.',
    handlingBody: strategy,
    decisionBody: management,
  };
  await add(proposals, [{ ...asked, status: 'inlamnat', submittedOn: '2026-02-17', ...proposal }]);
  await add(
    handlings,
    (rows.handlings ?? []).map((own) => ({ title: 'Behandling', proposal: 1, round: 1, body: strategy, date: '2026-03-03', stance: 'tillstyrker', ...own })),
  );
  await add(decisions, (rows.decisions ?? []).map(decision));
  isFilled = true;
  stage = formStage({ data });
}
afterEach(() => window.localStorage.clear());

let saved: unknown;
let isClosed = false;
const decide = (corrects?: number): unknown =>
  stage.show(<DecisionDialog proposal={1} corrects={corrects} onClose={() => (isClosed = true)} onSaved={(made) => (saved = made)} />);
const handle = (): unknown => stage.show(<HandlingDialog proposal={1} onClose={() => (isClosed = true)} onSaved={(made) => (saved = made)} />);
beforeEach(() => {
  saved = undefined;
  isClosed = false;
});

const choose = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('radio', { name }, slow));
const wording = (): HTMLElement => screen.getByRole('textbox', { name: /^Formulering/ });
const send = (name = 'Registrera beslutet'): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const stored = async (): Promise<readonly unknown[]> => value(await data.repository(decisions).page()).items;

describe('The management group decides', () => {
  it('with an outcome, and words that follow it until somebody writes their own', async () => {
    await site({ handlings: [{ note: 'Vill ha unga företrädda.' }] });
    decide();
    await choose('Bifall');
    await waitFor(() => expect(wording()).toHaveValue('Ledningsgruppen beslutar att genomföra förslaget ”Extern framsynsgrupp”.'));
    expect(screen.getByRole('dialog')).toHaveTextContent('RUS-gruppen 3 mars: tillstyrker.');
    expect(screen.getByRole('dialog')).toHaveTextContent('Ledningsgruppens beslut styr arbetet. Formella beslut fattas av nämnd.');
    expect(screen.queryByRole('checkbox', { name: 'Formellt beslut' })).toBeNull();
    await choose('Avslag');
    await waitFor(() => expect(wording()).toHaveValue('Ledningsgruppen avslår förslaget ”Extern framsynsgrupp”, eftersom '));
    await send();
    expect(await screen.findByText('Skriv varför. Arbetsgruppen behöver veta skälet.')).toBeVisible();
    await fill(wording(), 'tiden inte räcker.');
    await choose('Återremiss');
    expect(wording()).toHaveValue('Ledningsgruppen avslår förslaget ”Extern framsynsgrupp”, eftersom tiden inte räcker.');
    await send();
    await waitFor(() => expect(isClosed).toBe(true));
    expect(await stored()).toMatchObject([
      { outcome: 'aterremiss', round: 1, date: '2026-03-17', formal: false, recordedRole: 'ledningsgrupp', body: { id: management } },
    ]);
    expect(saved).toMatchObject({ id: 1 });
    expect(stage.offered).toEqual(['Beslutet är registrerat.']);
  });

  it('for one of the options, which a yes has to name', async () => {
    const options = JSON.stringify([
      { key: 'a', name: 'Sex personer', hoursPerYear: 24, cost: 0, consequences: 'Snabbt.' },
      { key: 'b', name: 'Tio personer', hoursPerYear: 60, isPreferred: true, consequences: 'Fler röster.' },
    ]);
    await site({ proposal: { type: 'organisation', options } });
    decide();
    await choose('Bifall');
    await waitFor(() => expect(wording()).not.toHaveValue(''));
    await send();
    expect(await screen.findByText('Välj vilket alternativ beslutet gäller.')).toBeVisible();
    const preferred = screen.getByRole('radio', { name: 'Tio personer' });
    expect(preferred).toHaveAccessibleDescription('60 timmar per år · förordas');
    await userEvent.click(preferred);
    await waitFor(() =>
      expect(wording()).toHaveValue('Ledningsgruppen beslutar att genomföra förslaget ”Extern framsynsgrupp” enligt alternativet ”Tio personer”.'),
    );
    await send();
    await waitFor(() => expect(isClosed).toBe(true));
    expect(await stored()).toMatchObject([{ outcome: 'bifall', option: 'Tio personer' }]);
  });

  it('enters a committee’s formal decision, with where it can be looked up', async () => {
    await site({ proposal: { decisionBody: committee } });
    decide();
    await choose('Bifall');
    expect(screen.getByRole('checkbox', { name: 'Formellt beslut' })).toBeChecked();
    await waitFor(() => expect(wording()).not.toHaveValue(''));
    await send();
    await fill(await screen.findByRole('textbox', { name: /^Diarienummer/ }, slow), 'EX 2026/188');
    await send();
    await waitFor(() => expect(isClosed).toBe(true));
    expect(await stored()).toMatchObject([{ formal: true, registration: 'EX 2026/188', body: { id: committee } }]);
  });

  it('and loses nothing when somebody else was first: both stand there, and one may correct the other', async () => {
    await site();
    decide();
    await choose('Avslag');
    await waitFor(() => expect(wording()).not.toHaveValue(''));
    await fill(wording(), 'tiden inte räcker.');
    value(await data.repository(decisions).add(decision(), 'decision-1-1-1'));
    await send();
    const both = await screen.findByRole('group', { name: /Någon annan registrerade ett beslut medan du skrev/ }, slow);
    expect(both).toHaveTextContent('Gruppen bildas i höst.');
    expect(within(both).getByText(/tiden inte räcker\.$/)).toBeVisible();
    expect(both).toHaveFocus();
    expect(wording()).toHaveDisplayValue(/tiden inte räcker\.$/);
    await userEvent.click(within(both).getByRole('button', { name: 'Rätta med det jag skrev' }));
    expect(screen.getByRole('group', { name: /Det du sparar rättar beslutet från 10 mars\./ })).toHaveFocus();
    await send('Spara rättelsen');
    await waitFor(() => expect(isClosed).toBe(true));
    expect(await stored()).toMatchObject([{ outcome: 'avslag', corrects: { id: 1 } }, { outcome: 'bifall' }]);
  });

  it('is told when the proposal was taken back while it was written', async () => {
    await site();
    decide();
    await choose('Bordlagt');
    await waitFor(() => expect(wording()).not.toHaveValue(''));
    value(await data.repository(proposals).patch(1, { status: 'aterkallat' }, value(await data.repository(proposals).get(1)).etag));
    await send();
    expect(await screen.findByRole('group', { name: /Förslaget är återkallat\. Det kan varken behandlas eller beslutas\./ }, slow)).toHaveFocus();
    expect(await stored()).toEqual([]);
  });

  it('and finds the text again after a refusal and a lost network, also when the dialog was closed', async () => {
    let broken: DataErrorKind | undefined = 'forbidden';
    await site({ interrupt: (attempted, list) => (broken && attempted === 'add' ? { kind: broken, attempted, list: list.key } : undefined) });
    const first = stage.show(<DecisionDialog proposal={1} onClose={() => undefined} />);
    await choose('Delvis bifall');
    await waitFor(() => expect(wording()).not.toHaveValue(''));
    await fill(wording(), 'bara första året.');
    await send();
    expect(await screen.findByRole('group', { name: /Beslutet är inte registrerat än\./ }, slow)).toHaveFocus();
    broken = 'offline';
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    await screen.findByRole('group', { name: /Beslutet är inte registrerat än\..*(anslutning|nät)/i });
    first.unmount();
    broken = undefined;
    decide();
    await waitFor(() => expect(wording()).toHaveDisplayValue(/en del av förslaget ”Extern framsynsgrupp”: bara första året\.$/), slow);
    await send();
    await waitFor(() => expect(isClosed).toBe(true));
    expect(await stored()).toHaveLength(1);
  });

  it('corrects what is entered, beginning with what stands there', async () => {
    await site({ decisions: [{}] });
    decide();
    expect(await screen.findByText('Det finns redan ett beslut om förslaget.', undefined, slow)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Rätta beslutet' }));
    await waitFor(() => expect(wording()).toHaveValue('Gruppen bildas i höst.'));
    await userEvent.clear(wording());
    await fill(wording(), 'Gruppen bildas i vår.');
    await send('Spara rättelsen');
    await waitFor(() => expect(isClosed).toBe(true));
    expect(await stored()).toMatchObject([{ wording: 'Gruppen bildas i vår.', corrects: { id: 1 }, date: '2026-03-10' }, { id: 1 }]);
  });
});

describe('Nobody is let to write what will be refused', () => {
  it.each([
    ['a draft', { proposal: { status: 'utkast' } }, 'Förslaget är ett utkast.'],
    ['what was taken back', { proposal: { status: 'aterkallat' } }, 'Förslaget är återkallat.'],
    ['another body’s proposal', { proposal: { decisionBody: strategy } }, 'RUS-gruppen beslutar om förslaget.'],
    ['what was sent back', { decisions: [{ outcome: 'aterremiss' }] }, 'Förslaget är återremitterat.'],
  ] as const)('about %s', async (_about, how, said) => {
    await site(how);
    decide();
    expect(await screen.findByText(said, { exact: false }, slow)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('as the working group, which proposes and does not decide', async () => {
    await site({ as: 'Framsyn Arbetsgrupp' });
    decide();
    expect(await screen.findByText('Du kan inte registrera beslut. Det gör ledningsgruppen och RUS-gruppen.', undefined, slow)).toBeVisible();
  });
});

describe('A handling', () => {
  it('is entered by the working group for whichever body met', async () => {
    await site({ as: 'Framsyn Arbetsgrupp' });
    handle();
    await choose('Tillstyrker');
    await fill(screen.getByRole('textbox', { name: /^Anteckning/ }), 'Vill ha unga företrädda.');
    await send('Registrera behandlingen');
    await waitFor(() => expect(isClosed).toBe(true));
    const rows = value(await data.repository(handlings).page()).items;
    expect(rows).toMatchObject([
      { stance: 'tillstyrker', body: { id: strategy }, date: '2026-03-17', title: 'RUS-gruppen: Extern framsynsgrupp', recordedRole: 'arbetsgrupp' },
    ]);
    expect(saved).toMatchObject({ id: 1 });
  });

  it('says what is missing and goes there', async () => {
    await site({ as: 'Framsyn Arbetsgrupp' });
    handle();
    await screen.findByRole('radio', { name: 'Tillstyrker' }, slow);
    await send('Registrera behandlingen');
    const summary = await screen.findByRole('group', { name: /saknas|behöver ändras/ });
    await userEvent.click(within(summary).getByRole('button'));
    expect(screen.getByRole('radio', { name: 'Tas upp igen' })).toHaveFocus();
  });

  it('comes no more when the proposal is decided', async () => {
    await site({ decisions: [{}] });
    handle();
    expect(await screen.findByText('Förslaget är redan beslutat. Det kan inte behandlas igen.', undefined, slow)).toBeVisible();
  });
});
