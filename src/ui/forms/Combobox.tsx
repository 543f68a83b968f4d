import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { formWords } from '../../i18n/pages/form';
import { useText } from '../app/useText';
import { Icon } from '../theme/icons';
import { linkButton, touch } from '../theme/styles';
import { inputStyle } from './inputStyle';
import { isFoundIn } from './matching';
import type { Choosable, Titled } from './useItems';

const classes = mergeStyleSets({
  box: { position: 'relative', display: 'flex' },
  input: { ...inputStyle, flex: 1, minWidth: 0, padding: '0 36px 0 8px' },
  toggle: {
    position: 'absolute',
    right: 0,
    top: 0,
    width: 32,
    height: '100%',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: 'var(--fs-tx2)',
    background: 'none',
    border: 0,
    cursor: 'pointer',
  },
  list: {
    position: 'absolute',
    left: 0,
    right: 0,
    top: '100%',
    zIndex: 2,
    maxHeight: 264,
    overflowY: 'auto',
    marginTop: '2px !important',
    background: 'var(--fs-bg)',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    boxShadow: 'var(--fs-menu)',
  },
  option: {
    padding: '8px 12px',
    minHeight: 36,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    borderLeft: '3px solid transparent',
    selectors: { ':hover': { background: 'var(--fs-bg3)' }, ...touch({ minHeight: 44, padding: '12px' }) },
  },
  active: { background: 'var(--fs-sel)', borderLeftColor: 'var(--fs-ac)' },
  status: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)', marginTop: '4px !important' },
  retry: { ...linkButton, fontSize: 12 },
});

interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  /** What stands in the box when nobody types there: the chosen item's title. */
  readonly resting: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly choosable: Choosable;
  /** Those that are chosen already are not offered. */
  readonly without: readonly number[];
  readonly onPick: (item: Titled) => void;
  /** The box was emptied. */
  readonly onClear?: () => void;
}

/** More than these are not looked through by eye. */
const mostShown = 50;

/** How much there is to choose from, said once it stands still. */
function useStatus({ state }: Choosable, isOpen: boolean, shown: number, count: number): string {
  const { t } = useText(formWords);
  if (!isOpen) return '';
  if (state === 'loading') return t('picker.loading');
  if (state === 'failed') return t('picker.failed');
  if (count === 0) return t('picker.none');
  return count > shown ? t('picker.some', { shown, count }) : t('picker.count', { count });
}

/**
 * An editable combobox with a list (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>): focus stays in the box, the
 * arrows go through the list, Enter picks, Escape closes the list and only the list.
 */
export function Combobox({ id, label, resting, typed, choosable, without, onType, onPick, onClear, ...box }: ComboboxProps): JSX.Element {
  const { t } = useText(formWords);
  const [isOpen, setOpen] = React.useState(false);
  const [isTyping, setTyping] = React.useState(false);
  const [active, setActive] = React.useState(-1);
  const input = React.useRef<HTMLInputElement>(null);
  const found = React.useMemo(
    () => choosable.items.filter((item) => !without.includes(item.id) && (!isTyping || isFoundIn(typed, item.title))),
    [choosable.items, without, isTyping, typed],
  );
  const shown = found.slice(0, mostShown);
  const status = useStatus(choosable, isOpen, shown.length, found.length);
  const optionId = (index: number): string => `${id}-option-${index}`;

  React.useEffect(() => {
    if (isOpen && active >= 0) document.getElementById(`${id}-option-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen, active, id]);

  const close = (): void => {
    setOpen(false);
    setTyping(false);
    setActive(-1);
    onType('');
  };
  const pick = (item: Titled | undefined): void => {
    if (!item) return;
    onPick(item);
    close();
  };
  const move = (to: number): void => {
    setOpen(true);
    setActive(shown.length === 0 ? -1 : (to + shown.length) % shown.length);
  };
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => move(isOpen ? active + 1 : Math.max(active, 0)),
    ArrowUp: () => move(isOpen && active > 0 ? active - 1 : shown.length - 1),
    Enter: isOpen ? () => pick(shown[active]) : undefined,
    Escape: isOpen ? close : undefined,
  };
  const handleKey = (event: React.KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation(); // the dialog around it closes on Escape too
    act();
  };
  const handleType = (next: string): void => {
    onType(next);
    setTyping(true);
    setOpen(true);
    setActive(next.trim() === '' ? -1 : 0);
    if (next === '') onClear?.();
  };
  const handleToggle = (): void => {
    if (isOpen) close();
    else setOpen(true);
    input.current?.focus();
  };

  return (
    <>
      <div className={classes.box}>
        <input
          ref={input}
          id={id}
          className={classes.input}
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && active >= 0 && shown[active] ? optionId(active) : undefined}
          aria-required={box.isRequired}
          aria-invalid={box.isInvalid}
          aria-describedby={box.describedBy}
          value={isTyping ? typed : resting}
          onChange={(event) => handleType(event.target.value)}
          onClick={() => setOpen(true)}
          onKeyDown={handleKey}
          onBlur={close}
        />
        <button
          type="button"
          className={classes.toggle}
          tabIndex={-1}
          aria-label={t('picker.open')}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={handleToggle}
        >
          <Icon name="chevrondown" />
        </button>
        <ul id={`${id}-list`} role="listbox" aria-label={label} className={classes.list} hidden={!isOpen || shown.length === 0}>
          {isOpen &&
            shown.map((item, index) => (
              // Picked on mousedown's way: a click that first took focus from the box would close the list.
              <li
                key={item.id}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                className={`${classes.option} ${index === active ? classes.active : ''}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(item)}
              >
                {item.title}
              </li>
            ))}
        </ul>
      </div>
      <p role="status" className={classes.status} hidden={status === ''}>
        {status}{' '}
        {isOpen && choosable.state === 'failed' && (
          <button type="button" className={classes.retry} onMouseDown={(event) => event.preventDefault()} onClick={choosable.retry}>
            {t('picker.retry')}
          </button>
        )}
      </p>
    </>
  );
}
