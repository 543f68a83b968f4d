import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Conflict } from '../../data/ports';
import type { AnySettings, Draft, ListDefinition } from '../../schema/field';
import { useTranslator } from '../app/services';
import { useWords } from '../fields/words';
import { formValues, type FormValue } from './values';
import { phone, touch } from '../theme/styles';

const ItemTitles = React.lazy(() => import('./ItemTitles'));

const classes = mergeStyleSets({
  field: { border: 0, borderTop: '1px solid var(--fs-line)', padding: '12px 0', margin: 0, minWidth: 0 },
  legend: { fontWeight: 600, padding: 0, float: 'left', width: '100%', marginBottom: 8 },
  sides: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, clear: 'both', selectors: { ...phone({ gridTemplateColumns: '1fr' }) } },
  side: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr)',
    columnGap: 8,
    padding: 12,
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    cursor: 'pointer',
    alignContent: 'start',
    selectors: { input: { width: 18, height: 18, margin: '1px 0', accentColor: 'var(--fs-acbg)' }, ...touch({ minHeight: 44 }) },
  },
  chosen: { background: 'var(--fs-sel)', borderColor: 'var(--fs-ac)', boxShadow: 'inset 3px 0 0 var(--fs-ac)' },
  value: { gridColumn: '2', whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxHeight: 200, overflowY: 'auto' },
});

export type Side = 'yours' | 'theirs';
/** A value in words, where the field's own kind cannot give them: a text that only a page can read. */
export type Describe = (key: string, value: FormValue) => string | undefined;
export interface Difference {
  readonly key: string;
  readonly yours: FormValue;
  readonly theirs: FormValue;
}

/** The fields that both have changed, to different things. What only one has changed needs no choice. */
export function differences<L extends ListDefinition>(list: L, conflict: Conflict<L>): readonly Difference[] {
  const theirs = formValues(list, conflict.theirs);
  const base = conflict.base && formValues(list, conflict.base);
  // An item's lookups are objects and a draft's are ids, so yours are read as what a new item begins with.
  const yours = formValues<L>(list, undefined, conflict.yours);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const valueOf = (key: string): FormValue => ((conflict.yours as Readonly<Record<string, unknown>>)[key] === null ? emptied(theirs[key]) : (yours[key] ?? ''));
  return Object.keys(list.fields)
    .filter((key) => key in conflict.yours && !same(valueOf(key), theirs[key]) && !(base && same(base[key], theirs[key])))
    .map((key) => ({ key, yours: valueOf(key), theirs: theirs[key] ?? '' }));
}

const emptied = (value: FormValue | undefined): FormValue => (Array.isArray(value) ? [] : '');

/** What to write over the saved version: yours, but for the fields where theirs was chosen. */
export function chosenChange<L extends ListDefinition>(conflict: Conflict<L>, choices: Readonly<Record<string, Side>>): Partial<Draft<L>> {
  return Object.fromEntries(Object.entries(conflict.yours).filter(([key]) => choices[key] !== 'theirs')) as Partial<Draft<L>>;
}

interface ConflictViewProps {
  readonly list: ListDefinition;
  readonly different: readonly Difference[];
  readonly choices: Readonly<Record<string, Side>>;
  readonly describe?: Describe;
  readonly onChoose: (key: string, side: Side) => void;
}

/** Both versions side by side, field by field; nothing is thrown away before somebody has chosen. */
export function ConflictView({ list, different, choices, describe, onChoose }: ConflictViewProps): JSX.Element {
  const { t } = useTranslator();
  const words = useWords(list);
  const show = (key: string, value: FormValue): React.ReactNode => {
    if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
    const described = describe?.(key, value);
    if (described !== undefined) return described;
    const parts = (typeof value === 'string' ? [value] : value).filter((part) => part !== '');
    if (parts.length === 0) return t('conflict.empty');
    const { list: target, choices: options }: AnySettings = list.fields[key]?.settings ?? {};
    if (target !== undefined) {
      return (
        <React.Suspense fallback={parts.join(', ')}>
          <ItemTitles list={target} ids={parts} />
        </React.Suspense>
      );
    }
    return parts.map((part) => (options ? words.choice(key, part) : part)).join(', ');
  };
  return (
    <>
      {different.map(({ key, ...sides }) => (
        <fieldset key={key} className={classes.field}>
          <legend className={classes.legend}>{words.label(key)}</legend>
          <div className={classes.sides}>
            {(['yours', 'theirs'] as const).map((side) => (
              <label key={side} className={`${classes.side} ${choices[key] === side ? classes.chosen : ''}`}>
                <input type="radio" name={`conflict-${key}`} checked={choices[key] === side} onChange={() => onChoose(key, side)} />
                <strong>{t(side === 'yours' ? 'conflict.yours' : 'conflict.theirs')}</strong>
                <span className={classes.value}>{show(key, sides[side])}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
