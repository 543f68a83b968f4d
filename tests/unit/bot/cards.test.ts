/** @jest-environment jsdom */
import * as AdaptiveCards from 'adaptivecards';
import fc from 'fast-check';
import { marked } from 'marked';
import { handle } from '../../../src/bot/core/handle';
import type { Answer, Card } from '../../../src/bot/core/answer';
import type { Happening, Incoming } from '../../../src/bot/core/incoming';
import { inputOf } from '../../../src/bot/core/cards/inputs';
import { formField } from '../../../src/schema/form';
import { signals } from '../../../src/schema/lists/signals';
import { sample } from '../schema/sample';
import { actionsOf, cardOf, input } from './cardText';
import { incoming, memoryPorts, personalChat } from './ports';

// The package's first door is an ES module; the same code for pages is not.
jest.mock('adaptivecards', () => jest.requireActual<object>('adaptivecards/dist/adaptivecards'));

beforeAll(() => {
  // What jsdom lacks; a text run is set by it.
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    configurable: true,
    get(this: HTMLElement) {
      return this.textContent ?? '';
    },
    set(this: HTMLElement, text: string) {
      this.textContent = text;
    },
  });
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = marked.parse(text, { async: false });
    result.didProcess = true;
  };
});

const parse = (card: Card): { readonly card: AdaptiveCards.AdaptiveCard; readonly complaints: readonly string[] } => {
  const parsed = new AdaptiveCards.AdaptiveCard();
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const complaints = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const all = [...complaints, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
  // This client checks a language with a regular expression that remembers its last place: every second time it is wrong.
  return { card: parsed, complaints: all.filter((text) => !text.endsWith('for property "lang".')) };
};

const typed = { title: 'Drönare i Tierp', seen: 'De levererar hjärtstartare varje dag.', source: 'Egen iakttagelse' };
const form = (more: object = {}): Happening => ({ kind: 'submitCapture', data: { form: 'capture', ...typed, ...more } });
const undo: Happening = { kind: 'cardAction', verb: 'undo', data: { id: 1 } };

/** Every card that the bot makes, with these words of people's in it. */
async function everyCard(words: string, more: Partial<Incoming> = {}): Promise<readonly (readonly [string, Card])[]> {
  const items = [{ kind: 'methods' as const, id: 7, title: words, text: words, facts: [words, words] }];
  const memory = memoryPorts({ items });
  const broken = memoryPorts({ faults: { inbox: 'busy' } });
  const message = { id: '1', body: words, contentType: 'text' as const, link: 'https://teams.microsoft.com/l/message/1/2' };
  const ask = async (name: string, what: Happening, ports = memory.ports): Promise<readonly [string, Answer]> => [
    name,
    await handle(incoming(what, { conversation: personalChat, ...more }), ports),
  ];
  const seen = `${words} ${'Mer om det. '.repeat(3)}`;
  const answers = [
    await ask('the form', { kind: 'openCapture', from: 'message', message }, memory.ports),
    await ask('the form with problems', form({ title: '', seen: words, source: words })),
    await ask('the form after a fault', form({ title: words, seen, source: words }), broken.ports),
    await ask('the form in the chat', { kind: 'message', text: 'spana' }),
    await ask('a saved spaning', { kind: 'submitCapture', data: { itemId: 4, title: words } }),
    await ask('a kept spaning', form({ title: words, seen, source: words })),
    await ask('an undone spaning', undo),
    await ask('a hit', { kind: 'search', command: 'method', text: '', skip: 0, count: 1 }),
  ];
  return answers.map(([name, answer]) => [name, cardOf(answer)]);
}

describe.each(['sv', 'en'] as const)('Each card (%s)', (locale) => {
  it('is an Adaptive Card 1.5 that a client which nobody here wrote understands', async () => {
    const cards = await everyCard('Drönare i Tierp', { locale, dialogs: 'cards' });
    for (const [name, card] of cards) expect([name, parse(card).complaints]).toEqual([name, []]);
    expect(new Set(cards.map(([, card]) => JSON.stringify(card))).size).toBe(cards.length);
  });

  it('has a language, a sentence for clients that cannot show it, six buttons at most and no picture from elsewhere', async () => {
    for (const [name, card] of await everyCard('Drönare i Tierp', { locale, dialogs: 'cards' })) {
      expect([name, card['version'], card['lang'], typeof card['fallbackText'], actionsOf(card).length <= 6]).toEqual([name, '1.5', locale, 'string', true]);
      expect([name, JSON.stringify(card)]).toEqual([name, expect.not.stringMatching(/"(Image|ImageSet|Media|backgroundImage|selectAction|iconUrl|tap)"/)]);
      const dialog = actionsOf(card).filter(({ type }) => type === 'Action.Submit').length;
      const chat = actionsOf(card).filter(({ type }) => type === 'Action.Execute').length;
      // A dialog knows no Action.Execute.
      expect([name, dialog > 0 && chat > 0]).toEqual([name, false]);
    }
  });

  it('is small enough for Teams also when everything in it is as long as it may be', async () => {
    const kilobytes = (card: Card): number => Buffer.byteLength(JSON.stringify(card)) / 1024;
    const longest = Object.fromEntries(
      (['title', 'seen', 'source'] as const).map((key) => [key, 'Å'.repeat(signals.fields[key].settings.maxLength as number)]),
    );
    const again = cardOf(await handle(incoming(form(longest), { locale }), memoryPorts({ faults: { inbox: 'busy' } }).ports));
    expect(input(again, 'seen')['value']).toBe(longest['seen']);
    expect(kilobytes(again)).toBeLessThan(28);
    const long = 'Å'.repeat(28_000);
    const { ports } = memoryPorts({ items: [{ kind: 'methods', id: 7, title: long, text: long, facts: [long] }] });
    const message = { id: '1', body: long, contentType: 'text' as const };
    const rest: readonly Happening[] = [
      { kind: 'openCapture', from: 'message', message },
      { kind: 'submitCapture', data: { itemId: 4, title: long } },
      { kind: 'search', command: 'bank', text: '', skip: 0, count: 1 },
    ];
    for (const what of rest) expect(kilobytes(cardOf(await handle(incoming(what, { locale, dialogs: 'cards' }), ports)))).toBeLessThan(28);
  });
});

describe('Each kind of field', () => {
  const inputs = Object.entries(sample.fields).map(([key, field]) => ({
    key,
    element: inputOf(formField(key, field), { value: '', errorMessage: 'Fyll i.' }),
  }));

  it('has its input on a card, or none where a card has no such input', () => {
    const types = Object.fromEntries(inputs.map(({ key, element }) => [key, element?.type]));
    expect(types).toEqual({
      ...{
        title: 'Input.Text',
        code: 'Input.Text',
        text: 'Input.Text',
        note: 'Input.Text',
        markdown: 'Input.Text',
        url: 'Input.Text',
        clientKey: 'Input.Text',
      },
      ...{ number: 'Input.Number', rating: 'Input.Number', bool: 'Input.Toggle', maybe: 'Input.Toggle', date: 'Input.Date' },
      ...{ choice: 'Input.ChoiceSet', optionalChoice: 'Input.ChoiceSet', choices: 'Input.ChoiceSet' },
      ...{ dateTime: undefined, person: undefined, people: undefined, lookup: undefined, lookups: undefined, time: undefined },
    });
  });

  it('is an input that a client which nobody here wrote understands', () => {
    const body = inputs.flatMap(({ element }) => (element === undefined ? [] : [element]));
    const { card, complaints } = parse({ type: 'AdaptiveCard', version: '1.5', body });
    expect(complaints).toEqual([]);
    expect(
      card
        .getAllInputs()
        .filter(({ isRequired }) => isRequired)
        .map(({ id }) => id),
    ).toEqual(['title', 'note']);
    const choices = card.getElementById('choices') as unknown as { readonly choices: readonly { readonly title?: string; readonly value?: string }[] };
    expect(choices.choices.map(({ title, value }) => [value, title])).toEqual(Object.entries(sample.fields.choices.settings.choices));
  });
});

const tricks = [
  '[x](javascript:alert(1))',
  '[Logga in](https://evil.example/)',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '**fet** _kursiv_ `kod` ~~struken~~',
  '# rubrik',
  '1. ett',
  '- ett',
  '> citat',
  '&lt;b&gt; &amp; &#60;',
  '{{DATE(2026-09-08T12:00:00Z, SHORT)}} {{TIME(2026-09-08T12:00:00Z)}}',
  '{{{DATE(2026-09-08T12:00:00Z)}}}',
  '${title}',
  '<at>Framsyn</at>',
  '\\*\\[x](y)',
  'a|b\n|-|-|',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...tricks), fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' ').trim());

