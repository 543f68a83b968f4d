import * as React from 'react';
import { agendaLimits, agendaMinutes, emptyAgendaItem, moved, writeAgenda, type AgendaItem } from '../../../domain/learning/agenda';
import { learningPartWords } from '../../../i18n/pages/learningParts';
import { occasionWords } from '../../../i18n/pages/occasion';
import { events } from '../../../schema/lists/events';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { InlineForm } from '../../forms/InlineForm';
import { AgendaFromMethod } from './AgendaFromMethod';
import { AgendaPoint, pointId } from './AgendaPoint';
import { learningClasses as classes } from '../../learning/learningStyles';
import type { LearningEvent } from './learningUrl';
import { useItemChange } from '../../learning/useItemChange';

interface AgendaEditorProps {
  readonly event: LearningEvent;
  readonly items: readonly AgendaItem[];
  readonly onClose: () => void;
}

/** Points in order: write, move, take away, or take them from a method in the time there is. Nothing is saved until it is said. */
export default function AgendaEditor({ event, items, onClose }: AgendaEditorProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(occasionWords);
  const { t: part } = useText(learningPartWords);
  const [points, setPoints] = React.useState<readonly AgendaItem[]>(items.length === 0 ? [emptyAgendaItem] : items);
  const [wrong, setWrong] = React.useState<string>();
  const { isSaving, problem, save } = useItemChange(events);
  const focusOn = useFocusNext();

  const change = (index: number, part: Partial<AgendaItem>): void => setPoints(points.map((point, place) => (place === index ? { ...point, ...part } : point)));
  const move = (index: number, to: number): void => {
    setPoints(moved(points, index, to));
    if (points[to] === undefined) return;
    const way = to < index ? 'up' : 'down';
    const isAtEnd = to === (way === 'up' ? 0 : points.length - 1);
    focusOn(pointId(to, isAtEnd ? (way === 'up' ? 'down' : 'up') : way));
    announce(t('occasion.agenda.moved', { heading: points[index]?.heading ?? '', number: to + 1, count: points.length }));
  };
  const remove = (index: number): void => {
    setPoints(points.filter((_point, place) => place !== index));
    focusOn(index > 0 ? pointId(index - 1, 'heading') : 'framsyn-agenda-add');
  };
  const add = (): void => {
    setPoints([...points, emptyAgendaItem]);
    focusOn(pointId(points.length, 'heading'));
  };
  const submit = async (): Promise<void> => {
    const nameless = points.findIndex(({ heading, words }) => heading.trim() === '' && words.trim() !== '');
    if (nameless >= 0) {
      setWrong(t('occasion.agenda.nameless', { number: nameless + 1 }));
      return focusOn(pointId(nameless, 'heading'));
    }
    const agenda = writeAgenda(points);
    if (agenda.length > agendaLimits.json) return setWrong(t('occasion.agenda.tooLong'));
    setWrong(undefined);
    const total = agendaMinutes(points);
    const fitsMinutes = event.minutes === undefined && total > 0 ? { minutes: total } : {};
    if (!(await save(event, { agenda: agenda === '' ? null : agenda, ...fitsMinutes }))) return;
    announce(part('learningPart.saved'));
    onClose();
  };
  const total = agendaMinutes(points);

  return (
    <InlineForm
      label={t('occasion.agenda.edit')}
      saveLabel={t('occasion.agenda.save')}
      isSaving={isSaving}
      problem={wrong ?? problem}
      onSave={() => void submit()}
      onCancel={onClose}
    >
      <AgendaFromMethod event={event} isEmpty={items.length === 0} onTake={setPoints} />
      <ol>
        {points.map((point, index) => (
          <li key={index}>
            <AgendaPoint
              point={point}
              index={index}
              count={points.length}
              onChange={(part) => change(index, part)}
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <p className={classes.links}>
        {points.length < agendaLimits.items && (
          <button id="framsyn-agenda-add" type="button" className={classes.link} onClick={add}>
            {t('occasion.agenda.add')}
          </button>
        )}
        <span role="status" className={classes.note}>
          {event.minutes === undefined ? t('occasion.agenda.total', { total }) : t('occasion.agenda.totalOf', { total, minutes: event.minutes })}
        </span>
      </p>
    </InlineForm>
  );
}

/** Focus on what the next drawing brings. */
function useFocusNext(): (id: string) => void {
  const wanted = React.useRef<string>();
  React.useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (id) => {
    wanted.current = id;
  };
}
