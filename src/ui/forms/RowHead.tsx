import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { Icon } from '../theme/icons';
import { linkButton, touch } from '../theme/styles';

const classes = mergeStyleSets({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', borderTop: '1px solid var(--fs-line)', padding: '4px 0' },
  open: {
    flex: '1 1 200px',
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 32,
    font: 'inherit',
    textAlign: 'left',
    color: 'var(--fs-tx)',
    background: 'none',
    border: 0,
    padding: '0 4px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    selectors: { ...touch({ minHeight: 44 }) },
  },
  small: {
    ...linkButton,
    fontSize: 13,
    selectors: { '&[aria-disabled="true"]': { color: 'var(--fs-disabled)', textDecoration: 'none', cursor: 'default' }, ...touch({ minHeight: 44 }) },
  },
});

interface RowHeadProps {
  readonly idOf: (part: 'open' | 'up' | 'down') => string;
  readonly index: number;
  readonly count: number;
  readonly isOpen: boolean;
  /** What the buttons say, and what they are called with the row's name in it. */
  readonly words: Readonly<Record<'up' | 'down' | 'remove', { readonly text: string; readonly name: string }>>;
  readonly onOpen: () => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  /** What the row is. */
  readonly children: React.ReactNode;
}

/** The line of one row in a form of several: it opens the row's fields, and the row is moved and taken away from it. */
export function RowHead({ idOf, index, count, isOpen, words, onOpen, onMove, onRemove, children }: RowHeadProps): JSX.Element {
  const mover = (part: 'up' | 'down', to: number): JSX.Element => (
    <button
      id={idOf(part)}
      type="button"
      className={classes.small}
      aria-disabled={to < 0 || to >= count}
      aria-label={words[part].name}
      onClick={() => onMove(to)}
    >
      {words[part].text}
    </button>
  );
  return (
    <div className={classes.top}>
      <button id={idOf('open')} type="button" className={classes.open} aria-expanded={isOpen} onClick={onOpen}>
        <Icon name={isOpen ? 'chevrondown' : 'chevronright'} />
        <span>{children}</span>
      </button>
      {mover('up', index - 1)}
      {mover('down', index + 1)}
      <button type="button" className={classes.small} aria-label={words.remove.name} onClick={onRemove}>
        {words.remove.text}
      </button>
    </div>
  );
}
