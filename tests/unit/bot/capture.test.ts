import { handle } from '../../../src/bot/core/handle';
import type { Happening, SharedMessage } from '../../../src/bot/core/incoming';
import type { ChatDraft } from '../../../src/domain/chat/draft';
import { validateDraft } from '../../../src/schema/validate';
import { formOf } from '../../../src/schema/form';
import { captureFields } from '../../../src/bot/core/fieldWords';
import { signals } from '../../../src/schema/lists/signals';
import { action, actionsOf, cardOf, filled, input, readOf, send } from './cardText';
import { reporter, incoming, memoryPorts, personalChat } from './ports';
import type { Faults } from './ports';

const shared: SharedMessage = {
  id: '1725774300000',
  body: '<p>Biblioteken lånar ut blodtrycksmätare. <at id="0">Bo</at> såg det i Tierp.</p>',
  contentType: 'html',
  createdAt: '2026-09-07T22:30:00Z',
  link: 'https://teams.microsoft.com/l/message/19:x@thread.v2/1725774300000',
};
const open: Happening = { kind: 'openCapture', from: 'message', message: shared };
const typed = { title: 'Drönare i Tierp', seen: 'De levererar hjärtstartare varje dag.', source: 'Egen iakttagelse' };
const submit = (data: unknown): Happening => ({ kind: 'submitCapture', data });
const form = (more: object = {}) => submit({ form: 'capture', ...typed, ...more });

