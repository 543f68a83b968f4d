import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { trendWords } from '../../../i18n/pages/trends';
import { trends as list } from '../../../schema/lists/trends';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { CategoryMark } from '../../lists/CategoryMark';
import { walkRows } from '../../lists/walkRows';
import { heading } from '../../theme/styles';
import { listClasses as classes } from '../../lists/listStyles';
import { codesOf, type Trend } from './trendUrl';
import type { TrendRows } from './useTrends';
import { levelKeys } from './words';

const own = mergeStyleSets({
  group: { marginTop: 20, selectors: { ':first-child': { marginTop: 8 } } },
  heading: { ...heading.section, borderBottom: '1px solid var(--fs-line)', paddingBottom: '4px !important' },
  count: { fontWeight: 400, color: 'var(--fs-tx2)', marginLeft: 6 },
});

export const rowId = (id: number): string => `framsyn-trend-${id}`;

interface TrendListProps {
  readonly trends: TrendRows;
  readonly open: number | undefined;
  readonly urlOf: (id: number) => AppUrl;
  /** How it was opened: from the keyboard, focus goes on to the panel. */
  readonly onOpen: (byKeyboard: boolean) => void;
  readonly onWalk: (id: number) => void;
  readonly onClose: () => void;
}

/** The trends by level, the global and slow ones first; arrow keys walk through all of them. */
export function TrendList({ trends, open, urlOf, onOpen, onWalk, onClose }: TrendListProps): JSX.Element {
  const { t } = useText(trendWords);
  const groups = (codesOf('level') as readonly Trend['level'][])
    .map((level) => ({ level, rows: trends.rows.filter((trend) => trend.level === level) }))
    .filter(({ rows }) => rows.length > 0);
  const handleKey = walkRows({ ids: groups.flatMap(({ rows }) => rows.map(({ id }) => id)), rowId, open, onWalk, onClose });
  return (
    <div>
      {groups.map(({ level, rows }) => (
        <section key={level} className={own.group} aria-labelledby={`framsyn-trends-${level}`}>
          <h2 id={`framsyn-trends-${level}`} className={own.heading}>
            {t(levelKeys[level])}
            <span className={own.count}>{rows.length}</span>
          </h2>
          <ul className={classes.list} onKeyDown={handleKey}>
            {rows.map((trend) => (
              <Row
                key={trend.id}
                trend={trend}
                count={trends.counts === undefined ? undefined : (trends.counts[trend.id] ?? 0)}
                to={urlOf(trend.id)}
                isOpen={trend.id === open}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  readonly trend: Trend;
  /** Not known yet: its place is kept. */
  readonly count: number | undefined;
  readonly to: AppUrl;
  readonly isOpen: boolean;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** One trend: category, horizon and readiness in one line; how many spaningar it gathers at the right. The whole row is the link. */
function Row({ trend, count, to, isOpen, onOpen }: RowProps): JSX.Element {
  const { t } = useText(trendWords);
  const words = useWords(list);
  const facts = [
    trend.category ? words.choice('category', trend.category) : t('trends.noCategory'),
    trend.horizon && words.plainChoice('horizon', trend.horizon),
    trend.readiness &&
      t('trends.filter.named', { name: words.label('readiness').toLocaleLowerCase('sv'), value: words.plainChoice('readiness', trend.readiness) }),
  ];
  return (
    <li>
      <AppLink
        id={rowId(trend.id)}
        to={to}
        replace={isOpen}
        className={classes.row}
        aria-current={isOpen ? 'true' : undefined}
        onFollow={(event) => onOpen(event.detail === 0)}
      >
        <span className={classes.rowMark}>
          <CategoryMark category={trend.category} uncertainty={trend.uncertainty} size={16} />
        </span>
        <span>
          <span className={classes.rowTitle}>{trend.title}</span>
          <span className={classes.rowMeta}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={classes.rowState}>
          <span>{count === undefined ? '\u00a0' : t('trends.signals', { count })}</span>
          {trend.status !== 'foljs' && <span>{words.choice('status', trend.status)}</span>}
        </span>
      </AppLink>
    </li>
  );
}
