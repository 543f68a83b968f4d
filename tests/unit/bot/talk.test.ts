import { handle } from '../../../src/bot/core/handle';
import type { Answer } from '../../../src/bot/core/answer';
import type { Incoming } from '../../../src/bot/core/incoming';
import { signals } from '../../../src/schema/lists/signals';
import { action, actionsOf, cardOf, filled, readOf, send } from './cardText';
import { reporter, groupChat, incoming, memoryPorts, personalChat } from './ports';
import type { MemoryPorts } from './ports';

const tell = (memory: MemoryPorts, text: string, more: Partial<Incoming> = {}): Promise<Answer> =>
  handle(incoming({ kind: 'message', text }, { conversation: personalChat, ...more }), memory.ports);
const said = ({ reply }: Answer): string => (reply.kind === 'messages' ? reply.messages.map(({ text }) => text ?? '').join('\n') : JSON.stringify(reply));
const arrivals = ({ inbox }: MemoryPorts) => [...inbox.values()].map(({ arrival }) => arrival);

describe('`spana` and a text', () => {
  it.each(['spana', 'Spana:', 'SPANA  ', 'spaning', 'signal', 'Report:', 'Spana –'])('“%s …” puts a spaning in the inbox', async (word) => {
    const memory = memoryPorts();
    const card = cardOf(await tell(memory, `${word} Biblioteken lånar ut blodtrycksmätare. De blev utlånade samma dag.`));
    expect(arrivals(memory)).toEqual([
      {
        title: 'Biblioteken lånar ut blodtrycksmätare',
        // The rest alone would say too little.
        seen: 'Biblioteken lånar ut blodtrycksmätare. De blev utlånade samma dag.',
        source: 'Skrivet till Framsyn i Teams, 8 september 2026',
        messageId: 'activity-1',
      },
    ]);
    expect(readOf(card)).toContain('Biblioteken lånar ut blodtrycksmätare');
    expect(action(card, 'Action.Execute')).toMatchObject({ verb: 'undo', data: { id: 1 } });
  });

  it('takes the first line as the headline and the rest as what was seen', async () => {
    const memory = memoryPorts();
    await tell(memory, 'spana Drönare i Tierp\r\n\r\nDe levererar hjärtstartare varje dag.\nNästan alltid först på plats.');
    expect(arrivals(memory)[0]).toMatchObject({ title: 'Drönare i Tierp', seen: 'De levererar hjärtstartare varje dag.\nNästan alltid först på plats.' });
  });

  it('loses no word when the first sentence is longer than a headline', async () => {
    const memory = memoryPorts();
    const text = `Kommunerna ${'provar '.repeat(20)}nu. Slut.`;
    await tell(memory, `spana ${text}`);
    expect(arrivals(memory)[0]).toMatchObject({ title: expect.stringMatching(/…$/), seen: text });
  });

  it('sent twice is one spaning', async () => {
    const memory = memoryPorts();
    const text = 'spana Drönare i Tierp\nDe levererar hjärtstartare varje dag.';
    expect(await tell(memory, text)).toEqual(await tell(memory, text));
    expect(memory.inbox.size).toBe(1);
  });

  it.each([
    ['alone', 'spana', { title: '', seen: '' }],
    ['and too few words', 'spana Drönare', { title: 'Drönare', seen: 'Drönare' }],
    [
      'and nothing but an address',
      'spana https://a.example/rapport-om-dronare-i-glesbygd',
      { title: '', seen: 'https://a.example/rapport-om-dronare-i-glesbygd' },
    ],
  ])('%s is answered with the form, with the text in it, and that form does the same', async (_what, text, values) => {
    const memory = memoryPorts();
    const form = cardOf(await tell(memory, text));
    expect(filled(form)).toMatchObject(values);
    expect(readOf(form)[1]).toBe(
      values.seen === '' ? 'Skriv här vad du har sett, så blir det en spaning.' : 'Det räcker nästan. Fyll på här, så blir det en spaning.',
    );
    expect(memory.inbox.size).toBe(0);
    const data = send(form, { title: 'Drönare i Tierp', seen: 'De levererar hjärtstartare varje dag.' });
    const answer = await handle(incoming({ kind: 'cardAction', verb: 'submitCapture', data }, { id: 'activity-2' }), memory.ports);
    expect(answer.reply.kind).toBe('replaceCard');
    expect(arrivals(memory)[0]).toMatchObject({ title: 'Drönare i Tierp', messageId: 'activity-1' });
  });

  it('of 28 KB keeps what a spaning can hold and says that the rest is in the message', async () => {
    const memory = memoryPorts();
    await tell(memory, `spana Drönare i Tierp\n${'De flyger varje dag. '.repeat(1400)}`);
    const { seen = '' } = arrivals(memory)[0] ?? {};
    expect(seen.length).toBeLessThanOrEqual(signals.fields.seen.settings.maxLength as number);
    expect(seen.endsWith('Texten är avkortad här. Resten står i meddelandet.')).toBe(true);
  });

  it('that cannot be saved comes back as the form, in the chat', async () => {
    const card = cardOf(await tell(memoryPorts({ faults: { inbox: 'busy' } }), 'spana Drönare i Tierp\nDe levererar hjärtstartare varje dag.'));
    expect(filled(card)).toMatchObject({ title: 'Drönare i Tierp', seen: 'De levererar hjärtstartare varje dag.' });
    expect(readOf(card)[1]).toContain('SharePoint svarar inte just nu');
  });

  it('that takes long is answered at once, and with the card afterwards', async () => {
    const memory = memoryPorts({ faults: { inbox: 'never' } });
    const answer = await tell(memory, 'spana Drönare i Tierp\nDe levererar hjärtstartare varje dag.');
    expect(said(answer)).toContain('Spaningen sparas.');
    await memory.release();
    expect(readOf(((await answer.later) ?? [])[0]?.card as never)).toContain('Drönare i Tierp');
  });

  it.each(['spanare är vi allihop', 'signalen är bra', 'reportage om vård'])('is not meant by “%s”', async (text) => {
    const memory = memoryPorts();
    expect(said(await tell(memory, text))).toContain('Det där förstod jag inte');
    expect(memory.inbox.size).toBe(0);
  });
});