describe('“Ny spaning” on a message', () => {
  it('keeps a draft of it and opens the web part with nothing but the draft’s id in the address', async () => {
    const { ports, drafts } = memoryPorts();
    const { reply } = await handle(incoming(open), ports);
    expect(reply).toEqual({ kind: 'dialogUrl', title: 'Ny spaning', url: 'https://contoso.sharepoint.example/capture?locale=sv&framsynDraft=draft-1' });
    expect(drafts.get('activity-1')).toEqual({
      id: 'draft-1',
      personId: reporter.personId,
      draft: {
        title: 'Biblioteken lånar ut blodtrycksmätare',
        seen: 'Biblioteken lånar ut blodtrycksmätare. Bo såg det i Tierp.',
        // Half past midnight in Sweden.
        source: 'Meddelande i Teams, 8 september 2026',
        messageLink: shared.link,
      },
    });
  });

  it('that comes twice opens the same draft', async () => {
    const { ports, drafts } = memoryPorts();
    const first = await handle(incoming(open), ports);
    expect(await handle(incoming(open), ports)).toEqual(first);
    expect(drafts.size).toBe(1);
  });

  it('speaks the person’s language, by the person’s calendar', async () => {
    const { ports, drafts } = memoryPorts();
    const { reply } = await handle(incoming(open, { locale: 'en', timeZone: 'America/New_York' }), ports);
    expect(reply).toMatchObject({ title: 'New signal', url: expect.stringContaining('locale=en') });
    expect(drafts.get('activity-1')?.draft.source).toBe('Message in Teams, 7 September 2026');
  });

  it('does not say when it was written where Teams does not, and never who wrote it', async () => {
    const { ports, drafts } = memoryPorts();
    await handle(incoming({ ...open, message: { ...shared, createdAt: 'i går' } }, { timeZone: 'W. Europe Standard Time' }), ports);
    expect(drafts.get('activity-1')?.draft.source).toBe('Meddelande i Teams');
    expect(JSON.stringify([...drafts])).not.toContain(reporter.name);
  });

  it.each<[string, Faults]>([
    ['cannot be reached', { drafts: 'unavailable' }],
    ['does not answer in time', { drafts: 'never' }],
  ])('is a form on a card, filled in, when the store of drafts %s', async (_how, faults) => {
    const { ports } = memoryPorts({ faults });
    const answer = await handle(incoming(open), ports);
    expect(answer.reply.kind).toBe('dialogCard');
    expect(filled(cardOf(answer))).toMatchObject({ title: 'Biblioteken lånar ut blodtrycksmätare', source: 'Meddelande i Teams, 8 september 2026' });
  });

  it('is the same form where no web part is shown, and the way back to the message goes along', async () => {
    const { ports, drafts, inbox } = memoryPorts();
    const answer = await handle(incoming(open, { dialogs: 'cards' }), ports);
    expect(drafts.size).toBe(0);
    await handle(incoming(submit(send(cardOf(answer))), { id: 'activity-2' }), ports);
    expect([...inbox.values()][0]?.arrival).toMatchObject({ messageLink: shared.link, messageId: shared.id });
  });

  it.each([
    ['a table', '<table><tr><td>Drönare</td><td>7</td></tr></table>'],
    ['pictures alone', '<img src="https://x.example/a.png" alt="bild"><attachment id="1"></attachment>'],
    ['28 KB', `<p>${'Drönare. '.repeat(3100)}</p>`],
    ['28 KB of one word', 'å'.repeat(28_000)],
    ['emoji', '<p>😀👩‍🚀<emoji alt="🙂"></emoji></p>'],
    ['a quoted reply', '<blockquote itemtype="http://schema.skype.com/Reply"><strong itemprop="mri">Bo</strong><p>Ja</p></blockquote><p>Drönare</p>'],
    ['Arabic with signs that turn the text', '<p dir="rtl">طائرات\u202Eexe.</p>'],
    ['script', '<script>alert(document.cookie)</script><img src=x onerror=alert(1)>'],
    ['tags that nobody closed', '<div><p><b>'.repeat(2500)],
    ['half a sign', 'Drönare \ud83d'],
    ['nothing', ''],
  ])('of a message that is %s is a draft like any other, and nothing of it stands in the address', async (_what, body) => {
    for (const locale of ['sv', 'en'] as const) {
      const { ports, drafts } = memoryPorts();
      const { reply } = await handle(incoming({ ...open, message: { ...shared, body } }, { locale }), ports);
      expect(reply).toMatchObject({ kind: 'dialogUrl', url: `https://contoso.sharepoint.example/capture?locale=${locale}&framsynDraft=draft-1` });
      const { title, seen, source } = drafts.get('activity-1')?.draft as ChatDraft;
      const codes = validateDraft(signals, { title, seen, source }).map(({ code }) => code);
      // It may be too little for a spaning, and is never too much.
      expect(codes.filter((code) => code !== 'required' && code !== 'tooShort')).toEqual([]);
      expect(title + seen).not.toMatch(/<[a-z/]|onerror|alert|\u202e/i);
    }
  });

  it.each(['compose', 'commandBox'] as const)('from the %s, without a message, opens an empty form', async (from) => {
    const { ports, drafts } = memoryPorts();
    const { reply } = await handle(incoming({ kind: 'openCapture', from }), ports);
    expect(reply).toMatchObject({ kind: 'dialogUrl', url: 'https://contoso.sharepoint.example/capture?locale=sv' });
    expect(drafts.size).toBe(0);
    const card = cardOf(await handle(incoming({ kind: 'openCapture', from }, { dialogs: 'cards' }), ports));
    expect(filled(card)).toEqual({ title: '', seen: '', source: '' });
  });
});

describe('The form on a card', () => {
  it('asks for what the form of spaningar asks for, with its words and its limits', async () => {
    const { main } = formOf(signals);
    expect(captureFields).toEqual(main.map(({ key }) => key));
    const card = cardOf(await handle(incoming(open, { dialogs: 'cards' }), memoryPorts().ports));
    for (const field of main) {
      expect(input(card, field.key)).toMatchObject({
        type: 'Input.Text',
        label: field.label,
        isRequired: field.required,
        isMultiline: field.kind === 'note',
        maxLength: field.counter?.max,
      });
      expect(readOf(card)).toContain(field.hint);
    }
  });

  it('stops in the client what is too short for the schema, and only that', async () => {
    const card = cardOf(await handle(incoming(open, { dialogs: 'cards' }), memoryPorts().ports));
    const pattern = new RegExp(String(input(card, 'seen')['regex']));
    const least = signals.fields.seen.settings.minLength as number;
    expect(pattern.test('x'.repeat(least))).toBe(true);
    expect(pattern.test(`  \n${'x y\n'.repeat(10)}\n`)).toBe(true);
    expect(pattern.test('x'.repeat(least - 1))).toBe(false);
    expect(pattern.test(`x${' '.repeat(least)}`)).toBe(false);
    expect(input(card, 'seen')['errorMessage']).toContain(String(least));
  });

  it('is in English for who reads English', async () => {
    const card = cardOf(await handle(incoming(open, { dialogs: 'cards', locale: 'en' }), memoryPorts().ports));
    expect(input(card, 'seen')['label']).toBe('What have you seen?');
    expect(card['lang']).toBe('en');
  });
});

