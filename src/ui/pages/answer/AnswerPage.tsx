import * as React from 'react';
import { useUrl } from '../../app/navigation';
import { useServices } from '../../app/services';
import { readAnswerView } from './answerUrl';
import { EventAnswers } from './EventAnswers';
import { EventList } from './EventList';
import { answerClasses as classes } from './answerStyles';

const OneAnswer = React.lazy(() => import('./OneAnswer'));

/** Svara: the question of a meeting and room for an answer; for the working group all answers, and what becomes of them. */
export default function AnswerPage(): JSX.Element {
  const { navigation } = useServices();
  const view = readAnswerView(useUrl(navigation));
  const { event, contribution } = view;
  return (
    <div className={classes.column}>
      {contribution !== undefined ? (
        <React.Suspense fallback={null}>
          <OneAnswer key={contribution} id={contribution} view={view} />
        </React.Suspense>
      ) : event !== undefined ? (
        <EventAnswers key={event} id={event} view={view} />
      ) : (
        <EventList />
      )}
    </div>
  );
}
