import * as React from 'react';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { activityState } from '../../../domain/plan/state';
import { activities as list } from '../../../schema/lists/activities';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { activityRowId } from './ActivityRow';
import { planClasses as classes } from './planStyles';
import { stateKeys, statuses, type Status } from './planText';
import { StateLabel } from './StateLabel';
import { useCardDrag, type CardDrag } from './useCardDrag';
import type { Plan } from './usePlan';

/** So many cards are drawn in a column before somebody asks for more. */
const firstShown = 50;

interface PlanBoardProps {
  readonly plan: Plan;
  readonly open: number | undefined;
  readonly urlOf: (id: number) => AppUrl;
  readonly onOpen: (byKeyboard: boolean) => void;
  /** Nothing for who may not move things. */
  readonly onMove: ((activity: Activity, status: Status) => void) | undefined;
}

/** The plan by status. A card moves by its buttons; dragging it is a shortcut for those who can. */
export default function PlanBoard({ plan, open, urlOf, onOpen, onMove }: PlanBoardProps): JSX.Element {
  const { t } = useText(planWords);
  const columns = React.useMemo(() => {
    const found = new Map<Status, Activity[]>(statuses.map((status) => [status, []]));
    plan.rows.forEach((activity) => found.get(activity.status)?.push(activity));
    return found;
  }, [plan.rows]);
  const drag = useCardDrag<Status>((id, status) => {
    const activity = plan.byId.get(id);
    if (activity && activity.status !== status) onMove?.(activity, status);
  });
  return (
    <div className={classes.board}>
      {statuses.map((status) => {
        const cards = columns.get(status) ?? [];
        const headingId = `framsyn-board-${status}`;
        return (
          <section
            key={status}
            aria-labelledby={headingId}
            data-drop={onMove ? status : undefined}
            className={drag.over === status ? classes.columnOver : undefined}
          >
            <h2 id={headingId} className={classes.boardTitle}>
              {t(stateKeys[status])}
              <span className={classes.boardCount}>{cards.length}</span>
            </h2>
            <Cards cards={cards} plan={plan} open={open} urlOf={urlOf} onOpen={onOpen} onMove={onMove} drag={drag} />
          </section>
        );
      })}
    </div>
  );
}

type CardsProps = Omit<PlanBoardProps, 'plan'> & {
  readonly plan: Plan;
  readonly cards: readonly Activity[];
  readonly drag: CardDrag<Status>;
};

function Cards({ cards, ...card }: CardsProps): JSX.Element {
  const { t } = useText(planWords);
  const [shown, setShown] = React.useState(firstShown);
  if (cards.length === 0) return <p className={classes.cell}>{t('plan.board.empty')}</p>;
  return (
    <>
      <ul>
        {cards.slice(0, shown).map((activity) => (
          <Card key={activity.id} activity={activity} {...card} />
        ))}
      </ul>
      {cards.length > shown && (
        <button type="button" className={classes.link} onClick={() => setShown(shown + firstShown)}>
          {t('plan.board.more', { count: Math.min(firstShown, cards.length - shown) })}
        </button>
      )}
    </>
  );
}

function Card({ activity, plan, open, urlOf, onOpen, onMove, drag }: Omit<CardsProps, 'cards'> & { readonly activity: Activity }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(planWords);
  const words = useWords(list);
  const [isMoving, setMoving] = React.useState(false);
  const { id, title, lane, status, responsible, responsibleRole } = activity;
  const facts = [timeText(translator, activity.time, activity.timeLabel), lane && words.plainChoice('lane', lane), responsible?.title ?? responsibleRole];
  const state = activityState(activity, plan.today);
  const handleMove = (to: Status): void => {
    setMoving(false);
    onMove?.(activity, to);
  };
  return (
    <li className={`${classes.card} ${drag.dragged === id ? classes.cardDragged : ''}`} {...(onMove ? drag.handlers(id) : {})}>
      <AppLink
        id={activityRowId(id)}
        to={urlOf(id)}
        replace={id === open}
        className={classes.rowTitle}
        aria-current={id === open ? 'true' : undefined}
        draggable={false}
        onFollow={(event) => onOpen(event.detail === 0)}
      >
        {title}
      </AppLink>
      <span className={classes.rowMeta}>{facts.filter(Boolean).join(' · ')}</span>
      {/* The column says the rest. */}
      {state.kind !== status && <StateLabel state={state} />}
      {onMove && (
        <div>
          <button
            type="button"
            className={classes.link}
            aria-expanded={isMoving}
            aria-label={t('plan.board.moveOne', { title })}
            onClick={() => setMoving(!isMoving)}
          >
            {t('plan.board.move')}
          </button>
          {isMoving && (
            <div className={classes.moves} role="group" aria-label={t('plan.board.moveOne', { title })}>
              {statuses
                .filter((other) => other !== status)
                .map((other) => (
                  <button key={other} type="button" className={classes.link} onClick={() => handleMove(other)}>
                    {t(stateKeys[other])}
                  </button>
                ))}
            </div>
          )}
        </div>
      )}
    </li>
  );
}
