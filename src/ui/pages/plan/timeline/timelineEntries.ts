import { lateDays } from '../../../../domain/plan/lateness';
import type { PlanActivity } from '../../../../domain/plan/activity';
import { activityState, isOver } from '../../../../domain/plan/state';
import { intervalOf } from '../../../../domain/time';
import type { TimelineEntry } from '../../../../domain/timeline/entry';
import type { Span } from '../../../../domain/timeline/scale';
import type { Text, Translator } from '../../../../i18n';
import type { Telling } from '../../../../i18n/numberWords';
import type { timelineWords } from '../../../../i18n/pages/timeline';
import type { TimeValue } from '../../../../schema/field';
import { activities as activityList } from '../../../../schema/lists/activities';
import type { TimelineWord } from '../../../charts/timeline/Timeline';
import { hasIcon, type Tone } from '../../../charts/timeline/TimelineLabel';
import { timeText } from '../../../fields/timeText';
import type { Words } from '../../../fields/words';

export type TimelineText = Text<(typeof timelineWords)['sv']>;
export interface Speech {
  readonly translator: Translator;
  readonly text: TimelineText;
  readonly words: Words;
  readonly today: string;
}

export const noLane = 'none';
export const laneKeys: readonly string[] = [...Object.keys(activityList.fields.lane.settings.choices), noLane];
export const laneName = ({ text, words }: Speech, lane: string | undefined): string =>
  lane === undefined || lane === noLane ? text.t('timeline.lane.none') : words.choice('lane', lane);

export const whenOf = ({ translator }: Speech, { time, timeLabel, lastDone, nextPlanned }: PlanActivity): string =>
  timeText(translator, time, timeLabel, { ...(lastDone ? { lastDone } : {}), ...(nextPlanned ? { nextPlanned } : {}) });

/** Late says by how much; what is löpande has a pulse and is never late. */
export function stateOf({ text, words, today }: Speech, activity: PlanActivity): { readonly tone: Tone; readonly word?: string } {
  const state = activityState(activity, today);
  if (state.kind === 'sen') return { tone: 'late', word: text.t('timeline.late', { count: state.days }) };
  if (state.kind === 'lopande') return { tone: 'plain', ...(state.pulse === 'missed' ? { word: text.t('timeline.missed') } : {}) };
  if (state.kind === 'planerad') return { tone: 'plain' };
  return { tone: tones[state.kind], word: words.choice('status', state.kind) };
}
const tones = { klar: 'done', struken: 'cancelled', pausad: 'plain', pagar: 'plain' } as const;

export interface SpokenActivity {
  readonly entry: TimelineEntry;
  readonly word: TimelineWord;
}

/** A filter shows the same activities again: each is put into words once. */
const spoken = new WeakMap<Speech, WeakMap<PlanActivity, SpokenActivity>>();

export function spokenActivity(speech: Speech, activity: PlanActivity): SpokenActivity {
  const own = spoken.get(speech) ?? new WeakMap<PlanActivity, SpokenActivity>();
  spoken.set(speech, own);
  const found = own.get(activity) ?? wordsOf(speech, activity);
  own.set(activity, found);
  return found;
}

function wordsOf(speech: Speech, activity: PlanActivity): SpokenActivity {
  const { id, title, time, lane, lastDone, nextPlanned } = activity;
  const { tone, word } = stateOf(speech, activity);
  const when = whenOf(speech, activity);
  const laneTitle = laneName(speech, lane);
  const facts = { title, time: when, lane: laneTitle };
  return {
    entry: {
      key: String(id),
      lane: lane ?? noLane,
      time,
      label: { title, time: when, hasIcon: hasIcon(tone), ...(word === undefined ? {} : { state: word }) },
      ...(lastDone ? { lastDone } : {}),
      ...(nextPlanned ? { nextPlanned } : {}),
    },
    word: {
      tone,
      title,
      facts: [word, when, laneTitle].filter(Boolean).join(' · '),
      name: word === undefined ? speech.text.t('timeline.name', facts) : speech.text.t('timeline.name.state', { ...facts, state: word }),
    },
  };
}

/** A day that is known; what is planned for a month comes after the month's days, as on the start page. */
function beginsOn(time: TimeValue): string | undefined {
  const { from, to } = intervalOf(time);
  return time.precision === 'dag' ? from : to;
}

export const spanText = ({ from, to }: Span): string => (from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`);

/** What the drawing says, first in words: how much, what is late and what comes next. */
export function leadOf(speech: Speech, { tell }: Telling<(typeof timelineWords)['sv']>, shown: readonly PlanActivity[], span: Span): string {
  const { today } = speech;
  if (shown.length === 0) return tell('timeline.lead.none', { span: spanText(span) });
  const late = shown
    .filter((activity) => spokenActivity(speech, activity).word.tone === 'late')
    .map((activity) => ({ activity, days: lateDays(activity.time, today) ?? 0 }))
    .sort((a, b) => b.days - a.days);
  const ahead = shown
    .filter((activity) => !isOver(activity))
    .flatMap((activity) => {
      const day = activity.time?.kind === 'lopande' ? activity.nextPlanned : activity.time && beginsOn(activity.time);
      return day !== undefined && day >= today ? [{ activity, day }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [worst] = late;
  const [next] = ahead;
  return [
    tell('timeline.lead', { count: shown.length, span: spanText(span) }),
    worst
      ? tell('timeline.lead.late', { count: late.length, title: worst.activity.title, time: whenOf(speech, worst.activity) })
      : tell('timeline.lead.onTime'),
    next && tell('timeline.lead.next', { title: next.activity.title, time: whenOf(speech, next.activity) }),
  ]
    .filter(Boolean)
    .join(' ');
}
