import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { buttonClasses } from '../theme/buttons';
import { Icon } from '../theme/icons';
import { linkButton, touch } from '../theme/styles';

const classes = mergeStyleSets({
  menu: { position: 'relative', display: 'inline-block' },
  link: {
    ...linkButton,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    fontSize: 13,
    selectors: { ...linkButton.selectors, ...touch({ minHeight: 44 }) },
  },
  list: {
    position: 'absolute',
    left: 0,
    top: '100%',
    zIndex: 4,
    minWidth: 240,
    width: 'max-content',
    maxWidth: 'min(340px, calc(100vw - 32px))',
    padding: 4,
    background: 'var(--fs-bg)',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    boxShadow: 'var(--fs-menu)',
    selectors: { '@media print': { display: 'none' } },
  },
  choice: {
    font: 'inherit',
    color: 'var(--fs-tx)',
    background: 'none',
    border: 0,
    borderRadius: 3,
    width: '100%',
    textAlign: 'left',
    padding: '6px 8px',
    minHeight: 32,
    cursor: 'pointer',
    selectors: { ':hover': { background: 'var(--fs-bg3)' }, ':focus-visible': { outlineOffset: -2 }, ...touch({ minHeight: 44 }) },
  },
});

/** Between the menu and the window's edge. */
const margin = 16;

interface MenuButtonProps<Key extends string> {
  /** Names the menu among others on the page. */
  readonly id: string;
  /** For a whole page: with an outline. In a row of tools it reads as a link. */
  readonly isOutlined?: boolean;
  readonly label: string;
  /** Names the choices together. */
  readonly groupLabel: string;
  readonly isBusy: boolean;
  readonly choices: readonly { readonly key: Key; readonly label: string }[];
  readonly onChoose: (key: Key) => void;
}

/** A button that opens a few choices. Escape and a step outside close it. */
export function MenuButton<Key extends string>({ id, isOutlined = false, label, groupLabel, isBusy, choices, onChoose }: MenuButtonProps<Key>): JSX.Element {
  const [isOpen, setOpen] = React.useState(false);
  const menu = React.useRef<HTMLDivElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);
  const listed = React.useRef<HTMLDivElement>(null);

  // The button may stand anywhere in its line: what would lie outside the window moves in.
  React.useLayoutEffect(() => {
    const element = listed.current;
    if (!isOpen || !element) return;
    const over = element.getBoundingClientRect().right - (document.documentElement.clientWidth - margin);
    if (over > 0) element.style.left = `${-over}px`;
  }, [isOpen]);
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation(); // the panel beneath stays
    setOpen(false);
    button.current?.focus();
  };
  const handleBlur = (event: React.FocusEvent): void => {
    if (!menu.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
  };
  const choose = (key: Key): void => {
    setOpen(false);
    button.current?.focus();
    onChoose(key);
  };
  return (
    <div ref={menu} className={classes.menu} onKeyDown={handleKey} onBlur={handleBlur}>
      <button
        ref={button}
        type="button"
        className={isOutlined ? buttonClasses.outlined : classes.link}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-busy={isBusy}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        <Icon name={isOpen ? 'chevronup' : 'chevrondown'} size={12} />
      </button>
      {isOpen && (
        <div ref={listed} id={id} className={classes.list} role="group" aria-label={groupLabel}>
          {choices.map(({ key, label: text }) => (
            <button key={key} type="button" className={classes.choice} onClick={() => choose(key)}>
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
