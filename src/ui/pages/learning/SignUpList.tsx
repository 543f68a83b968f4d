import * as React from 'react';
import type { Sheet } from '../../../domain/export/csv';
import { seated } from '../../../domain/learning/signUp';
import { occasionWords } from '../../../i18n/pages/occasion';
import { events } from '../../../schema/lists/events';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { SheetMenu } from '../../export/SheetMenu';
import { Problem } from '../../forms/InlineForm';
import { learningClasses as classes } from '../../learning/learningStyles';
import type { LearningEvent } from './learningUrl';
import { useItemChange } from '../../learning/useItemChange';
import type { SignUp } from '../../learning/useLearning';

/** Who comes, in the order in which they signed up; those past the seats wait. Drawn only for who may read it all. */
export default function SignUpList({ event, signUps }: { readonly event: LearningEvent; readonly signUps: readonly SignUp[] }): JSX.Element {
  const translator = useTranslator();
  const { announce } = useServices();
  const { t } = useText(occasionWords);
  const may = useMay();
  const { save, problem } = useItemChange(events);
  const inTurn = seated(signUps, event.capacity);
  const rows = [...inTurn.seated.map((one) => ({ one, waits: false })), ...inTurn.waiting.map((one) => ({ one, waits: true }))];
  const isFull = event.capacity !== undefined && signUps.length >= event.capacity;
  const sheet = async (): Promise<Sheet> => [
    [t('occasion.signUps.name'), t('occasion.signUps.seat'), t('occasion.signUps.when'), t('occasion.signUp.note')],
    ...rows.map(({ one, waits }) => [
      one.author.title,
      t(waits ? 'occasion.signUps.waits' : 'occasion.signUps.hasSeat'),
      translator.date(one.created, 'full'),
      one.note ?? '',
    ]),
  ];
  const close = async (): Promise<void> => {
    if (await save(event, { signUp: false })) announce(t('occasion.signUps.isClosed'));
  };
  return (
    <>
      <p className={classes.note}>
        {t('occasion.signUps', { count: signUps.length })}
        {inTurn.waiting.length > 0 && ` ${t('occasion.signUps.waiting', { count: inTurn.waiting.length })}`}
      </p>
      <ol className={classes.names}>
        {rows.map(({ one, waits }) => (
          <li key={one.id}>
            {one.author.title}
            {waits && ` (${t('occasion.signUps.waits')})`}
            {one.note && <span className={classes.note}> · {one.note}</span>}
          </li>
        ))}
      </ol>
      {problem && (
        <div role="alert">
          <Problem text={problem} />
        </div>
      )}
      <div className={classes.links}>
        <SheetMenu id={`sign-ups-${event.id}`} sheet={sheet} title={t('occasion.signUps.title', { title: event.title })} />
        {isFull && event.signUp && may('edit', 'events', event.author) && (
          <button type="button" className={classes.link} onClick={() => void close()}>
            {t('occasion.signUps.close')}
          </button>
        )}
      </div>
    </>
  );
}
