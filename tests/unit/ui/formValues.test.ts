import fc from 'fast-check';
import { decodeItem } from '../../../src/schema/codec';
import { allLists, listByKey } from '../../../src/schema/lists';
import { methods } from '../../../src/schema/lists/methods';
import { publications } from '../../../src/schema/lists/publications';
import { signals } from '../../../src/schema/lists/signals';
import type { Item, ListDefinition } from '../../../src/schema/field';
import { validateDraft } from '../../../src/schema/validate';
import { withScheme } from '../../../src/ui/forms/address';
import { similarTo } from '../../../src/domain/search/similar';
import { changeOf, draftOf, formValues, restoredValues } from '../../../src/ui/forms/values';

/** What the form would send for an address, and what it says of it. */
function sentAddress(typed: string): string | undefined {
  const values = { ...formValues(publications), title: 'Rapport', publisher: 'Regionen', link: [withScheme(typed)] };
  const draft = draftOf(publications, values);
  return validateDraft(publications, draft).length > 0 ? undefined : draft.link?.url;
}

describe('An address in a form', () => {
  it('is never one that runs script when it is clicked, however it is spelled', () => {
    const blank = fc.constantFrom('', ' ', '\t', '\n', '\u0000', '\u0001', '\u00a0', '\u200b', '/', '\\', '.');
    const letters = 'javascript'.split('');
    const spelled = fc
      .tuple(
        fc.array(fc.tuple(blank, fc.boolean()), { minLength: letters.length, maxLength: letters.length }),
        blank,
        fc.constantFrom(':', '&colon;', '%3A', '：'),
        fc.string(),
      )
      .map(
        ([signs, before, colon, code]) =>
          before + letters.map((letter, index) => (signs[index]?.[1] ? letter.toUpperCase() : letter) + (signs[index]?.[0] ?? '')).join('') + colon + code,
      );
    const other = fc
      .tuple(fc.constantFrom('data:text/html,', 'vbscript:', 'file:///', 'blob:', 'ftp://', 'about:', 'javascript:'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(spelled, other, fc.string(), fc.webUrl()), (typed) => {
        const address = sentAddress(typed);
        if (address !== undefined) expect(new URL(address).protocol).toMatch(/^(https?|mailto):$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['  https://example.org ', 'https://example.org'],
    ['www.example.org/rapport', 'https://www.example.org/rapport'],
    ['mailto:kim@example.org', 'mailto:kim@example.org'],
    ['JAVASCRIPT:alert(1)', undefined],
    ['mailto:', undefined],
    ['https://', undefined],
  ])('%s is sent as %s', (typed, sent) => {
    expect(sentAddress(typed)).toBe(sent);
  });
});

describe('A form that nobody has written in', () => {
  it.each(allLists.map((list) => [list.key]))('changes nothing of an item in %s', (key) => {
    const list = listByKey(key) as ListDefinition;
    const values = formValues(list, decodeItem(list, { Id: 1 }));
    expect(changeOf(list, values, values)).toEqual({});
    expect(restoredValues(values, {})).toEqual(values);
  });
});

describe('What a form holds', () => {
  const item = { id: 1, title: 'Metod', summary: 'Kort', next: [{ id: 3, title: 'Sedan' }], minutesMin: 45 } as unknown as Item<typeof methods>;
  it('comes back as the item had it: references by id, numbers as numbers', () => {
    expect(draftOf(methods, formValues(methods, item))).toMatchObject({ title: 'Metod', next: [3], minutesMin: 45 });
  });

  it('names only what was changed, and null what was emptied', () => {
    const before = formValues(methods, item);
    expect(changeOf(methods, before, { ...before, next: [], minutesMin: '50' })).toEqual({ next: null, minutesMin: 50 });
  });

  it('begins with what a new item is given, references by their ids', () => {
    expect(formValues(methods, undefined, { next: [3, 4], difficulty: 'latt' })).toMatchObject({ next: ['3', '4'], difficulty: 'latt', status: 'utkast' });
  });
});

describe('Spaningar that may be the same', () => {
  const known = [
    { id: 1, title: 'Lanthandeln blir servicepunkt för det offentliga' },
    { id: 2, title: 'Butiken i byn öppnas med mobilen' },
    { id: 3, title: 'Rekordfå barn per kvinna' },
    { id: 4, title: 'Skatteverket öppnar kontor' },
  ] as const;
  it.each([
    ['Lanthandel som servicepunkt', [1]],
    ['lanthandeln BLIR servicepunkt för det offentliga', [1]],
    ['Rekordfå barn', [3]],
    ['Mobilen öppnar butiker i byar', [2]],
    ['Drönare sår skog', []],
    ['Det är för', []],
    ['', []],
  ])('%s is like %j', (title, ids) => {
    expect(similarTo(title, known).map(({ id }) => id)).toEqual(ids);
  });

  it('are at most three, the most alike first', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: index, title: `Lanthandeln blir servicepunkt ${'igen '.repeat(index)}` }));
    const found = similarTo('Lanthandeln blir servicepunkt', many);
    expect(found.map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it('are found for any title without trouble', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => similarTo(a, [{ id: 1, title: b }]).length <= 1));
    expect(signals.fields.title.indexed).toBe(true); // the server is asked for titles that begin alike
  });
});
