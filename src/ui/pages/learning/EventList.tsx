import * as React from 'react';
import { phaseOf } from '../../../domain/learning/events';
import { learningWords } from '../../../i18n/pages/learning';
import { events } from '../../../schema/lists/events';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { listClasses } from '../../lists/listStyles';
import { walkRows } from '../../lists/walkRows';
import { learningClasses as classes } from '../../learning/learningStyles';
import type { LearningEvent } from './learningUrl';
import { useSignUpText } from './signUpText';
import { useToday } from '../../learning/useLearning';

export const rowId = (id: number): string => `framsyn-event-${id}`;

interface EventListProps {
  readonly name: 'ahead' | 'past';
  readonly title: string;
  readonly rows: readonly LearningEvent[];
  readonly open: number | undefined;
  readonly signedUp: ReadonlySet<number> | undefined;
  readonly urlOf: (id: number) => AppUrl;
  /** How it was opened: from the keyboard, focus goes on to the panel. */
  readonly onOpen: (byKeyboard: boolean) => void;
  readonly onWalk: (id: number) => void;
  readonly onClose: () => void;
}

/** One half of the occasions: those ahead, or those that have been. Arrow keys walk through them. */
export function EventList({ name, title, rows, open, signedUp, urlOf, onOpen, onWalk, onClose }: EventListProps): JSX.Element | null {
  if (rows.length === 0) return null;
  const handleKey = walkRows({ ids: rows.map(({ id }) => id), rowId, open, onWalk, onClose });
  return (
    <section className={classes.group} aria-labelledby={`framsyn-events-${name}`}>
      <h2 id={`framsyn-events-${name}`} className={classes.heading}>
        {title}
        <span className={classes.count}>{rows.length}</span>
      </h2>
      <ul className={listClasses.list} onKeyDown={handleKey}>
        {rows.map((event) => (
          <Row key={event.id} event={event} isSignedUp={signedUp?.has(event.id) === true} to={urlOf(event.id)} isOpen={event.id === open} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly event: LearningEvent;
  readonly isSignedUp: boolean;
  readonly to: AppUrl;
  readonly isOpen: boolean;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** One occasion: when, what, where and for whom; its state at the right. The whole row is the link. */
function Row({ event, isSignedUp, to, isOpen, onOpen }: RowProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(learningWords);
  const words = useWords(events);
  const today = useToday();
  const signUp = useSignUpText();
  const phase = phaseOf(event, today);
  const audience = (event.audience ?? []).map((code) => words.plainChoice('audience', code)).join(', ');
  const facts = [words.choice('type', event.type), event.place, audience];
  const states = [
    phase === 'cancelled' && words.choice('status', 'installt'),
    phase === 'toReport' && t('learning.toReport'),
    phase === 'held' && (event.reached === undefined ? words.choice('status', 'genomfort') : t('learning.came', { count: event.reached })),
    phase === 'ahead' && signUp({ event, isSignedUp, today }),
  ];
  return (
    <li>
      <AppLink
        id={rowId(event.id)}
        to={to}
        replace={isOpen}
        className={classes.row}
        aria-current={isOpen ? 'true' : undefined}
        onFollow={(click) => onOpen(click.detail === 0)}
      >
        <span className={classes.when}>{event.time ? timeText(translator, event.time) : t('learning.noTime')}</span>
        <span>
          <span className={listClasses.rowTitle}>{event.title}</span>
          <span className={listClasses.rowMeta}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={listClasses.rowState}>{states.map((state, index) => state && <span key={index}>{state}</span>)}</span>
      </AppLink>
    </li>
  );
}
