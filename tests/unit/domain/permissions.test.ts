import { itemSecurity } from '../../../src/schema/itemSecurity';
import type { ListDefinition } from '../../../src/schema/field';
import { accessOf, anyCan, can, rolesOf, verbs } from '../../../src/domain/permissions';
import { allLists } from '../../../src/schema/lists';

const keys = allLists.map(({ key }) => key);

describe('Who may do what', () => {
  test('any member of staff adds a spaning, changes and removes their own, and nobody else’s', () => {
    expect(verbs.map((verb) => can('medarbetare', verb, { list: 'signals', own: true }))).toEqual([true, true, true, true, false]);
    expect(verbs.map((verb) => can('medarbetare', verb, { list: 'signals' }))).toEqual([true, true, false, false, false]);
  });

  test('the working group changes every spaning', () => {
    expect(can('arbetsgrupp', 'edit', { list: 'signals', own: false })).toBe(true);
  });

  test('the rules know the item security of every list that has one', () => {
    expect(Object.fromEntries(allLists.flatMap((list: ListDefinition) => (list.items ? [[list.key, list.items]] : [])))).toEqual(itemSecurity);
  });

  test('an assessment is its author’s; the convener can correct it', () => {
    expect(can('arbetsgrupp', 'edit', { list: 'assessments', own: false })).toBe(false);
    expect(can('arbetsgrupp', 'edit', { list: 'assessments', own: true })).toBe(true);
    expect(can('sammankallande', 'edit', { list: 'assessments', own: false })).toBe(true);
  });

  test('a draft in the inbox is seen by its author and the site’s owner alone', () => {
    for (const role of ['medarbetare', 'arbetsgrupp', 'sammankallande', 'ledningsgrupp', 'rusgrupp'] as const) {
      expect(can(role, 'read', { list: 'inbox', own: false })).toBe(false);
      expect(can(role, 'read', { list: 'inbox', own: true })).toBe(true);
    }
    expect(can('agare', 'read', { list: 'inbox', own: false })).toBe(true);
  });

  test('the management group and the RUS group read the plan and change nothing in it', () => {
    for (const role of ['ledningsgrupp', 'rusgrupp'] as const) {
      expect(verbs.map((verb) => can(role, verb, { list: 'activities', own: true }))).toEqual([true, false, false, false, false]);
    }
    expect(can('medarbetare', 'read', { list: 'activities' })).toBe(false);
  });

  test('the owner may do everything everywhere', () => {
    for (const list of keys) for (const verb of verbs) expect(can('agare', verb, { list })).toBe(true);
  });

  test('everybody can read the settings, which say the schema version', () => {
    for (const role of ['medarbetare', 'arbetsgrupp', 'sammankallande', 'ledningsgrupp', 'rusgrupp'] as const)
      expect(accessOf(role, 'settings')).not.toBe('none');
  });

  test('who holds several roles may what one of them may', () => {
    expect(anyCan(['medarbetare', 'arbetsgrupp'], 'edit', { list: 'methods' })).toBe(true);
    expect(anyCan(['medarbetare', 'ledningsgrupp'], 'edit', { list: 'methods' })).toBe(false);
    expect(anyCan([], 'read', { list: 'methods' })).toBe(false);
  });

  test('roles come from the site’s groups; the owner administers the site collection or may give rights on the site', () => {
    expect(rolesOf({ groups: ['Framsyn Ledningsgrupp', 'Framsyn Medarbetare', 'Något annat'], isSiteAdmin: false })).toEqual(['medarbetare', 'ledningsgrupp']);
    expect(rolesOf({ groups: [], isSiteAdmin: true })).toEqual(['agare']);
    expect(rolesOf({ groups: ['Framsyn Arbetsgrupp'], isSiteAdmin: false, isOwner: true })).toEqual(['arbetsgrupp', 'agare']);
    expect(rolesOf({ groups: ['Ägare'], isSiteAdmin: false, isOwner: false })).toEqual([]);
  });
});
