import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { weightOf } from '../../../domain/learning/ranking';
import { learningsWords } from '../../../i18n/pages/learnings';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { phone } from '../../theme/styles';
import { learningClasses } from '../../learning/learningStyles';
import { Unread } from '../../learning/parts';
import { rowId } from './LearningRow';
import { viewUrl, type Learning, type LearningsView } from './learningsUrl';
import type { Go } from './LearningsPage';
import { Reasons } from './Nominations';
import { useNominations, useRanking } from './useLearnings';
import { useSummary } from './useSummary';

const classes = mergeStyleSets({
  row: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr) auto',
    columnGap: 12,
    padding: '12px 0',
    borderBottom: '1px solid var(--fs-line)',
    selectors: { ...phone({ gridTemplateColumns: '28px minmax(0, 1fr)', selectors: { '> :last-child': { gridColumn: '2' } } }) },
  },
  place: { fontSize: 16, lineHeight: '22px', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  points: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
});

interface RankingProps {
  readonly learnings: readonly Learning[];
  readonly view: LearningsView;
  readonly go: Go;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** What the group wants to carry forward, in its own order, with the reasons; and what of it goes into the summary. */
export default function Ranking({ learnings, view, go, onOpen }: RankingProps): JSX.Element {
  const { t } = useText(learningsWords);
  const query = useNominations();
  const ranked = useRanking(learnings, query.data);
  const summary = useSummary(learnings, view);
  if (query.isError) return <Unread error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <p role="status">{t('learnings.loading')}</p>;
  if (ranked.length === 0) return <p>{t('learnings.ranking.none')}</p>;
  return (
    <>
      <p className={learningClasses.note}>{t('learnings.ranking.how')}</p>
      <ol>
        {ranked.map(({ learning, place, points, people, votes }) => {
          const piece = summary.pieceOf(learning.id);
          const weight = weightOf(learning);
          return (
            <li key={learning.id} className={classes.row}>
              <span className={classes.place}>{place}</span>
              <span>
                <AppLink
                  id={rowId(learning.id)}
                  to={viewUrl({ ...view, open: learning.id, writing: undefined })}
                  aria-current={learning.id === view.open ? 'true' : undefined}
                  onFollow={(event) => onOpen(event.detail === 0)}
                >
                  {learning.title}
                </AppLink>
                <span className={classes.points}>
                  {' '}
                  {t('learnings.points', { count: points, people: t('learnings.people', { count: people }) })}
                  {weight > 0 && ` · ${t('learnings.weight', { weight })}`}
                </span>
                <Reasons votes={votes} />
              </span>
              {piece && (
                <Checkbox
                  label={t('learnings.ranking.take')}
                  ariaLabel={t('learnings.ranking.takeLabel', { title: learning.title })}
                  checked={piece.isIn}
                  onChange={(_event, isIn) => summary.edit({ step: 'takePiece', section: piece.section, piece: piece.key, isIn: isIn === true })}
                />
              )}
            </li>
          );
        })}
      </ol>
      <p className={learningClasses.links}>
        <button type="button" className={learningClasses.link} onClick={() => go({ show: 'sammanfattning', open: undefined })}>
          {t('learnings.ranking.toSummary')}
        </button>
      </p>
    </>
  );
}