describe('A spaning that the web part has saved', () => {
  it('is a card with its title, its link and ten minutes to undo it', async () => {
    const { ports, inbox } = memoryPorts();
    const answer = await handle(incoming(submit({ itemId: 4, title: '**Drönare** i Tierp' })), ports);
    expect(answer.reply).toMatchObject({ kind: 'composeCard', preview: { text: '**Drönare** i Tierp' } });
    const card = cardOf(answer);
    expect(readOf(card)).toEqual(['En ny spaning är sparad', '**Drönare** i Tierp', 'Den som sparade den kan ångra till klockan 14.35.']);
    expect(actionsOf(card).map(({ type, title, url }) => [type, title, decodeURIComponent(String(url)).split('place=')[1]])).toEqual([
      ['Action.OpenUrl', 'Öppna i Framsyn', '/spaningar?visa=4'],
      ['Action.OpenUrl', 'Ångra', '/spana?angra=4'],
    ]);
    expect(inbox.size).toBe(0);
  });

  it.each([
    undefined,
    null,
    'x',
    [],
    {},
    { itemId: 0, title: 'x' },
    { itemId: 1.5, title: 'x' },
    { itemId: '4', title: 'x' },
    { itemId: 4 },
    { form: 'capture', title: 5 },
    { form: 'capture', seen: { a: 1 } },
    { form: 'other', ...typed },
  ])('is refused when the dialog sent neither that nor the form: %j', async (data) => {
    const { ports, inbox } = memoryPorts();
    expect((await handle(incoming(submit(data)), ports)).reply).toMatchObject({ kind: 'refused', status: 400 });
    expect(inbox.size).toBe(0);
  });
});

