import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { agendaOfMethod, type AgendaItem } from '../../../domain/learning/agenda';
import { readSteps } from '../../../domain/methods/steps';
import { occasionWords } from '../../../i18n/pages/occasion';
import type { Item } from '../../../schema/field';
import { methods } from '../../../schema/lists/methods';
import { readList } from '../../app/readAll';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import ChoiceBox from '../../forms/ChoiceBox';
import { learningClasses as classes } from '../../learning/learningStyles';
import type { LearningEvent } from './learningUrl';

interface AgendaFromMethodProps {
  readonly event: LearningEvent;
  /** There is no agenda yet: the points that are taken replace nothing. */
  readonly isEmpty: boolean;
  readonly onTake: (points: readonly AgendaItem[]) => void;
}

/** The steps of a method as points, in the occasion's own time, with what there is no time for said in words. */
export function AgendaFromMethod({ event, isEmpty, onTake }: AgendaFromMethodProps): JSX.Element | null {
  const { data } = useServices();
  const { compare } = useTranslator();
  const { t } = useText(occasionWords);
  const [chosen, setChosen] = React.useState(event.method ? String(event.method.id) : '');
  const [said, setSaid] = React.useState('');
  const { data: all = [] } = useQuery<readonly Item<typeof methods>[], DataError>({
    queryKey: ['methods', 'recipes'],
    queryFn: () => readList(data, methods),
  });
  const options = all
    .filter(({ steps }) => readSteps(steps).steps.length > 0)
    .map(({ id, title }) => ({ key: String(id), text: title }))
    .sort((a, b) => compare(a.text, b.text));
  if (options.length === 0) return null;
  const take = (): void => {
    const method = all.find(({ id }) => String(id) === chosen);
    if (!method) return;
    const agenda = agendaOfMethod(readSteps(method.steps).steps, event.minutes);
    onTake(agenda.items);
    const words = [
      agenda.fits ? t('occasion.agenda.taken', { title: method.title, total: agenda.total }) : t('occasion.agenda.takenShort', { total: agenda.total, minutes: event.minutes ?? 0 }), // prettier-ignore
      agenda.leftOut.length > 0 && t('occasion.agenda.leftOut', { steps: agenda.leftOut.join(', ') }),
    ];
    setSaid(words.filter(Boolean).join(' '));
  };
  return (
    <div className={classes.field}>
      <span className={classes.label} aria-hidden="true">
        {t('occasion.agenda.method')}
      </span>
      <ChoiceBox
        label={t('occasion.agenda.method')}
        options={[{ key: '', text: t('occasion.agenda.chooseMethod') }, ...options]}
        selected={chosen}
        onSelect={setChosen}
      />
      <button type="button" className={classes.link} aria-disabled={chosen === ''} onClick={take}>
        {t('occasion.agenda.take')}
      </button>{' '}
      {!isEmpty && <span className={classes.note}>{t('occasion.agenda.replaces')}</span>}
      <p role="status" className={classes.note}>
        {said}
      </p>
    </div>
  );
}
