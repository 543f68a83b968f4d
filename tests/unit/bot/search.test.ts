import { handle } from '../../../src/bot/core/handle';
import { bankPlaces } from '../../../src/domain/links/bankPlaces';
import type { Happening, Incoming } from '../../../src/bot/core/incoming';
import { bankKinds } from '../../../src/bot/core/ports';
import type { BankItem } from '../../../src/bot/core/ports';
import { placeOf } from '../../../src/ui/links/places';
import { actionsOf, cardOf, readOf } from './cardText';
import { incoming, memoryPorts } from './ports';
import type { Faults } from './ports';

const cone: BankItem = {
  kind: 'methods',
  id: 7,
  title: 'Framtidskonen',
  text: 'Skilj det troliga från det möjliga.',
  facts: ['45–90 min', '6–20 personer'],
};
const items: readonly BankItem[] = [cone, ...Array.from({ length: 40 }, (_, index): BankItem => ({ ...cone, kind: 'knowledge', id: index + 1 }))];
const search = (more: Partial<Extract<Happening, { kind: 'search' }>> = {}): Incoming =>
  incoming({ kind: 'search', command: 'method', text: 'kon', skip: 0, count: 5, ...more });

describe('A search in the chat', () => {
  it('finds items as cards with title, facts, text and one way on', async () => {
    const { ports, searches } = memoryPorts({ items });
    const answer = await handle(search(), ports);
    expect(searches).toEqual([{ command: 'method', text: 'kon', skip: 0, count: 5 }]);
    expect(answer.reply).toMatchObject({ kind: 'hits', hits: { length: 5 } });
    expect(answer.reply).toMatchObject({
      hits: [{ title: 'Framtidskonen', text: '45–90 min · 6–20 personer. Skilj det troliga från det möjliga.' }, {}, {}, {}, {}],
    });
    const card = cardOf(answer);
    expect(readOf(card)).toEqual(['Metod', 'Framtidskonen', '45–90 min · 6–20 personer', 'Skilj det troliga från det möjliga.']);
    expect(actionsOf(card).map(({ type, title, url }) => [type, title, decodeURIComponent(String(url)).split('place=')[1]])).toEqual([
      ['Action.OpenUrl', 'Öppna i Framsyn', '/metod?visa=7'],
    ]);
  });

  it('begins a line of facts with a capital letter, however its first choice is stored', async () => {
    const { ports } = memoryPorts({ items: [{ ...cone, facts: ['teknik', '0–5 år'] }] });
    expect(readOf(cardOf(await handle(search(), ports)))[2]).toBe('Teknik · 0–5 år');
  });

  it('without a command, as some clients send it, is a search of the whole bank', async () => {
    const { ports, searches } = memoryPorts({ items });
    await handle(search({ command: undefined }), ports);
    expect(searches[0]?.command).toBe('bank');
  });

  it.each([
    [
      { skip: -5, count: 0 },
      { skip: 0, count: 1 },
    ],
    [
      { skip: 1e9, count: 1e9 },
      { skip: 500, count: 15 },
    ],
    [
      { skip: Number.NaN, count: Number.POSITIVE_INFINITY },
      { skip: 0, count: 1 },
    ],
    [
      { skip: 2.7, count: 3.9 },
      { skip: 2, count: 3 },
    ],
    [{ text: ` ${'x'.repeat(28_000)} ` }, { text: 'x'.repeat(200) }],
  ])('asks for no more than is reasonable: %j', async (asked, got) => {
    const { ports, searches } = memoryPorts({ items });
    await handle(search(asked), ports);
    expect(searches[0]).toMatchObject(got);
  });

  it('without hits says what to do, and past the last page just ends', async () => {
    const { ports } = memoryPorts();
    expect((await handle(search(), ports)).reply).toEqual({ kind: 'searchMessage', text: 'Inget i banken passar. Pröva ett annat ord, eller färre ord.' });
    expect((await handle(search({ skip: 5 }), ports)).reply).toEqual({ kind: 'hits', hits: [] });
  });

  it.each<[Faults, string]>([
    [{ bank: 'busy' }, 'Banken svarar inte just nu. Försök igen om en stund.'],
    [{ bank: 'never' }, 'Banken svarar inte just nu. Försök igen om en stund.'],
    [{ bank: 'off' }, 'Sökning i chatten är inte påslagen här. Öppna Framsyn och sök där.'],
  ])('that cannot be made says why: %j', async (faults, text) => {
    expect((await handle(search(), memoryPorts({ items, faults }).ports)).reply).toEqual({ kind: 'searchMessage', text });
  });

  it('shows a long text in part', async () => {
    const long = { ...cone, title: 'Kon '.repeat(100), text: 'Ord. '.repeat(6000) };
    const lines = readOf(cardOf(await handle(search(), memoryPorts({ items: [long] }).ports)));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(400);
    expect(lines.filter((line) => line.endsWith('…'))).toHaveLength(2);
  });
});

describe('A link of ours in a chat', () => {
  const link = (url: string): Incoming => incoming({ kind: 'link', url }, { locale: 'en' });

  it('shows its item', async () => {
    const answer = await handle(link('https://contoso.sharepoint.example/methods/7'), memoryPorts({ items }).ports);
    expect(readOf(cardOf(answer)).slice(0, 2)).toEqual(['Method', 'Framtidskonen']);
    expect(actionsOf(cardOf(answer))).toMatchObject([{ title: 'Open in Framsyn' }]);
  });

  it.each<[string, string, Faults]>([
    ['leads elsewhere', 'https://evil.example/methods/7', {}],
    ['has lost its item', 'https://contoso.sharepoint.example/methods/8', {}],
    ['cannot be read by the bot', 'https://contoso.sharepoint.example/methods/7', { bank: 'off' }],
    ['is not answered in time', 'https://contoso.sharepoint.example/methods/7', { bank: 'never' }],
  ])('stays a link when it %s', async (_why, url, faults) => {
    expect((await handle(link(url), memoryPorts({ items, faults }).ports)).reply).toEqual({ kind: 'nothing' });
  });

  it('leads where the app has the item', () => {
    for (const kind of bankKinds) expect(bankPlaces[kind](3)).toBe(placeOf(kind, 3));
  });
});
