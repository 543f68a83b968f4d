import * as React from 'react';
import { planWords } from '../../../i18n/pages/plan';
import { bandKey, bandOf } from '../../../domain/plan/order';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { VirtualList, type RowPlace } from '../../lists/VirtualList';
import { ActivityRow } from './ActivityRow';
import { planClasses as classes } from './planStyles';
import { bandText } from './planText';
import type { Plan } from './usePlan';

interface PlanListProps {
  readonly plan: Plan;
  readonly open: number | undefined;
  /** No room for columns beside an open panel. */
  readonly isNarrow: boolean;
  readonly urlOf: (id: number) => AppUrl;
  readonly onOpen: (byKeyboard: boolean) => void;
  readonly onWalk: (id: number) => void;
  readonly onClose: () => void;
}

/** The plan in order of time, under the months, terms and years that things end in; however long. */
export function PlanList({ plan, open, isNarrow, urlOf, onOpen, onWalk, onClose }: PlanListProps): JSX.Element {
  const text = useText(planWords);
  const translator = useTranslator();
  const { now } = useServices();
  const { t } = text;
  const { rows } = plan;
  const thisYear = String(now().getFullYear());

  const bandAt = (index: number): string | undefined => {
    const activity = rows[index];
    if (!activity) return undefined;
    const band = bandOf(activity);
    const before = rows[index - 1];
    if (before && bandKey(bandOf(before)) === bandKey(band)) return undefined;
    return bandText(text, band, (time) => timeText(translator, time), thisYear);
  };
  const renderRow = (index: number, place: RowPlace): React.ReactNode => {
    const activity = rows[index];
    if (!activity) return null;
    // In a long list all rows are equally high, and the time stands in each of them.
    const band = place.isFixed ? undefined : bandAt(index);
    const isOpen = activity.id === open;
    return (
      <>
        {band !== undefined && <h2 className={classes.band}>{band}</h2>}
        <ActivityRow activity={activity} plan={plan} place={place} isOpen={isOpen} isNarrow={isNarrow} to={urlOf(activity.id)} onOpen={onOpen} />
      </>
    );
  };
  const [first] = rows;
  return (
    <>
      <div aria-hidden="true" className={`${classes.columns} ${isNarrow ? classes.columnsHidden : ''}`}>
        <span>{t('plan.column.activity')}</span>
        <span>{t('plan.column.time')}</span>
        <span>{t('plan.column.lane')}</span>
        <span>{t('plan.column.state')}</span>
      </div>
      <VirtualList
        label={t('plan.list')}
        count={rows.length}
        estimate={58}
        // A row with as much as a row can have.
        probe={
          first && (
            <ActivityRow
              activity={{ ...first, id: 0, title: 'M' }}
              plan={plan}
              place={probePlace}
              isOpen={false}
              isNarrow={isNarrow}
              to={urlOf(first.id)}
              onOpen={onOpen}
            />
          )
        }
        keyOf={(index) => String(rows[index]?.id ?? index)}
        renderRow={renderRow}
        onWalk={(index) => {
          const activity = rows[index];
          if (open !== undefined && activity) onWalk(activity.id);
        }}
        onEscape={() => open !== undefined && onClose()}
      />
    </>
  );
}

const probePlace: RowPlace = { link: { tabIndex: -1 }, isFixed: true };
