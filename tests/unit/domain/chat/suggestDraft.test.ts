import fc from 'fast-check';
import { firstSentence, messageLinkOf, suggestDraft, titleOf } from '../../../../src/domain/chat/suggestDraft';
import { signals } from '../../../../src/schema/lists/signals';
import { validateChange } from '../../../../src/schema/validate';

const words = { source: 'Meddelande i Teams, 8 september 2026', cut: 'Texten är avkortad här.' };
const titleMost = signals.fields.title.settings.maxLength as number;
const seenMost = signals.fields.seen.settings.maxLength as number;
const of = (body: string) => suggestDraft({ body, contentType: 'html' }, words);

describe('A message as the beginning of a spaning', () => {
  it('has the first sentence as its headline, all of the text, and the source in words', () => {
    expect(of('<p>Biblioteken lånar ut blodtrycksmätare. Jag såg det i Tierp.</p>')).toEqual({
      title: 'Biblioteken lånar ut blodtrycksmätare',
      seen: 'Biblioteken lånar ut blodtrycksmätare. Jag såg det i Tierp.',
      source: 'Meddelande i Teams, 8 september 2026',
    });
  });

  it('leaves empty what the message does not give', () => {
    expect(of('<p><img src="x" alt="bild"></p>')).toEqual({ title: '', seen: '', source: words.source });
  });

  it.each([
    ['a question is a headline with its mark', 'Kör de utan förare nu? Det verkar så.', 'Kör de utan förare nu?'],
    ['a shortened word ends no sentence', 'Det gäller t.ex. Uppsala och ca. Enköping i år. Mer sen.', 'Det gäller t.ex. Uppsala och ca. Enköping i år'],
    ['a number with a stop ends no sentence', 'Mötet kl. 9.30 handlade om 1.5 miljoner. Sedan hem.', 'Mötet kl. 9.30 handlade om 1.5 miljoner'],
    ['three points stay', 'Nu händer det... Äntligen.', 'Nu händer det...'],
    ['a line is a sentence', 'Drönare i Tierp\nDe flyger varje dag.', 'Drönare i Tierp'],
    ['an address is no headline', 'https://a.example/b\nDrönare i Tierp', 'Drönare i Tierp'],
    ['an address alone gives none', 'https://a.example/b', ''],
    ['a list mark is none of it', '– Drönare i Tierp\n– Mer', 'Drönare i Tierp'],
    ['somebody else’s words come last', '> Har du hört?\nDrönare i Tierp', 'Drönare i Tierp'],
    ['but they are better than none', '> Drönare i Tierp', 'Drönare i Tierp'],
  ])('%s', (_sentence, text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('is cut between words, and says so', () => {
    const title = titleOf(`Kommunerna ${'provar '.repeat(30)}nu.`);
    expect(title).toMatch(/^Kommunerna (provar )+provar…$/);
    expect(title.length).toBeLessThanOrEqual(titleMost);
    const { seen } = of(`<p>${'Ord i en lång text. '.repeat(1400)}</p>`);
    expect(seen.endsWith('…\n\nTexten är avkortad här.')).toBe(true);
    expect(seen.length).toBeLessThanOrEqual(seenMost);
    expect(seen.length).toBeGreaterThan(seenMost - 50);
  });

  it('never is more than the fields hold, nor anything that SharePoint refuses, whatever the message is', () => {
    const long = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('😀'.repeat(200), 'a'.repeat(300), '👩‍🚀 ', '. Å ', '\n')), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(long, fc.constantFrom('html' as const, 'text' as const), (parts, contentType) => {
        const { title, seen } = suggestDraft({ body: parts.join(''), contentType }, words);
        const problems = validateChange(signals, { title, seen }).map(({ code }) => code);
        expect(problems.filter((code) => code === 'tooLong' || code === 'unsupportedCharacter')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('takes the first sentence from the beginning of the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '?', '”') }), (line) => expect(line.startsWith(firstSentence(line))).toBe(true)),
    );
  });
});

describe('The way back to a message', () => {
  it.each([
    'https://teams.microsoft.com/l/message/19:x@thread.v2/1?context=%7B%22contextType%22%3A%22chat%22%7D',
    'https://teams.cloud.microsoft/l/message/19:x/1',
  ])('is kept: %s', (link) => {
    expect(messageLinkOf(link)).toBe(link);
  });

  it.each([
    'http://teams.microsoft.com/l/message/1',
    'https://teams.microsoft.com.evil.example/l/message/1',
    'https://evil.example/?https://teams.microsoft.com/',
    'https://teams.microsoft.com@evil.example/',
    'https://user:secret@teams.microsoft.com/l/message/1',
    'https://teams.microsoft.com:8443/l/message/1',
    'javascript:alert(1)//teams.microsoft.com',
    'data:text/html,x',
    'teams.microsoft.com/l/message/1',
    '',
  ])('is left out when it is no https address in Teams: %s', (link) => {
    expect(messageLinkOf(link)).toBeUndefined();
  });

  it('loses the names in it when it would not fit in a column, and nothing that it needs', () => {
    const link = `https://teams.microsoft.com/l/message/19:x/1?tenantId=t&teamName=${'Framsyn'.repeat(15)}&channelName=${'Spaningar'.repeat(15)}&parentMessageId=1`;
    expect(messageLinkOf(link)).toBe('https://teams.microsoft.com/l/message/19:x/1?tenantId=t&parentMessageId=1');
    expect(messageLinkOf(`https://teams.microsoft.com/l/message/${'x'.repeat(300)}`)).toBeUndefined();
  });
});