describe('The card form, sent', () => {
  it('puts the spaning in the inbox as the person’s, and says that it waits to be confirmed', async () => {
    const { ports, inbox } = memoryPorts();
    const answer = await handle(incoming(form()), ports);
    expect([...inbox]).toEqual([['activity-1', { id: 1, arrival: typed, sender: reporter }]]);
    expect(answer.reply.kind).toBe('dialogCard');
    const card = cardOf(answer);
    expect(readOf(card)).toContain('Spaningen väntar på dig');
    expect(decodeURIComponent(String(action(card, 'Action.OpenUrl')['url']))).toContain('/spana?bekrafta=1');
    expect(action(card, 'Action.Submit')).toMatchObject({ title: 'Ångra', data: { form: 'undo', id: 1 } });
  });

  it('is undone in the same dialog, where nobody else has seen it', async () => {
    const { ports, inbox } = memoryPorts();
    await handle(incoming(form()), ports);
    const answer = await handle(incoming(submit({ form: 'undo', id: 1 })), ports);
    expect(readOf(cardOf(answer))).toContain('Spaningen är ångrad');
    expect(inbox.size).toBe(0);
    expect((await handle(incoming(submit({ form: 'undo', id: 1 })), ports)).reply).toMatchObject({
      kind: 'dialogMessage',
      text: expect.stringContaining('går inte att ångra') as string,
    });
  });

  it('twice is one spaning', async () => {
    const { ports, inbox } = memoryPorts();
    const first = await handle(incoming(form()), ports);
    expect(await handle(incoming(form()), ports)).toEqual(first);
    expect(inbox.size).toBe(1);
  });

  it('with something wrong comes back with all that was written, and the words for it at its field', async () => {
    const { ports, inbox } = memoryPorts();
    const answer = await handle(incoming(submit({ form: 'capture', title: '', seen: 'För kort', source: 'Ett möte', messageId: '17' })), ports);
    expect(answer.reply.kind).toBe('dialogCard');
    expect(filled(cardOf(answer))).toEqual({ title: '', seen: 'För kort', source: 'Ett möte' });
    expect(readOf(cardOf(answer))).toEqual(
      expect.arrayContaining([
        '2 saker behöver ändras.',
        'Skriv en rubrik, till exempel ”Lanthandeln blir servicepunkt”.',
        'Skriv minst 30 tecken. Det fattas 22.',
      ]),
    );
    expect(inbox.size).toBe(0);
    await handle(incoming(submit(send(cardOf(answer), typed)), { id: 'activity-2' }), ports);
    expect([...inbox.values()][0]?.arrival).toEqual({ ...typed, messageId: '17' });
  });

  it('does not trip over invisible signs that were pasted, and takes no address but Teams’ own', async () => {
    const { ports, inbox } = memoryPorts();
    await handle(incoming(form({ title: 'Drönare\u0007 i\u200b Tierp\r\n', messageLink: 'https://evil.example/' })), ports);
    expect([...inbox.values()][0]?.arrival).toEqual(typed);
  });

  it.each(['noAccess', 'busy', 'refused'] as const)(
    'that cannot be saved (%s) comes back with its text, the reason, and the same text in Framsyn',
    async (inbox) => {
      const { ports, drafts, inbox: rows } = memoryPorts({ faults: { inbox } });
      const answer = await handle(incoming(form()), ports);
      const card = cardOf(answer);
      expect(answer.reply.kind).toBe('dialogCard');
      expect(filled(card)).toEqual(typed);
      expect(readOf(card)[0]).toMatch(/^Spaningen är inte sparad\. .+ Referens: c0ffee00\.$/);
      expect(decodeURIComponent(String(action(card, 'Action.OpenUrl')['url']))).toContain('/spana?utkast=draft-1');
      expect([...drafts.values()][0]?.draft).toEqual(typed);
      expect(rows.size).toBe(0);
    },
  );

  it.each<[string, Faults]>([
    ['fails too', { inbox: 'busy', drafts: 'unavailable' }],
    ['never answers', { inbox: 'busy', drafts: 'never' }],
  ])('comes back with its text also when the store of drafts %s', async (_how, faults) => {
    const card = cardOf(await handle(incoming(form()), memoryPorts({ faults }).ports));
    expect(filled(card)).toEqual(typed);
    expect(actionsOf(card).map(({ title }) => title)).toEqual(['Försök igen']);
  });

  it('sent again as it was is the same spaning, since the first attempt may have come through; changed, it is another', async () => {
    const { ports, inbox, faults } = memoryPorts({ faults: { inbox: 'busy' } });
    const card = cardOf(await handle(incoming(form()), ports));
    delete faults.inbox;
    await handle(incoming(submit(send(card)), { id: 'activity-2' }), ports);
    expect([...inbox.keys()]).toEqual(['activity-1']);
    await handle(incoming(submit(send(card, { title: 'Drönare i hela Tierp' })), { id: 'activity-3' }), ports);
    expect([...inbox.keys()]).toEqual(['activity-1', 'activity-3']);
  });

  it('closes with a sentence when SharePoint is slow, and the card comes afterwards', async () => {
    const { ports, waits, release, inbox } = memoryPorts({ faults: { inbox: 'never' } });
    const { reply, later } = await handle(incoming(form()), ports);
    expect(reply).toEqual({ kind: 'dialogMessage', text: expect.stringContaining('Spaningen sparas.') });
    // Teams' store wants an answer within two seconds.
    expect(Math.max(...waits)).toBeLessThan(2000);
    await release();
    const [message] = (await later) ?? [];
    expect(action(message?.card as never, 'Action.Execute')).toMatchObject({ verb: 'undo', data: { id: 1 } });
    expect(inbox.size).toBe(1);
  });

  it('tells it afterwards when that ended badly, with the form in the chat and the text still in it', async () => {
    const { ports, release, faults, inbox, drafts } = memoryPorts({ faults: { inbox: 'never' } });
    const { later } = await handle(incoming(form(), { conversation: personalChat }), ports);
    faults.inbox = 'noAccess';
    await release();
    const card = ((await later) ?? [])[0]?.card;
    expect(filled(card as never)).toEqual(typed);
    expect(action(card as never, 'Action.Execute')).toMatchObject({ verb: 'submitCapture', data: { form: 'capture' } });
    expect([inbox.size, drafts.size]).toEqual([0, 1]);
  });
});
