/** What must and what must not compile. Checked by types.test.ts and by `npm run types`: an error that does not come is one. */
import { defineList, f } from '../../src/schema/field';
import type { Draft, Item, ListDefinition } from '../../src/schema/field';
import type { activities } from '../../src/schema/lists/activities';
import type { signals } from '../../src/schema/lists/signals';
import type { workstreams } from '../../src/schema/lists/workstreams';
import type { Repository } from '../../src/data/ports';

type Signal = Item<typeof signals>;
type SignalDraft = Draft<typeof signals>;
type ActivityDraft = Draft<typeof activities>;
const minimal = { title: 'Rubrik', seen: 'Något', source: 'Ett möte' } as const;

export const good: readonly SignalDraft[] = [
  minimal,
  {
    ...minimal,
    horizon: 'h2',
    secondaryCategories: ['teknik', 'miljo'],
    impact: 4,
    hideName: true,
    reviewDate: '2027-01-01',
    reviewer: 7,
    sourceUrl: { url: 'https://example.com' },
  },
  { ...minimal, horizon: null, status: 'granskad' },
];
export const goodTime: ActivityDraft = { title: 'Workshop', time: { kind: 'period', start: '2026-05-01', precision: 'manad' }, assignment: 3 };

// @ts-expect-error -- an unknown choice
export const unknownChoice: SignalDraft = { ...minimal, horizon: 'h4' };
// @ts-expect-error -- the Swedish text of a choice is not its code
export const choiceText: SignalDraft = { ...minimal, category: 'miljö/klimat' };
// @ts-expect-error -- an unknown one among several choices
export const unknownAmongSeveral: SignalDraft = { ...minimal, secondaryCategories: ['teknik', 'magi'] };
// @ts-expect-error -- a missing required field
export const missingRequired: SignalDraft = { title: 'Rubrik', seen: 'Något' };
// @ts-expect-error -- a missing required lookup
export const missingLookup: Draft<typeof workstreams> = { title: 'Del' };
// @ts-expect-error -- a required field cannot be cleared
export const clearedRequired: SignalDraft = { ...minimal, source: null };
// @ts-expect-error -- nor can one with a default
export const clearedDefault: SignalDraft = { ...minimal, status: null };
// @ts-expect-error -- a text for a number
export const wrongType: SignalDraft = { ...minimal, impact: '4' };
// @ts-expect-error -- a person is written by id
export const personByName: SignalDraft = { ...minimal, reviewer: { id: 3, title: 'Strateg' } };
// @ts-expect-error -- a link is an address and a text
export const linkAsText: SignalDraft = { ...minimal, sourceUrl: 'https://example.com' };
// @ts-expect-error -- a field that the list does not have
export const unknownField: SignalDraft = { ...minimal, mood: 'good' };
// @ts-expect-error -- an unknown kind of time
export const unknownTime: ActivityDraft = { title: 'Workshop', time: { kind: 'ibland', precision: 'dag' } };

export function reading(signal: Signal, repository: Repository<typeof signals>): void {
  const horizon: 'h1' | 'h2' | 'h3' | undefined = signal.horizon;
  const status: 'utkast' | 'ny' | 'granskad' | 'klustrad' | 'vilande' | 'arkiverad' = signal.status;
  const reviewer: { readonly id: number; readonly title: string } | undefined = signal.reviewer;
  const hidden: boolean = signal.hideName;
  void [horizon, status, reviewer, hidden];
  // @ts-expect-error -- an optional field may be missing
  const whyHere: string = signal.whyHere;
  // @ts-expect-error -- items are not written to
  signal.title = whyHere;
  // @ts-expect-error -- a query names fields that the list has
  void repository.page({ where: [{ field: 'mood', is: 'equal', value: 'good' }] });
  // @ts-expect-error -- an addition names every required field
  void repository.add({ title: 'Rubrik' }, 'key');
}

const common = { key: 'proof', url: 'Lists/Proof', title: 'Prov', description: '' };
const title = f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true });
// @ts-expect-error -- a view shows fields that the list has
export const unknownInView = (): ListDefinition => defineList({ ...common, fields: { title }, views: [{ title: 'Alla', isDefault: true, fields: ['gone'] }] });
// @ts-expect-error -- a default is one of the choices
export const unknownDefault = (): unknown => f.choice({ internal: 'FsChoice', label: 'Val', choices: { a: 'A' }, required: true, default: 'b' });
// @ts-expect-error -- a setting belongs to its kind
export const foreignSetting = (): unknown => f.text({ internal: 'FsText', label: 'Text', rows: 3 });
