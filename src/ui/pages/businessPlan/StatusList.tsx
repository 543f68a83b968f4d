import * as React from 'react';
import { ofYear, vpStatuses, vpStatusOf, type Activity, type VpStatus } from '../../../domain/businessPlan/status';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { placeOf } from '../../links/places';
import { stateClasses } from '../../states/stateStyles';
import { planClasses as classes } from './businessPlanStyles';
import { ChangeBar } from './ChangeBar';
import { RowTools } from './RowTools';

const groupWords = {
  ejForeslagen: 'vp.group.ejForeslagen',
  foreslagen: 'vp.group.foreslagen',
  inlagd: 'vp.group.inlagd',
  avslagen: 'vp.group.avslagen',
} as const satisfies Record<VpStatus, string>;

interface StatusListProps {
  readonly activities: readonly Activity[];
  readonly year: number;
}

/** The year's activities by where they stand, those not yet in first; one or many are marked and changed together. */
export function StatusList({ activities, year }: StatusListProps): JSX.Element {
  const { t } = useText(businessPlanWords);
  const { compare } = useTranslator();
  const mayChange = useMay()('edit', 'activities');
  const [chosen, setChosen] = React.useState<ReadonlySet<number>>(new Set());
  const shown = React.useMemo(() => [...ofYear(activities, year)].sort((a, b) => compare(a.title, b.title)), [activities, year, compare]);
  const marked = shown.filter(({ id }) => chosen.has(id));
  const inside = shown.filter((activity) => vpStatusOf(activity) === 'inlagd').length;
  const left = shown.filter((activity) => vpStatusOf(activity) === 'ejForeslagen').length;
  const mark = (ids: readonly number[], isOn: boolean): void => {
    const next = new Set(chosen);
    ids.forEach((id) => (isOn ? next.add(id) : next.delete(id)));
    setChosen(next);
  };
  if (shown.length === 0) {
    return (
      <div className={stateClasses.state}>
        <h2 className={stateClasses.heading}>{t('vp.empty.heading', { year: String(year) })}</h2>
        <p className={stateClasses.lead}>{t('vp.empty.text')}</p>
        <p>
          <AppLink to="/plan">{t('vp.toPlan')}</AppLink>
        </p>
      </div>
    );
  }
  return (
    <>
      <p className={classes.lead}>
        {t('vp.sum', { inside, count: shown.length, year: String(year) })} {left > 0 ? t('vp.sum.left', { count: left }) : t('vp.sum.all')}
      </p>
      <RowTools id="framsyn-vp-rows" activities={shown} title={t('vp.export', { year: String(year) })} />
      {mayChange && <ChangeBar year={year} marked={marked} onDone={(kept) => setChosen(new Set(kept))} />}
      {vpStatuses.map((status) => (
        <Group
          key={status}
          status={status}
          rows={shown.filter((activity) => vpStatusOf(activity) === status)}
          chosen={chosen}
          onMark={mayChange ? mark : undefined}
        />
      ))}
    </>
  );
}

interface GroupProps {
  readonly status: VpStatus;
  readonly rows: readonly Activity[];
  readonly chosen: ReadonlySet<number>;
  /** None: the person may only look. */
  readonly onMark: ((ids: readonly number[], isOn: boolean) => void) | undefined;
}

/** So many rows are drawn until somebody asks for the rest. */
const drawnAtFirst = 200;

function Group({ status, rows, chosen, onMark }: GroupProps): JSX.Element | null {
  const { t } = useText(businessPlanWords);
  const [showsAll, setShowsAll] = React.useState(false);
  if (rows.length === 0) return null;
  const name = t(groupWords[status]);
  const areAllChosen = rows.every(({ id }) => chosen.has(id));
  const action = t(areAllChosen ? 'vp.chooseNone' : 'vp.chooseAll');
  return (
    <section className={classes.group} aria-labelledby={`framsyn-vp-${status}`}>
      <div className={classes.groupHead}>
        <h2 id={`framsyn-vp-${status}`} className={classes.heading}>
          {name}
          <span className={classes.count}>{rows.length}</span>
        </h2>
        {onMark && (
          <button
            type="button"
            className={classes.link}
            aria-label={t('vp.chooseAll.of', { action, group: name })}
            onClick={() =>
              onMark(
                rows.map(({ id }) => id),
                !areAllChosen,
              )
            }
          >
            {action}
          </button>
        )}
      </div>
      <ul>
        {(showsAll ? rows : rows.slice(0, drawnAtFirst)).map((activity) => (
          <Row key={activity.id} activity={activity} isChosen={chosen.has(activity.id)} onMark={onMark && ((isOn) => onMark([activity.id], isOn))} />
        ))}
      </ul>
      {!showsAll && rows.length > drawnAtFirst && (
        <button type="button" className={classes.link} onClick={() => setShowsAll(true)}>
          {t('vp.showAll', { count: rows.length })}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly activity: Activity;
  readonly isChosen: boolean;
  readonly onMark: ((isOn: boolean) => void) | undefined;
}

function Row({ activity, isChosen, onMark }: RowProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(businessPlanWords);
  const { id, title, vpReference, vpYear, vpOutcome, responsibleRole } = activity;
  const facts = [
    timeText(translator, activity.time, activity.timeLabel),
    responsibleRole,
    vpYear !== undefined && t('vp.yearOf', { year: String(vpYear) }),
    vpReference && t('vp.reference.of', { reference: vpReference }),
    vpOutcome,
  ];
  return (
    <li className={onMark ? classes.row : classes.plainRow}>
      {onMark && <input type="checkbox" aria-label={title} checked={isChosen} onChange={(event) => onMark(event.target.checked)} />}
      <span className={classes.rowTitle}>
        <AppLink to={placeOf('activities', id) ?? ''}>{title}</AppLink>
        <span className={classes.rowMeta}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  );
}