describe('Help', () => {
  it.each(['hjälp', 'Hjälp', 'help', '?', 'HELP.', ' hjälp! '])('is given for “%s”', async (text) => {
    expect(said(await tell(memoryPorts(), text))).toContain('Det här kan jag:');
  });

  it.each(['sv', 'en'] as const)('gives an example that works as it stands (%s)', async (locale) => {
    const memory = memoryPorts();
    const help = said(await tell(memory, 'help', { locale }));
    const example = /(?:exempel|example): (.+)/.exec(help)?.[1] ?? '';
    await tell(memory, example, { locale });
    expect(memory.inbox.size).toBe(1);
  });

  it('speaks of notices only where there are any', async () => {
    expect(said(await tell(memoryPorts(), 'hjälp'))).toContain('meddela mig');
    expect(said(await tell(memoryPorts({ notices: false }), 'hjälp'))).not.toContain('meddela mig');
  });

  it.each(['hej', '', '   ', '🙂', 'constructor', 'x'.repeat(28_000), '<script>alert(1)</script>', '{{DATE(2026-01-01T00:00:00Z)}}'])(
    'comes in four lines at most, and repeats nobody’s words, for anything else: %j',
    async (text) => {
      const lines = said(await tell(memoryPorts(), text)).split('\n\n');
      expect(lines[0]).toBe('Det där förstod jag inte. Det här kan jag:');
      expect(lines.length).toBeLessThanOrEqual(4);
      expect(lines.join('').length).toBeLessThan(500);
    },
  );

  it('welcomes a person once, and among several says one line', async () => {
    const { ports } = memoryPorts();
    const welcome = await handle(incoming({ kind: 'installed' }, { conversation: personalChat }), ports);
    expect(welcome.reply).toMatchObject({ kind: 'messages', messages: [{ text: expect.stringMatching(/^Hej\./) }] });
    expect(said(welcome).split('\n\n')).toHaveLength(4);
    expect(said(await handle(incoming({ kind: 'installed' }, { conversation: { ...groupChat, kind: 'channel' } }), ports)).split('\n')).toHaveLength(1);
  });
});

describe('Notices', () => {
  it.each(['meddela mig', 'Meddela mig.', 'notify me'])('are off until somebody writes “%s”', async (text) => {
    const memory = memoryPorts();
    expect(memory.subscribers.size).toBe(0);
    expect(said(await tell(memory, text))).toContain('Då hör jag av mig');
    expect([...memory.subscribers.values()]).toEqual([
      { tenantId: reporter.tenantId, personId: reporter.personId, email: 'planerare@region.example', conversation: personalChat, locale: 'sv' },
    ]);
  });

  it.each(['sluta meddela', 'stop', 'Stopp'])('end with “%s”', async (text) => {
    const memory = memoryPorts();
    await tell(memory, 'meddela mig');
    expect(said(await tell(memory, text))).toContain('inte av mig');
    expect(memory.subscribers.size).toBe(0);
  });

  it('are not for a chat where others read them', async () => {
    const memory = memoryPorts();
    expect(said(await tell(memory, 'meddela mig', { conversation: groupChat }))).toContain('vår egen chatt');
    expect(memory.subscribers.size).toBe(0);
  });

  it.each(['meddela mig', 'sluta meddela'])('“%s” is told where they are not turned on', async (text) => {
    expect(said(await tell(memoryPorts({ notices: false }), text))).toContain('inte påslagna här');
  });

  it('fail in words', async () => {
    expect(said(await tell(memoryPorts({ faults: { messenger: 'unreachable' } }), 'meddela mig'))).toContain('Referens: c0ffee00.');
    for (const text of ['meddela mig', 'sluta meddela']) {
      expect(said(await tell(memoryPorts({ faults: { subscriptions: 'unavailable' } }), text))).toContain('Försök igen om en stund. Referens: c0ffee00.');
    }
  });

  it('are offered on the card of a spaning, in the person’s own chat', async () => {
    const text = 'spana Drönare i Tierp\nDe levererar hjärtstartare varje dag.';
    const verbs = async (more: Partial<Incoming>, notices = true) =>
      actionsOf(cardOf(await tell(memoryPorts({ notices }), text, more))).map(({ verb }) => verb);
    expect(await verbs({})).toContain('follow');
    expect(await verbs({ conversation: groupChat })).not.toContain('follow');
    expect(await verbs({}, false)).not.toContain('follow');
    const memory = memoryPorts();
    const { reply } = await handle(incoming({ kind: 'cardAction', verb: 'follow', data: {} }, { conversation: personalChat }), memory.ports);
    expect(reply).toMatchObject({ kind: 'cardMessage', text: expect.stringContaining('Då hör jag av mig') });
    expect(memory.subscribers.size).toBe(1);
  });
});

