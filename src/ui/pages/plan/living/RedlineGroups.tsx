import * as React from 'react';
import type { Revision } from '../../../../data/revisions/readPlan';
import type { RedlineGroup, RedlineRow } from '../../../../domain/revisions/redline';
import { livingWords } from '../../../../i18n/pages/living';
import { useText } from '../../../app/useText';
import { TextDifference } from '../../../history/TextDifference';
import { livingClasses as classes } from './livingStyles';
import { usePlanText, type PlanText } from './planText';
import { Reason } from './Reason';

interface RedlineGroupsProps {
  readonly groups: readonly RedlineGroup[];
  /** The revisions between the two versions. */
  readonly revisions: readonly Revision[];
}

/** So many rows are drawn at once; the others come piece by piece, so that the page never stands still. */
const piece = 60;

function useGrowing(whole: number): number {
  const [shown, setShown] = React.useState(piece);
  React.useEffect(() => {
    if (shown >= whole) return undefined;
    const timer = window.setTimeout(() => setShown(shown + piece));
    return () => window.clearTimeout(timer);
  }, [shown, whole]);
  return Math.min(shown, whole);
}

const nothing: readonly Revision[] = [];

/** The rows of a redline by part or priority, each with what changed and why. */
export function RedlineGroups({ groups, revisions }: RedlineGroupsProps): JSX.Element {
  const { t } = useText(livingWords);
  const planText = usePlanText();
  const whole = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  let left = useGrowing(whole);
  const reasons = React.useMemo(() => {
    const found = new Map<string, Revision[]>();
    for (const revision of revisions) {
      const key = `${revision.list}-${revision.item ?? 0}`;
      found.set(key, [...(found.get(key) ?? []), revision]);
    }
    return found;
  }, [revisions]);
  return (
    <>
      {groups.map(({ part, title, rows }) => {
        const drawn = rows.slice(0, Math.max(0, left));
        left -= drawn.length;
        if (drawn.length === 0) return null;
        return (
          <section key={part ?? 'whole'} className={classes.group}>
            <h2 className={classes.groupTitle}>{title === '' ? t('living.whole') : title}</h2>
            <ul className={classes.rows}>
              {drawn.map((row) => (
                <Row key={`${row.list}-${row.id}`} row={row} planText={planText} revisions={reasons.get(`${row.list}-${row.id}`) ?? nothing} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface RowProps {
  readonly row: RedlineRow;
  readonly planText: PlanText;
  readonly revisions: readonly Revision[];
}

const kindKeys = { added: 'living.row.added', removed: 'living.row.removed', changed: 'living.row.changed', same: 'living.row.same' } as const;
const listKeys = {
  assignments: 'living.list.assignments',
  workstreams: 'living.list.workstreams',
  goals: 'living.list.goals',
  activities: 'living.list.activities',
} as const;

const Row = React.memo(function Row({ row, planText, revisions }: RowProps): JSX.Element {
  const { t } = useText(livingWords);
  const { list, kind, values, differences } = row;
  const titled = differences.find(({ field }) => field === 'title');
  const title = planText.text(list, 'title', values['title']);
  const asText = (field: string, value: Parameters<PlanText['text']>[2]): string => planText.text(list, field, value);
  const shown = kind === 'removed' ? [] : differences.filter(({ field }) => field !== 'title');
  return (
    <li className={classes.row}>
      <p className={classes.rowTitle}>
        <span className={classes.kind} data-kind={kind}>
          {t(kindKeys[kind])}
        </span>{' '}
        {titled ? <TextDifference before={asText('title', titled.from)} after={asText('title', titled.to)} /> : title}{' '}
        <span className={classes.meta}>{t(listKeys[list])}</span>
      </p>
      {shown.length > 0 && (
        <dl className={classes.fields}>
          {shown.map(({ field, from, to }) => (
            <React.Fragment key={field}>
              <dt>{planText.label(list, field)}</dt>
              <dd>
                <TextDifference before={asText(field, from)} after={asText(field, to)} />
              </dd>
            </React.Fragment>
          ))}
        </dl>
      )}
      {revisions.map((revision) => (
        <Reason key={revision.id} revision={revision} />
      ))}
    </li>
  );
});
