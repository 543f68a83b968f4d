import { allLists, listByKey } from '../../../src/schema/lists';
import { migrations, migrationsFrom, schemaVersion } from '../../../src/schema/migrations';

const step = (list: string) => migrations[0]!.steps.find((candidate) => candidate.list === list)!;

describe('The schema’s history', () => {
  test('goes on by one, and the last step is the version of the lists', () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_migration, index) => index + 2));
    const youngest = Math.max(...allLists.flatMap((list) => Object.values(list.fields).map(({ since }) => since ?? 1)));
    expect(youngest).toBeLessThanOrEqual(schemaVersion);
  });

  test('a site walks from its own version', () => {
    expect(migrationsFrom(1).map(({ to }) => to)).toEqual([2, 3, 4, 5, 6]);
    expect(migrationsFrom(3).map(({ to }) => to)).toEqual([4, 5, 6]);
    expect(migrationsFrom(schemaVersion)).toEqual([]);
  });

  test('steps read fields that their list has', () => {
    for (const { list, reads } of migrations.flatMap(({ steps }) => steps))
      expect(Object.keys(listByKey(list)!.fields)).toEqual(expect.arrayContaining([...reads]));
  });

  test('an examined spaning becomes a record drawn up, a new one working material', () => {
    const { change } = step('signals');
    expect(change({ status: 'granskad' })).toEqual({ recordStatus: 'upprattad', preserved: false });
    expect(change({ status: 'ny', preserved: true })).toEqual({ recordStatus: 'arbetsmaterial' });
    expect(change({})).toEqual({ recordStatus: 'arbetsmaterial', preserved: false });
  });

  test('what was known before there were terms is an insight', () => {
    const { change } = migrations[1]!.steps.find(({ list }) => list === 'knowledge')!;
    expect(change({})).toEqual({ kind: 'insikt' });
    expect(change({ kind: 'begrepp' })).toBeNull();
  });

  test('the text of an assignment goes under its headings, what has none stays, and what a person wrote there is not written over', () => {
    const { change } = migrations[2]!.steps.find(({ list }) => list === 'assignments')!;
    const body = '## Bakgrund\n\nReglab bjöd in.\n\n## Annat\n\nKvar.\n\n## Organisation\n\nEn grupp.';
    expect(change({ body, status: 'galler' })).toEqual({
      phase: 'pagar',
      background: 'Reglab bjöd in.',
      organising: 'En grupp.',
      body: '## Annat\n\nKvar.',
    });
    expect(change({ body, status: 'galler', phase: 'beslut', background: 'Vår egen.' })).toEqual({
      organising: 'En grupp.',
      body: '## Bakgrund\n\nReglab bjöd in.\n\n## Annat\n\nKvar.',
    });
    expect(change({ body: '## Annat\n\nKvar.', phase: 'start', status: 'utkast' })).toBeNull();
    expect(change({ phase: 'start' })).toBeNull();
  });

  test('a step that ran already changes nothing the second time, and overrules nobody', () => {
    const { change } = step('activities');
    const first = change({});
    expect(first).toEqual({ recordStatus: 'arbetsmaterial', preserved: false });
    expect(change({ recordStatus: 'arbetsmaterial', preserved: false })).toBeNull();
    expect(change({ recordStatus: 'registrerad', preserved: true })).toBeNull();
  });
});
