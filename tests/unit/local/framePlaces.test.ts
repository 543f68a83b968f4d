/** Addresses of the frame: each place has one, and links from cards, messages and the app find theirs. */
import fc from 'fast-check';
import { conversationId, messageLink } from '../../../src/local/content/conversationIds';
import { botChat, chats, team } from '../../../src/local/content/team';
import { addressInFrame, placeOfSub } from '../../../src/local/frame/links';
import { addressOf, isSameContent, readPlace } from '../../../src/local/frame/routes';
import type { Place } from '../../../src/local/frame/routes';

const origin = 'http://localhost:4300';
const at = (address: string, isNarrow = false): Place => {
  const { pathname, hash } = new URL(address, origin);
  return readPlace({ pathname, hash }, isNarrow);
};

const channel = fc.constantFrom(...team.channels);
const sub = fc.constantFrom('', '/spaningar?visa=7', '/spana?bekrafta=3');
const message = fc.constantFrom('', '1795162620000');
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ kind: fc.constant('channel' as const), channel, sub }),
  fc.record({ kind: fc.constant('posts' as const), channel, message }),
  fc.record({ kind: fc.constant('chat' as const), chat: fc.constantFrom(...chats), message }),
  fc.record({ kind: fc.constant('personal' as const), sub }),
  fc.record({ kind: fc.constant('capture' as const), sub }),
);

it('every place is found again by its address', () => {
  fc.assert(fc.property(places, fc.boolean(), (place, isNarrow) => expect(at(addressOf(place), isNarrow)).toEqual(place)));
});

it('a phone gets the lists as pages of their own, a wide window the first of each', () => {
  expect(at('/team/', true)).toEqual({ kind: 'channels' });
  expect(at('/chatt/', true)).toEqual({ kind: 'chats' });
  expect(at('/chatt/')).toEqual({ kind: 'chat', chat: chats[0], message: '' });
});

it('two tabs of one channel are two contents; two places in one tab are one', () => {
  expect(isSameContent(at('/team/hemmaplan'), at('/team/hemmaplan/inlagg'))).toBe(false);
  expect(isSameContent(at('/app#/radar'), at('/app#/start'))).toBe(true);
});

describe('A link', () => {
  const entity = (subEntityId: string): string =>
    `https://teams.microsoft.com/l/entity/app/framsyn?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}`;

  it.each([
    [`${origin}/app/spana#/spana?angra=4`, '/app/spana#/spana?angra=4'],
    ['/team/hemmaplan#/radar', '/team/hemmaplan#/radar'],
    [entity('/spaningar?visa=2'), '/app#/spaningar?visa=2'],
    [entity('/spana?bekrafta=9'), '/app/spana#/spana?bekrafta=9'],
  ])('%s leads to %s', (link, address) => expect(addressInFrame(link, origin, null)).toBe(address));

  it.each([
    'https://example.org/app',
    `${origin}/sites/framsyn/SitePages/Framsyn.aspx`,
    'javascript:alert(1)',
    'https://teams.microsoft.com/l/chat/0/0',
    'https://',
  ])('%s leads nowhere in the frame', (link) => expect(addressInFrame(link, origin, null)).toBeNull());

  it('to a message opens its conversation at it', () => {
    expect(addressInFrame(messageLink(conversationId('groupChat', chats[0].key), '1795'), origin, null)).toBe(`/chatt/${chats[0].key}#1795`);
    expect(addressInFrame(messageLink(conversationId('channel', 'hemmaplan'), '1796'), origin, null)).toBe('/team/hemmaplan/inlagg#1796');
    expect(addressInFrame(messageLink(conversationId('personal', botChat.key, 'medarbetare'), '1797'), origin, null)).toBe(`/chatt/${botChat.key}#1797`);
  });

  it("of the app stays in the channel's tab, but the form for a spaning has a tab of its own", () => {
    const here: Place = { kind: 'channel', channel: team.channels[1], sub: '' };
    expect(placeOfSub('/radar', here)).toEqual({ ...here, sub: '/radar' });
    expect(placeOfSub('/spana', here)).toEqual({ kind: 'capture', sub: '/spana' });
    expect(placeOfSub('/spaningar', { kind: 'capture', sub: '' })).toEqual({ kind: 'personal', sub: '/spaningar' });
  });
});
