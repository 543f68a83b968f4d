/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { linkKey } from '../../src/data/links/linkWrites';
import { createMemoryDataSource, type MemoryDataSource } from '../../src/data/memory';
import type { Link, LinkNode, Relation } from '../../src/domain/links/keys';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { decisions } from '../../src/schema/lists/decisions';
import { effects } from '../../src/schema/lists/effects';
import { groups } from '../../src/schema/lists/groups';
import { links } from '../../src/schema/lists/links';
import { proposals } from '../../src/schema/lists/proposals';
import { signals } from '../../src/schema/lists/signals';
import { value } from '../contract/repository';
import { signalDraft } from '../fixtures/signals';
import { startApp, today, type StartedApp } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
let data: MemoryDataSource;
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
const slow = { timeout: 10_000 };

const node = (text: string): LinkNode => ({ list: text.split('/')[0] as LinkNode['list'], id: Number(text.split('/')[1]) });
const join = async (from: string, relation: Relation, to: string): Promise<void> => {
  const link: Omit<Link, 'id'> = { from: node(from), relation, to: node(to) };
  const { from: a, to: b } = link;
  value(await data.repository(links).add({ fromList: a.list, fromItem: a.id, toList: b.list, toItem: b.id, relation }, linkKey(link)));
};

/** A spaning that led to a decision and an activity, and a decision that nobody knows what led to. */
async function site(as = 'Framsyn Arbetsgrupp'): Promise<void> {
  data = createMemoryDataSource({ user: { id: 7, title: 'Kim Exempel', groups: [as], isSiteAdmin: false }, now: () => new Date(today) });
  const add = async <L extends ListDefinition>(list: L, draft: Draft<L>, key: string): Promise<void> => void value(await data.repository(list).add(draft, key));
  await add(groups, { title: 'Ledningsgruppen', type: 'styrgrupp' }, 'g');
  await add(signals, signalDraft('Byskolan blir mötesplats', { category: 'demografi' }), 's1');
  await add(signals, signalDraft('Butiken lämnar disken'), 's2');
  await add(proposals, { title: 'Arbeta framsynt', summary: 'Vi provar.', status: 'inlamnat' } as Draft<typeof proposals>, 'p1');
  await add(proposals, { title: 'Fler timmar', summary: 'Vi behöver tid.', status: 'inlamnat' } as Draft<typeof proposals>, 'p2');
  const decision = { body: 1, date: '2026-03-01', wording: 'Gruppen provar under året.', registration: 'RUN 2026/12' } as const;
  await add(decisions, { ...decision, title: 'Arbeta framsynt', proposal: 1, outcome: 'bifall' } as Draft<typeof decisions>, 'd1');
  await add(decisions, { ...decision, title: 'Fler timmar', proposal: 2, outcome: 'avslag' } as Draft<typeof decisions>, 'd2');
  await add(activities, { title: 'Pröva framsynt format' } as Draft<typeof activities>, 'a1');
  await join('signals/1', 'leddeTill', 'proposals/1');
  await join('decisions/1', 'genomforsI', 'activities/1');
}
const start = async (url: string, as?: string): Promise<void> => {
  await site(as);
  app = await startApp({ url }, data);
};

