import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { listWords } from '../../i18n/pages/lists';
import type { AppUrl } from '../app/hostFrame';
import { useText } from '../app/useText';
import { touch } from '../theme/styles';

const SavedViewsList = React.lazy(() => import('./SavedViewsList'));

const classes = mergeStyleSets({
  place: { position: 'relative' },
  button: { height: 32, selectors: { ...touch({ height: 44 }) } },
  sheet: {
    position: 'absolute',
    top: 'calc(100% + 4px)',
    zIndex: 6,
    padding: 16,
    background: 'var(--fs-bg)',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    boxShadow: 'var(--fs-menu)',
  },
});

const widest = 360;
const margin = 16;

/** Where the sheet goes, from the button's left edge: under its right edge, but never past an edge of the app. */
function placeUnder(button: Element | null): { readonly left: number; readonly width: number } {
  const app = button?.closest('[data-host]')?.getBoundingClientRect();
  if (!button || !app) return { left: 0, width: widest };
  const { left, right } = button.getBoundingClientRect();
  const width = Math.min(widest, app.width - 2 * margin);
  return { left: Math.max(app.left + margin, Math.min(right, app.right - margin) - width) - left, width };
}

interface SavedViewsProps {
  /** The page's path: views are kept a page. */
  readonly page: string;
  /** What is in view now, to be saved. */
  readonly address: AppUrl;
}

/** A person's own views of a page: open one, save the one in view. Closes on Escape and when one goes elsewhere. */
export function SavedViews({ page, address }: SavedViewsProps): JSX.Element {
  const { t } = useText(listWords);
  const [isOpen, setOpen] = React.useState(false);
  const place = React.useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  React.useEffect(() => {
    if (!isOpen) return undefined;
    const handleOutside = (event: Event): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', handleOutside);
    document.addEventListener('focusin', handleOutside);
    return () => {
      document.removeEventListener('pointerdown', handleOutside);
      document.removeEventListener('focusin', handleOutside);
    };
  }, [isOpen]);
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };
  return (
    <div ref={place} className={classes.place} onKeyDown={handleKey}>
      <DefaultButton
        className={classes.button}
        text={t('lists.views')}
        iconProps={{ iconName: 'ChevronDown' }}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div className={classes.sheet} style={placeUnder(place.current)} role="group" aria-label={t('lists.views')}>
          <React.Suspense fallback={<p role="status">{t('lists.views.loading')}</p>}>
            <SavedViewsList page={page} address={address} onDone={close} />
          </React.Suspense>
        </div>
      )}
    </div>
  );
}
