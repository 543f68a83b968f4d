import * as React from 'react';
import type { Activity } from '../../../domain/businessPlan/status';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { planClasses as classes } from './businessPlanStyles';
import { copyTable } from './copyTable';
import { useRows } from './useRows';

const SheetMenu = React.lazy(() => import('../../export/SheetMenu').then((found) => ({ default: found.SheetMenu })));

interface RowToolsProps {
  readonly id: string;
  readonly activities: readonly Activity[];
  readonly title: string;
}

/** The rows out of here: onto the clipboard as a table, or as a file. */
export function RowTools({ id, activities, title }: RowToolsProps): JSX.Element {
  const { t } = useText(businessPlanWords);
  const { offer } = useServices();
  const rows = useRows();
  const copy = async (): Promise<void> => {
    const isCopied = await copyTable(rows(activities));
    offer({ text: isCopied ? t('vp.copied', { count: activities.length }) : t('vp.notCopied') });
  };
  return (
    <div className={classes.tools}>
      <button type="button" className={classes.link} onClick={() => void copy()}>
        {t('vp.copy')}
      </button>
      <React.Suspense fallback={null}>
        <SheetMenu id={id} sheet={async () => rows(activities)} title={title} />
      </React.Suspense>
    </div>
  );
}
