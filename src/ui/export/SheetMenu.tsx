import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Locale } from '../../i18n';
import { exportWords } from '../../i18n/pages/export';
import type { Sheet } from '../../domain/export/csv';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { Icon } from '../theme/icons';
import { linkButton, touch } from '../theme/styles';
import type { Format } from './exportRows';
import { useExport } from './useExport';

const classes = mergeStyleSets({
  menu: { position: 'relative', display: 'inline-block' },
  button: {
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

const names = {
  xlsx: 'export.xlsx',
  semicolon: 'export.csv.semicolon',
  comma: 'export.csv.comma',
} as const satisfies Readonly<Record<Format, string>>;

/** The separator that an Excel in the reader's language splits at comes first. */
const formatsFor = (locale: Locale): readonly Format[] => (locale === 'en' ? ['xlsx', 'comma', 'semicolon'] : ['xlsx', 'semicolon', 'comma']);

/** Between the menu and the window's edge. */
const margin = 16;

export interface SheetMenuProps {
  /** Names the menu among others on the page. */
  readonly id: string;
  /** What is to be exported, its first row the headings: made when it is asked for. */
  readonly sheet: () => Promise<Sheet>;
  /** The file's name, and the name of the sheet. */
  readonly title: string;
}

/** A sheet as a file: a button that opens the three formats. Escape and a step outside close it. */
export function SheetMenu({ id, sheet, title }: SheetMenuProps): JSX.Element {
  const { t } = useText(exportWords);
  const { announce } = useServices();
  const { locale } = useTranslator();
  const [isOpen, setOpen] = React.useState(false);
  const menu = React.useRef<HTMLDivElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);
  const listed = React.useRef<HTMLDivElement>(null);
  const { isWorking, exportAs } = useExport({ sheet, title });

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
  const choose = (format: Format): void => {
    setOpen(false);
    button.current?.focus();
    announce(t('export.working'));
    void exportAs(format);
  };
  return (
    <div ref={menu} className={classes.menu} onKeyDown={handleKey} onBlur={handleBlur}>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-busy={isWorking}
        onClick={() => setOpen(!isOpen)}
      >
        {t('export.button')}
        <Icon name={isOpen ? 'chevronup' : 'chevrondown'} size={12} />
      </button>
      {isOpen && (
        <div ref={listed} id={id} className={classes.list} role="group" aria-label={t('export.formats')}>
          {formatsFor(locale).map((format) => (
            <button key={format} type="button" className={classes.choice} onClick={() => choose(format)}>
              {t(names[format])}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
