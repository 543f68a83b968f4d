import { createMisses, networkOf } from '../../../src/bot/stores/misses';
import { setClock } from './draftStoreContract';

describe('Who guesses', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is remembered for a bounded number of addresses: the one seen first is forgotten', () => {
    const { now } = setClock();
    const misses = createMisses({ now, most: 1, addresses: 2 });
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) misses.add(address);
    expect(['192.0.2.1', '192.0.2.2', '192.0.2.3'].map(misses.isBarred)).toEqual([false, true, true]);
  });
});
