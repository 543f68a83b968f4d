import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { listWords } from '../../i18n/pages/lists';
import { AppLink } from '../app/AppLink';
import type { AppUrl } from '../app/hostFrame';
import { useServices, useTranslator } from '../app/services';
import type { Seen } from '../app/useSeen';
import { useText } from '../app/useText';
import { linkButton, touch } from '../theme/styles';

const classes = mergeStyleSets({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 16px',
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--fs-tx2)',
    selectors: { 'a, button': { display: 'inline-flex', alignItems: 'center', minHeight: 24, selectors: touch({ minHeight: 44 }) } },
  },
  button: { ...linkButton, fontSize: 13 },
});

interface NewSinceProps {
  readonly seen: Seen;
  /** How many that are new; nothing while it is not known. */
  readonly count: number | undefined;
  /** Only what is new is shown. */
  readonly isOn: boolean;
  /** The page with only what is new, and with everything. */
  readonly toNew: AppUrl;
  readonly toAll: AppUrl;
}

/** "4 nya sedan 12 mars", as a way to see just those. Nothing on a first visit: then all is new. */
export function NewSince({ seen, count, isOn, toNew, toAll }: NewSinceProps): JSX.Element | null {
  const { t } = useText(listWords);
  const translator = useTranslator();
  const { announce } = useServices();
  const line = React.useRef<HTMLParagraphElement>(null);
  if (seen.since === undefined || count === undefined) return null;
  const date = translator.date(seen.since);
  const handleMark = async (): Promise<void> => {
    const isSaved = await seen.markAll();
    announce(t(isSaved ? 'lists.new.marked' : 'lists.new.failed'));
    if (isSaved) line.current?.focus(); // the button is gone
  };
  return (
    <p ref={line} tabIndex={-1} className={classes.line}>
      {count === 0 && !isOn && <span>{t('lists.new.none', { date })}</span>}
      {count > 0 && !isOn && <AppLink to={toNew}>{t('lists.new.since', { count, date })}</AppLink>}
      {isOn && <span>{count > 0 ? t('lists.new.since', { count, date }) : t('lists.new.none', { date })}</span>}
      {isOn && <AppLink to={toAll}>{t('lists.new.showAll')}</AppLink>}
      {count > 0 && (
        <button type="button" className={classes.button} onClick={() => void handleMark()}>
          {t('lists.new.markAll')}
        </button>
      )}
    </p>
  );
}
