import * as React from 'react';
import { Icon } from '../theme/icons';
import { listClasses as classes } from './listStyles';

export interface Chip<Key extends string> {
  readonly key: Key;
  readonly text: string;
  /** What its button does, in words. */
  readonly label: string;
}

interface ChipsProps<Key extends string> {
  readonly chips: readonly Chip<Key>[];
  readonly onRemove: (key: Key) => void;
  /** Takes focus when the last chip goes. */
  readonly otherwise: React.RefObject<HTMLElement>;
}

/** What is chosen, each with the way to take it away. */
export function Chips<Key extends string>({ chips, onRemove, otherwise }: ChipsProps<Key>): JSX.Element {
  const buttons = React.useRef(new Map<Key, HTMLButtonElement>());
  const remove = (index: number): void => {
    const next = chips[index + 1] ?? chips[index - 1];
    ((next && buttons.current.get(next.key)) ?? otherwise.current)?.focus(); // the chip that had focus goes away
    onRemove(chips[index]!.key);
  };
  return (
    <>
      {chips.map(({ key, text, label }, index) => (
        <button
          key={key}
          ref={(button) => void (button ? buttons.current.set(key, button) : buttons.current.delete(key))}
          type="button"
          className={classes.chip}
          aria-label={label}
          onClick={() => remove(index)}
        >
          <span className={classes.chipText}>{text}</span>
          <Icon name="cancel" size={12} />
        </button>
      ))}
    </>
  );
}
