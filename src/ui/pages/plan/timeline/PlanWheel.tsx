import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { PlanActivity } from '../../../../domain/plan/activity';
import { intervalOf } from '../../../../domain/time';
import type { WheelEntry, WheelRing } from '../../../../domain/wheel/ring';
import { timelineWords } from '../../../../i18n/pages/timeline';
import { activities as activityList } from '../../../../schema/lists/activities';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { Segments } from '../../../charts/Segments';
import YearWheel from '../../../charts/wheel/YearWheel';
import { useWords } from '../../../fields/words';
import type { PlanDrawingProps } from './PlanTimeline';
import { laneKeys, laneName, noLane, stateOf, whenOf, type Speech } from './timelineEntries';

const classes = mergeStyleSets({
  years: { display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center', marginBottom: 12, selectors: { '@media print': { display: 'none' } } },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', marginBottom: '8px !important' },
});

/** An activity in the wheel; what has no day at all has no place in a year. */
function wheelEntry(speech: Speech, activity: PlanActivity, year: number): WheelEntry | undefined {
  const { id, title, time } = activity;
  if (time === undefined) return undefined;
  const { from, to } = intervalOf(time);
  const isRunning = time.kind === 'lopande';
  if (!isRunning && (from === undefined || to === undefined)) return undefined;
  const days = { from: from ?? `${year}-01-01`, to: to ?? `${year}-12-31` };
  const { tone, word } = stateOf(speech, activity);
  const kind = isRunning ? 'running' : days.from === days.to ? 'day' : 'span';
  // What goes on without an end and begins in a later year has an end before it begins in this one.
  if (isRunning && days.from > days.to) return undefined;
  return {
    id: String(id),
    title,
    kind,
    when: whenOf(speech, activity),
    ...days,
    ...(tone === 'late' ? { isWarning: true, ...(word === undefined ? {} : { warning: word }) } : {}),
  };
}

const shownAtOnce = 5;

/** The plan's year as a wheel: its lanes are the rings. */
export default function PlanWheel({ activities, span, today, onOpen }: PlanDrawingProps): JSX.Element {
  const translator = useTranslator();
  const text = useText(timelineWords);
  const words = useWords(activityList);
  const [first, last, now] = [span.from, span.to, today].map((day) => Number(day.slice(0, 4))) as [number, number, number];
  const [chosen, setChosen] = React.useState<number>();
  const year = chosen !== undefined && chosen >= first && chosen <= last ? chosen : Math.min(Math.max(now, first), Math.max(first, last));
  const speech = React.useMemo((): Speech => ({ translator, text, words, today }), [translator, text, words, today]);
  const { rings, undated } = React.useMemo(() => {
    const entries = activities.map((activity) => ({ lane: activity.lane ?? noLane, entry: wheelEntry(speech, activity, year) }));
    const all = laneKeys.map((key): WheelRing => ({
      key,
      title: laneName(speech, key),
      entries: entries.flatMap(({ lane, entry }) => (lane === key && entry ? [entry] : [])),
    }));
    return {
      rings: all.filter((ring) => ring.entries.length > 0),
      undated: activities.filter(({ time }) => time === undefined || (time.kind !== 'lopande' && time.start === undefined && time.end === undefined)).length,
    };
  }, [activities, speech, year]);
  const years = Array.from(
    { length: Math.min(last - first + 1, shownAtOnce) },
    (_, index) => Math.max(first, Math.min(year - 2, last - shownAtOnce + 1)) + index,
  );
  return (
    <>
      {years.length > 1 && (
        <div className={classes.years}>
          <Segments
            label={text.t('timeline.wheel.year')}
            options={years.map((one) => ({ key: String(one), text: String(one) }))}
            chosen={String(year)}
            onChoose={(key) => setChosen(Number(key))}
          />
        </div>
      )}
      <YearWheel rings={rings} year={year} today={today} label={text.t('timeline.wheel')} onOpen={(id, byKeyboard) => onOpen(Number(id), byKeyboard)} />
      {undated > 0 && <p className={classes.note}>{text.t('timeline.absent', { parts: text.t('timeline.undated', { count: undated }) })}</p>}
    </>
  );
}