describe('“Ångra” on a card', () => {
  const kept = async (memory: MemoryPorts): Promise<void> => void (await tell(memory, 'spana Drönare i Tierp\nDe levererar hjärtstartare varje dag.'));
  const undo = (memory: MemoryPorts, data: unknown = { id: 1 }, more: Partial<Incoming> = {}) =>
    handle(incoming({ kind: 'cardAction', verb: 'undo', data }, more), memory.ports);

  it('takes the spaning away, and the card says so', async () => {
    const memory = memoryPorts();
    await kept(memory);
    const answer = await undo(memory);
    expect(answer.reply.kind).toBe('replaceCard');
    expect(readOf(cardOf(answer))).toEqual(['Spaningen är ångrad', 'Den är borta ur din inkorg.']);
    expect(actionsOf(cardOf(answer))).toEqual([]);
    expect(memory.inbox.size).toBe(0);
    expect((await undo(memory)).reply).toMatchObject({ kind: 'cardMessage', text: expect.stringContaining('går inte att ångra härifrån') });
  });

  it('by somebody else takes nothing away', async () => {
    const memory = memoryPorts();
    await kept(memory);
    expect((await undo(memory, { id: 1 }, { sender: { ...reporter, personId: 'b2a1c7f0-0000-4000-8000-00000000000b' } })).reply.kind).toBe('cardMessage');
    expect(memory.inbox.size).toBe(1);
  });

  it.each(['noAccess', 'busy', 'refused'] as const)('that fails (%s) says that the spaning is still there', async (fault) => {
    const memory = memoryPorts();
    await kept(memory);
    memory.faults.inbox = fault;
    expect((await undo(memory)).reply).toMatchObject({ kind: 'cardMessage', text: expect.stringMatching(/^Spaningen är kvar\. .+ Referens: c0ffee00\.$/) });
  });

  it('that takes long ends in a message', async () => {
    const memory = memoryPorts();
    await kept(memory);
    memory.faults.inbox = 'never';
    const slow = await undo(memory);
    expect(slow.reply).toMatchObject({ kind: 'cardMessage', text: expect.stringContaining('längre tid än vanligt') });
    await memory.release();
    expect(readOf(((await slow.later) ?? [])[0]?.card as never)[0]).toBe('Spaningen är ångrad');
    const again = await undo(memory);
    await memory.release();
    expect((await again.later) ?? []).toEqual([{ text: expect.stringContaining('går inte att ångra härifrån') }]);
  });

  it.each([null, 'x', {}, { id: '1' }, { id: -1 }, { id: 1.5 }, [1]])('without an id of ours is refused: %j', async (data) => {
    expect((await undo(memoryPorts(), data)).reply).toMatchObject({ kind: 'refused', status: 400 });
  });
});

describe('What the bot does not know', () => {
  it.each(['', 'delete', 'constructor', '__proto__', 'toString'])('a button with the verb “%s” is refused', async (verb) => {
    expect((await handle(incoming({ kind: 'cardAction', verb, data: {} }), memoryPorts().ports)).reply).toMatchObject({ kind: 'refused', status: 400 });
  });

  it('a form without a form is refused', async () => {
    const { reply } = await handle(incoming({ kind: 'cardAction', verb: 'submitCapture', data: { itemId: 4, title: 'x' } }), memoryPorts().ports);
    expect(reply).toMatchObject({ kind: 'refused', status: 400 });
  });

  it('an invoke without an answer is said to be one', async () => {
    expect((await handle(incoming({ kind: 'unknown', name: 'task/fetch' }), memoryPorts().ports)).reply).toMatchObject({ kind: 'refused', status: 501 });
  });
});
