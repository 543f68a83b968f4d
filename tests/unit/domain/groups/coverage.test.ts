import fc from 'fast-check';
import { coverage, namesIn, representativesIn, seatState, uncovered } from '../../../../src/domain/groups/coverage';

const today = '2026-11-22';
const group = { id: 1 };

describe('A seat', () => {
  it('is somebody’s from its first day to its last, both included', () => {
    expect(seatState({ from: today, to: today }, today)).toBe('current');
    expect(seatState({ from: '2026-11-23' }, today)).toBe('coming');
    expect(seatState({ to: '2026-11-21' }, today)).toBe('left');
    expect(seatState({}, today)).toBe('current');
  });
});

describe('Coverage', () => {
  const seats = [
    { id: 1, group, municipality: 'Norrdalens kommun' },
    { id: 2, group, municipality: 'sjöbygden', to: '2026-01-01' },
    { id: 3, group, municipality: 'Grannkommunen' },
  ];
  const rows = coverage(['Norrdalens', 'Sjöbygden', 'Fjällinge'], seats, ({ municipality }) => municipality, today);

  it('names those that nobody stands for, also when the one who did has left', () => {
    expect(uncovered(rows)).toEqual(['Sjöbygden', 'Fjällinge']);
  });

  it('knows a municipality with and without the word, and keeps one that the organisation’s list lacks', () => {
    expect(rows.map(({ name, seats: own }) => [name, own.length])).toEqual([
      ['Norrdalens', 1],
      ['Sjöbygden', 0],
      ['Fjällinge', 0],
      ['Grannkommunen', 1],
    ]);
  });

  it('loses no seat that is somebody’s today and says where it is from', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'b', 'C kommun', ' a ', 'B')), fc.array(fc.constantFrom('a', 'B', 'D')), (given, names) => {
        const own = given.map((municipality, id) => ({ id, group, municipality }));
        const counted = coverage(names, own, ({ municipality }) => municipality, today).flatMap(({ seats: some }) => some);
        expect(counted).toHaveLength(own.length);
      }),
    );
  });

  it('reads a list with a name a line, and the representatives of older sites', () => {
    expect(namesIn(' Stab \n\nKultur\nStab')).toEqual(['Stab', 'Kultur']);
    expect(representativesIn('Ordförande; Lokal förening; näringsliv')).toEqual([
      { role: 'Ordförande', organisation: 'Lokal förening', represents: 'näringsliv' },
    ]);
  });
});
