import * as fc from 'fast-check';
import { wishInText } from '../../../src/domain/methods/wishInText';

describe('What somebody has, in the words of a search for a method', () => {
  it.each([
    ['45 minuter 12 personer', { minutes: 45, participants: 12 }, ''],
    ['12 personer, 45 min', { minutes: 45, participants: 12 }, ''],
    ['framtidsverkstad 90min', { minutes: 90 }, 'framtidsverkstad'],
    ['Vi är tolv personer och har en timme', { minutes: 60, participants: 12 }, ''],
    ['scenarier på 1,5 timmar', { minutes: 90 }, 'scenarier'],
    ['något för en halvtimme', { minutes: 30 }, ''],
    ['en halv timme om trender', { minutes: 30 }, 'trender'],
    ['heldag', { minutes: 480 }, ''],
    ['10-15 deltagare', { participants: 15 }, ''],
    ['we are 8 people and have half an hour', { minutes: 30, participants: 8 }, ''],
    ['2 hours futures wheel', { minutes: 120 }, 'futures wheel'],
  ])('%s', (text, wish, rest) => expect(wishInText(text)).toEqual({ wish, rest }));

  it('is nothing where nothing is said of it, and then the words are left as they are', () => {
    expect(wishInText('  Metoder för omvärldsbevakning 2040 ')).toEqual({ wish: {}, rest: 'Metoder för omvärldsbevakning 2040' });
    expect(wishInText('')).toEqual({ wish: {}, rest: '' });
    expect(wishInText('constructor personer').wish).toEqual({});
  });

  it('is nothing that no day and no room holds', () => {
    expect(wishInText('99999 minuter 0 personer').wish).toEqual({});
  });

  it('is read from any text without fail, and only as whole numbers', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { minutes = 1, participants = 1 } = wishInText(text).wish;
        return Number.isInteger(minutes) && Number.isInteger(participants) && minutes > 0 && participants > 0;
      }),
    );
  });
});