/** The titles on a card as a client shows them. */
function shown(card: Card): { readonly text: string; readonly html: string } {
  const element = parse(card).card.render() as HTMLElement;
  return { text: element.textContent ?? '', html: element.innerHTML };
}

describe('People’s own words on a card', () => {
  const saved = async (title: string): Promise<Card> =>
    cardOf(await handle(incoming({ kind: 'submitCapture', data: { itemId: 4, title } }), memoryPorts().ports));

  it.each(tricks)('are shown as they are: %s', async (title) => {
    const { text, html } = shown(await saved(title));
    expect(text).toContain(title.split('\n')[0]);
    expect(html).not.toMatch(/<(img|script|a |strong|em|h1|ol|ul|code|del|table)/);
  });

  it('would not be in a text of the other kind: the test’s client reads Markdown', () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: '**fet** {{DATE(2026-09-08T12:00:00Z, SHORT)}}' }] } as const;
    expect(shown(card).html).toContain('<strong>fet</strong>');
    expect(shown(card).text).not.toContain('DATE');
  });

  it('stand in text runs, in inputs and nowhere else', async () => {
    const marker = 'Ö1x';
    const places = (value: unknown, path: string): readonly string[] => {
      if (typeof value === 'string') return value.includes(marker) ? [path] : [];
      if (Array.isArray(value)) return value.flatMap((one) => places(one, path));
      if (typeof value !== 'object' || value === null) return [];
      const type = 'type' in value ? String(value.type) : '';
      return Object.entries(value).flatMap(([key, one]) => places(one, `${type}.${key}`));
    };
    const cards = await everyCard(marker, { dialogs: 'cards' });
    const found = new Set(cards.flatMap(([, card]) => places(card, 'card')));
    expect([...found].sort()).toEqual(['Input.Text.value', 'TextRun.text']);
  });

  it('come through whole, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (title) => {
        const card = await saved(title);
        const { html, text } = shown(card);
        expect(html).not.toMatch(/<(img|script|a |strong|em)/);
        const runs = (card['body'] as readonly { readonly type: string; readonly inlines?: readonly { readonly text: string }[] }[])
          .flatMap(({ inlines = [] }) => inlines)
          .map(({ text }) => text);
        expect(text).toContain(runs.join(''));
        expect(runs.every((run) => !run.includes('{{'))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('stand in the form’s inputs as they were written', async () => {
    const card = cardOf(await handle(incoming(form({ seen: '**a**', source: '<b>' })), memoryPorts().ports));
    const inputs = parse(card).card.getAllInputs();
    expect(inputs.map((one) => [one.id, one instanceof AdaptiveCards.TextInput && one.defaultValue])).toEqual([
      ['title', typed.title],
      ['seen', '**a**'],
      ['source', '<b>'],
    ]);
  });
});
