import * as React from 'react';
import { vpStatuses, type Activity, type VpStatus } from '../../../domain/businessPlan/status';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import { useText } from '../../app/useText';
import { buttonClasses } from '../../theme/buttons';
import { planClasses as classes } from './businessPlanStyles';
import { useActivityChanges, type Change } from './useActivityChanges';

const setWords = {
  ejForeslagen: 'vp.set.ejForeslagen',
  foreslagen: 'vp.set.foreslagen',
  inlagd: 'vp.set.inlagd',
  avslagen: 'vp.set.avslagen',
} as const satisfies Record<VpStatus, string>;

interface ChangeBarProps {
  readonly year: number;
  readonly marked: readonly Activity[];
  /** With the ids that could not be changed: they stay marked. */
  readonly onDone: (kept: readonly number[]) => void;
}

/** What can be done with the marked ones. A status takes the year with it: proposed for the year that is shown. */
export function ChangeBar({ year, marked, onDone }: ChangeBarProps): JSX.Element {
  const { t } = useText(businessPlanWords);
  const { isSaving, save } = useActivityChanges();
  const [reference, setReference] = React.useState('');
  const status = React.useRef<HTMLSpanElement>(null);
  const written = reference.trim();
  const referenceChange: Change = written === '' ? {} : { vpReference: written };
  const change = async (changed: Change): Promise<void> => {
    if (isSaving || marked.length === 0) return;
    const kept = await save(marked.map((activity) => ({ activity, change: changed })));
    if (kept.length === 0) setReference('');
    onDone(kept);
    status.current?.focus(); // the buttons are of no use until something is marked again
  };
  const isIdle = marked.length === 0;
  return (
    <div className={classes.changes} role="group" aria-label={t('vp.bar')}>
      <span ref={status} tabIndex={-1} role="status" className={isIdle ? undefined : classes.chosen}>
        {isSaving ? t('vp.saving') : isIdle ? t('vp.bar.none') : t('vp.bar.chosen', { count: marked.length })}
      </span>
      {!isIdle && (
        <>
          {vpStatuses.map((code) => (
            <button
              key={code}
              type="button"
              className={buttonClasses.outlined}
              aria-disabled={isSaving}
              onClick={() => void change({ ...referenceChange, vpStatus: code, vpYear: code === 'ejForeslagen' ? null : year })}
            >
              {t(setWords[code])}
            </button>
          ))}
          <input
            className={classes.reference}
            aria-label={t('vp.bar.reference')}
            placeholder={t('vp.column.reference')}
            maxLength={150}
            autoComplete="off"
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
          {written !== '' && (
            <button type="button" className={buttonClasses.outlined} aria-disabled={isSaving} onClick={() => void change(referenceChange)}>
              {t('vp.bar.saveReference')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
