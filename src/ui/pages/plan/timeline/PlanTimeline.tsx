import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { PlanActivity } from '../../../../domain/plan/activity';
import { elbowsOf } from '../../../../domain/timeline/elbow';
import type { Measure } from '../../../../domain/timeline/entry';
import { layout, type TimelineLayout } from '../../../../domain/timeline/layout';
import type { Span } from '../../../../domain/timeline/scale';
import type { TickUnit } from '../../../../domain/timeline/ticks';
import type { Translator } from '../../../../i18n';
import { timelineWords } from '../../../../i18n/pages/timeline';
import { activities as activityList } from '../../../../schema/lists/activities';
import { useTranslator } from '../../../app/services';
import { useOwnWidth } from '../../../app/useOwnWidth';
import { useTelling } from '../../../app/useTelling';
import { useText } from '../../../app/useText';
import { PictureLinks } from '../../../charts/PictureLinks';
import { textWidth } from '../../../charts/timeline/measureText';
import { Timeline } from '../../../charts/timeline/Timeline';
import { labelFonts } from '../../../charts/timeline/TimelineLabel';
import type { TimelineLegendTexts } from '../../../charts/timeline/TimelineLegend';
import { useDrawnPart } from '../../../charts/timeline/useDrawnPart';
import { useWords } from '../../../fields/words';
import { laneKeys, laneName, leadOf, spanText, spokenActivity, type Speech, type TimelineText } from './timelineEntries';

export interface PlanDrawingProps {
  readonly activities: readonly PlanActivity[];
  readonly span: Span;
  readonly today: string;
  readonly selected?: number;
  readonly onOpen: (id: number, byKeyboard: boolean) => void;
}