describe('Kedjan', () => {
  it('says in a sentence, a drawing and a table how many decisions rest on foresight and how many spaningar led to something', async () => {
    await start('/kedjan');
    await screen.findByText(/^Ett av två beslut har spår av framsyn\. En av två spaningar har lett till ett beslut, en aktivitet eller en effekt\./, {}, slow);
    expect(screen.getByRole('img', { name: /Beslut med spår av framsyn: 1 av 2, 50/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^Beslut med spår av framsyn 1 2 50/ })).toBeInTheDocument();
    const untraced = screen.getByRole('region', { name: 'Beslut utan spår (1)' });
    expect(within(untraced).getByRole('link', { name: 'Fler timmar' })).toHaveAttribute('href', expect.stringContaining('/kedjan?fran=decisions-2'));
    expect(within(screen.getByRole('region', { name: 'Spaningar som lett till något (1)' })).getByRole('link')).toHaveTextContent('Byskolan blir mötesplats');
  });

  it('lets whoever may join say what led to a decision, from the list of those without a trace', async () => {
    await start('/kedjan');
    await userEvent.click(await screen.findByRole('link', { name: 'Koppla beslutet ”Fler timmar” till det som ledde hit' }, slow));
    expect(await screen.findByRole('form', { name: 'Ny koppling' }, slow)).toBeVisible();
  });

  it('shows a decision with body, date, outcome, wording and number, and that it is not a formal one', async () => {
    await start('/kedjan?fran=decisions-1');
    await screen.findByText('Gruppen provar under året.', {}, slow);
    for (const text of ['RUN 2026/12', 'Bifall', 'Ledningsgruppen']) expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByText(/^Detta är inget formellt beslut\. Ledningsgruppens beslut styr arbetet/)).toBeVisible();
  });

  it('draws the chain with one tab stop, arrows within it, and Enter to the next chain', async () => {
    await start('/kedjan?fran=decisions-1');
    const drawing = await screen.findByRole('group', { name: /^Kedjan för ”Arbeta framsynt”\. Två led ledde hit\. Det har lett vidare i ett led/ }, slow);
    const boxes = within(drawing).getAllByRole('link');
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^Spaning: Byskolan blir mötesplats, Demografi/),
      expect.stringMatching(/^Förslag: Arbeta framsynt/),
      'Aktivitet: Pröva framsynt format, inte än',
    ]);
    const here = within(drawing).getByRole('img', { name: /^Beslut: Arbeta framsynt, bifall.*Du är här\.$/ });
    expect([...drawing.querySelectorAll('[tabindex="0"]')]).toEqual([here]);
    here.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(boxes[1]).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(app.location.get()).toBe('/kedjan?fran=proposals-1');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Arbeta framsynt' })).toHaveFocus());
  });

  it('takes no link away that stands in no list of links', async () => {
    await start('/kedjan?fran=decisions-1');
    const chain = await screen.findByRole('region', { name: 'Kedjan' }, slow);
    expect(await within(chain).findByRole('button', { name: /^Ta bort kopplingen: Genomförs i aktivitet/ }, slow)).toBeVisible();
    expect(within(chain).queryByRole('button', { name: /^Ta bort kopplingen: Förslag/ })).toBeNull();
  });

  it('adds an effect to an activity, which then ends the chain', async () => {
    await start('/kedjan?fran=activities-1');
    await userEvent.click(await screen.findByRole('button', { name: 'Lägg till effekt' }, slow));
    await userEvent.click(await screen.findByRole('textbox', { name: /^Vad har det lett till\?/ }, slow));
    await userEvent.paste('Fler enheter prövar formatet');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    const chain = screen.getByRole('region', { name: 'Kedjan' });
    expect(await within(chain).findByRole('link', { name: 'Fler enheter prövar formatet' }, slow)).toBeVisible();
    expect(value(await data.repository(effects).get(1))).toMatchObject({ activity: { id: 1 }, status: 'tidig' });
  });

  it('counts no decisions for staff, who may not read the proposals between them and what they rest on', async () => {
    await start('/kedjan', 'Framsyn Medarbetare');
    expect(await screen.findByText(/^Hur många beslut och spaningar som hänger ihop står i rapporten\./, {}, slow)).toBeVisible();
    expect(screen.queryByText(/beslut har spår av framsyn|Beslut utan spår/)).toBeNull();
  });

  it('leaves staff the chain through a proposal that they may not read, and offers them nothing that would fail', async () => {
    await start('/kedjan?fran=decisions-1', 'Framsyn Medarbetare');
    const chain = await screen.findByRole('region', { name: 'Kedjan' }, slow);
    expect(await within(chain).findByRole('link', { name: 'Byskolan blir mötesplats' }, slow)).toBeVisible();
    expect(within(chain).getAllByText('Dold. Du får inte läsa den.').length).toBeGreaterThan(0);
    expect(within(chain).queryByRole('button', { name: 'Koppla till …' })).toBeNull();
  });
});
