/** What the frame makes of a bot's invoke answers, as Teams documents them. */
import { readAnswer } from '../../../src/local/frame/chat/answers';

const card = { type: 'AdaptiveCard', version: '1.5' };
const contentType = 'application/vnd.microsoft.card.adaptive';
const read = (body: unknown, status = 200): unknown => readAnswer({ ok: true, value: { status, body } });

it.each([
  [
    'a dialog with a page',
    { task: { type: 'continue', value: { title: 'Ny', url: 'https://a.example/x' } } },
    { kind: 'page', title: 'Ny', url: 'https://a.example/x' },
  ],
  ['a dialog with a form', { task: { type: 'continue', value: { title: 'Ny', card: { contentType, content: card } } } }, { kind: 'form', title: 'Ny', card }],
  ['a sentence in a dialog', { task: { type: 'message', value: 'Klart' } }, { kind: 'text', text: 'Klart' }],
  ['a sentence in place of results', { composeExtension: { type: 'message', text: 'Av' } }, { kind: 'text', text: 'Av' }],
  ['another card', { statusCode: 200, type: contentType, value: card }, { kind: 'card', card }],
  ['a sentence under a card', { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Klart' }, { kind: 'text', text: 'Klart' }],
  ['nothing at all', null, { kind: 'nothing' }],
])('reads %s', (_name, body, expected) => expect(read(body)).toEqual(expected));

it('reads results with their previews, and leaves out what is no Adaptive Card', () => {
  const attachments = [
    { contentType, content: card, preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'Bakåtblick', text: '2 timmar' } } },
    { contentType: 'text/html', content: '<b>x</b>' },
  ];
  expect(read({ composeExtension: { type: 'result', attachments } })).toEqual({ kind: 'hits', hits: [{ card, title: 'Bakåtblick', text: '2 timmar' }] });
});

it.each([
  ['the server was not reached', readAnswer({ ok: false })],
  ['the bot refused', read(null, 401)],
  ['the bot took too long', read(null, 504)],
  ['the action failed inside', read({ statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'x' } })],
  ['the dialog is of a kind that nobody knows', read({ task: { type: 'later' } })],
  ['a search wants a sign-in, which Framsyn has none of', read({ composeExtension: { type: 'auth' } })],
])('says that it failed when %s', (_name, answer) => expect(answer).toEqual({ kind: 'failed' }));