const classes = mergeStyleSets({
  figure: { minWidth: 0, margin: 0 },
  lead: { fontSize: 16, lineHeight: '24px', maxWidth: '74ch', textWrap: 'pretty', marginBottom: '8px !important' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', marginBottom: '8px !important' },
  foot: { marginTop: 8, selectors: { ':focus': { outline: 'none' } } },
});

const measure: Measure = (text, style) => textWidth(text, labelFonts[style].size, labelFonts[style].weight);
/** From so wide on the lanes' names have a column of their own; a drawing is never narrower than `least`. */
const widths = { beside: 860, least: 720, unmeasured: 1060 } as const;
/** So many marks are drawn at once; of more, what the window shows. */
const many = 300;

function tickText(locale: Translator['locale'], text: TimelineText): (day: string, unit: TickUnit) => string {
  const month = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const of = {
    month: (day) => month.format(new Date(`${day}T00:00:00Z`)).replace('.', ''),
    term: (day) => (day.slice(5, 7) === '01' ? text.t('timeline.term.spring', { year: day.slice(0, 4) }) : text.t('timeline.term.autumn')),
    year: (day) => day.slice(0, 4),
  } satisfies Record<TickUnit, (day: string) => string>;
  return (day, unit) => of[unit](day);
}

const legendOf = ({ t }: TimelineText): TimelineLegendTexts => ({
  title: t('timeline.legend'),
  continues: t('timeline.legend.continues'),
  shapes: {
    day: t('timeline.legend.day'),
    milestone: t('timeline.legend.milestone'),
    bar: t('timeline.legend.bar'),
    month: t('timeline.legend.month'),
    year: t('timeline.legend.year'),
    window: t('timeline.legend.window'),
    running: t('timeline.legend.running'),
  },
});

/** Why some are not drawn, in words. */
function absentText({ t }: TimelineText, { absent }: TimelineLayout): string | undefined {
  const parts = [
    absent.before.length > 0 && t('timeline.before', { count: absent.before.length }),
    absent.after.length > 0 && t('timeline.after', { count: absent.after.length }),
    absent.undated.length > 0 && t('timeline.undated', { count: absent.undated.length }),
  ].filter(Boolean);
  return parts.length === 0 ? undefined : t('timeline.absent', { parts: parts.join(', ') });
}

/** The plan along a line of time, first in words. The list has the same rows in the same order. */
export default function PlanTimeline({ activities, span, today, selected, onOpen }: PlanDrawingProps): JSX.Element {
  const translator = useTranslator();
  const text = useText(timelineWords);
  const telling = useTelling(timelineWords);
  const words = useWords(activityList);
  const [ref, ownWidth] = useOwnWidth<HTMLElement>();
  const svg = React.useRef<SVGSVGElement>(null);
  const foot = React.useRef<HTMLDivElement>(null);
  const speech = React.useMemo((): Speech => ({ translator, text, words, today }), [translator, text, words, today]);
  const spoken = React.useMemo(() => activities.map((activity) => spokenActivity(speech, activity)), [activities, speech]);
  const spokenWords = React.useMemo(() => new Map(spoken.map(({ entry, word }) => [entry.key, word])), [spoken]);
  const place = ownWidth === 0 ? widths.unmeasured : Math.floor(ownWidth);
  const names = place >= widths.beside ? 'beside' : 'above';
  const width = Math.max(place, widths.least);
  const { from, to } = span;
  const drawn = React.useMemo(
    () =>
      layout(
        spoken.map(({ entry }) => entry),
        {
          span: { from, to },
          today,
          lanes: laneKeys.map((key) => ({ key, title: laneName(speech, key) })),
          width,
          names,
          measure,
          tickWords: { text: tickText(translator.locale, text), measure: (tick) => textWidth(tick, 12) },
        },
      ),
    [spoken, from, to, today, width, names, speech, translator.locale, text],
  );
  const lead = React.useMemo(() => {
    const keys = new Set(drawn.items.map(({ key }) => key));
    const shown = activities.filter(({ id }) => keys.has(String(id)));
    return leadOf(speech, telling, shown, { from, to });
  }, [drawn, activities, speech, telling, from, to]);
  const elbows = React.useMemo(() => {
    if (selected === undefined) return [];
    const needs = new Map(activities.map(({ id, dependsOn }) => [String(id), (dependsOn ?? []).map((one) => String(one.id))]));
    return elbowsOf(drawn.items, String(selected), (key) => needs.get(key) ?? []);
  }, [drawn, activities, selected]);
  const { part, drawWhole } = useDrawnPart(svg, drawn.items.length > many);

  const absent = absentText(text, drawn);
  const shownSpan = spanText(span);
  const day = translator.date(new Date(`${today}T12:00:00`), 'full');
  return (
    <figure ref={ref} className={classes.figure}>
      <p className={classes.lead}>{lead}</p>
      {absent !== undefined && <p className={classes.note}>{absent}</p>}
      {drawn.items.length > 0 && (
        <>
          {width > place && <p className={classes.note}>{text.t('timeline.region.narrow')}</p>}
          <Timeline
            layout={drawn}
            words={spokenWords}
            elbows={elbows}
            label={text.t('timeline.label', { span: shownSpan, lead })}
            region={text.t('timeline.region')}
            today={text.t('timeline.today', { date: day.replace(/ \d{4}$/, '') })}
            legend={legendOf(text)}
            isWide={width > place}
            names={names}
            selected={selected === undefined ? undefined : String(selected)}
            part={part}
            svgRef={svg}
            onOpen={(key, byKeyboard) => onOpen(Number(key), byKeyboard)}
            onLeave={() => foot.current?.focus()}
          />
          <div ref={foot} tabIndex={-1} className={classes.foot}>
            <PictureLinks
              drawing={svg}
              prepare={drawWhole}
              fileName={`tidslinje-${shownSpan}`}
              caption={{
                title: text.t('timeline.picture.title', { span: shownSpan }),
                description: lead,
                source: text.t('timeline.picture.source', { date: day }),
              }}
            />
          </div>
        </>
      )}
    </figure>
  );
}
