import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Conflict } from '../../data/ports';
import type { Draft } from '../../schema/field';
import { signals } from '../../schema/lists/signals';
import { useTranslator } from '../app/services';
import { useWords } from '../fields/words';
import type { Signal } from '../pages/signals/signalUrl';
import { fieldsOf, formValues, type FormValue } from './values';
import { phone, touch } from '../theme/styles';

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
export interface Difference {
  readonly key: string;
  readonly yours: FormValue;
  readonly theirs: FormValue;
}

/** The fields that both have changed, to different things. What only one has changed needs no choice. */
export function differences(conflict: Conflict<typeof signals>): readonly Difference[] {
  const theirs = formValues(signals, conflict.theirs);
  const base = conflict.base && formValues(signals, conflict.base);
  const yours = formValues(signals, { ...conflict.theirs, ...conflict.yours } as Signal);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return fieldsOf(signals)
    .filter(({ key }) => key in conflict.yours && !same(yours[key], theirs[key]) && !(base && same(base[key], theirs[key])))
    .map(({ key }) => ({ key, yours: yours[key] ?? '', theirs: theirs[key] ?? '' }));
}

/** What to write over the saved version: yours, but for the fields where theirs was chosen. */
export function chosenChange(conflict: Conflict<typeof signals>, choices: Readonly<Record<string, Side>>): Partial<Draft<typeof signals>> {
  return Object.fromEntries(Object.entries(conflict.yours).filter(([key]) => choices[key] !== 'theirs'));
}

interface ConflictViewProps {
  readonly different: readonly Difference[];
  readonly choices: Readonly<Record<string, Side>>;
  readonly onChoose: (key: string, side: Side) => void;
}

/** Both versions side by side, field by field; nothing is thrown away before somebody has chosen. */
export function ConflictView({ different, choices, onChoose }: ConflictViewProps): JSX.Element {
  const { t } = useTranslator();
  const words = useWords(signals);
  const show = (key: string, value: FormValue): string => {
    if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
    const hasChoices = 'choices' in (signals.fields[key as keyof typeof signals.fields]?.settings ?? {});
    const text = (typeof value === 'string' ? [value] : value)
      .filter((part) => part !== '')
      .map((part) => (hasChoices ? words.choice(key, part) : part))
      .join(', ');
    return text === '' ? t('conflict.empty') : text;
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
