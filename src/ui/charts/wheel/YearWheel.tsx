import * as React from 'react';
import { handAt, layout, type WheelCluster, type WheelMark } from '../../../domain/wheel/layout';
import type { MonthGroup, NumberedEntry } from '../../../domain/wheel/months';
import type { Text, Translator } from '../../../i18n';
import type { Telling } from '../../../i18n/numberWords';
import { timelineWords } from '../../../i18n/pages/timeline';
import { useTranslator } from '../../app/services';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { PictureLinks } from '../PictureLinks';
import { chartClasses } from '../chartStyles';
import { textWidth } from '../timeline/measureText';
import { Wheel, type WheelWord } from './Wheel';
import type { YearWheelProps } from './wheelProps';
import { wheelClasses as classes } from './wheelStyles';
import { WheelTable } from './WheelTable';

type WheelText = Text<(typeof timelineWords)['sv']>;
const months = Array.from({ length: 12 }, (_, month) => month);
/** More empty months than so are not named: then the wheel itself is the news. */
const mostQuiet = 5;

function monthNames(locale: Translator['locale']): readonly string[] {
  const format = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { month: 'long', timeZone: 'UTC' });
  return months.map((month) => format.format(Date.UTC(2026, month, 15)));
}

/** How much there is, when most of it begins, which months are empty and what needs a look. */
function leadOf({ tell }: Telling<(typeof timelineWords)['sv']>, groups: readonly MonthGroup[], names: readonly string[], year: number): string {
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count === 0) return tell('timeline.wheel.lead.none', { year: String(year) });
  const inMonth = months.map((month) => groups.find((group) => group.month === month)?.entries.length ?? 0);
  const busiest = inMonth.indexOf(Math.max(...inMonth));
  const quiet = months.filter((month) => inMonth[month] === 0).map((month) => names[month] ?? '');
  const warnings = groups.flatMap(({ entries }) => entries.filter(({ entry }) => entry.isWarning === true)).length;
  return [
    tell('timeline.wheel.lead', { count }),
    (inMonth[busiest] ?? 0) > 1 && tell('timeline.wheel.lead.busy', { month: names[busiest] ?? '', count: inMonth[busiest] ?? 0 }),
    quiet.length > 0 && quiet.length <= mostQuiet && tell('timeline.wheel.lead.quiet', { count: quiet.length, months: quiet.join(', ') }),
    warnings > 0 && tell('timeline.wheel.lead.warnings', { count: warnings }),
  ]
    .filter(Boolean)
    .join(' ');
}

const noon = (day: string): Date => new Date(`${day}T12:00:00`);

/** When, in the plan's own words, or the days written out; in other years than this one the year is said. */
function whenText({ t }: WheelText, translator: Translator, { entry }: NumberedEntry): string {
  if (entry.when !== undefined) return entry.when;
  if (entry.kind === 'running') return t('timeline.wheel.when.running');
  const day = (text: string): string => translator.date(noon(text), 'full').replace(new RegExp(` ${translator.now().getFullYear()}$`), '');
  return entry.from === entry.to ? day(entry.from) : `${day(entry.from)}–${day(entry.to)}`;
}

let wheels = 0;

/** The year as a wheel of twelve months with rings, and the same as a table beside it, first in words. */
export default function YearWheel({ rings, year, today, label, onOpen }: YearWheelProps): JSX.Element {
  const translator = useTranslator();
  const telling = useTelling(timelineWords);
  const text = useText(timelineWords);
  const { t } = text;
  const [active, setActive] = React.useState<string>();
  const [prefix] = React.useState(() => `framsyn-wheel-${(wheels += 1)}`);
  const svg = React.useRef<SVGSVGElement>(null);
  const foot = React.useRef<HTMLDivElement>(null);
  const names = React.useMemo(() => monthNames(translator.locale), [translator.locale]);
  const drawn = React.useMemo(() => layout(rings, year, (title) => textWidth(title, 12, 600)), [rings, year]);
  const lead = React.useMemo(() => leadOf(telling, drawn.groups, names, year), [telling, drawn, names, year]);
  const hand = handAt(year, today);
  const groupId = (month: MonthGroup['month']): string => `${prefix}-month-${month}`;

  const nameOf = (mark: WheelMark | WheelCluster): WheelWord => {
    if (mark.kind === 'mark') {
      const { entry, ring, number } = mark.numbered;
      const when = whenText(text, translator, mark.numbered);
      const warning = entry.isWarning === true ? (entry.warning ?? t('timeline.wheel.warning')) : undefined;
      const name = t('timeline.wheel.entry', { number: String(number), title: entry.title, when, ring: ring.title });
      return {
        title: entry.title,
        facts: [warning, when, ring.title].filter(Boolean).join(' · '),
        name: [warning && `${warning}:`, name].filter(Boolean).join(' '),
      };
    }
    const ring = rings.find(({ key }) => key === mark.ring)?.title ?? '';
    const name =
      mark.month === 'running'
        ? t('timeline.wheel.cluster.running', { count: mark.count, ring })
        : t('timeline.wheel.cluster', { count: mark.count, month: names[mark.month] ?? '', ring });
    return { title: ring, facts: name, name };
  };
  const open = (key: string, byKeyboard: boolean): void => {
    const mark = drawn.marks.find((one) => one.key === key);
    if (mark?.kind !== 'cluster') return onOpen?.(key, byKeyboard);
    const group = document.getElementById(groupId(mark.month));
    group?.focus();
    group?.scrollIntoView({ block: 'nearest' });
  };
  const day = translator.date(noon(today), 'full');
  const title = `${label} ${year}`;
  return (
    <figure className={classes.figure}>
      <p className={classes.lead}>{lead}</p>
      {drawn.groups.length > 0 && (
        <div className={classes.both}>
          <div className={classes.drawing}>
            <ScrollRegion className={chartClasses.scroll} aria-label={t('timeline.wheel.drawing.region')}>
              <Wheel
                layout={drawn}
                year={year}
                months={names}
                hand={hand}
                today={t('timeline.today', { date: day.replace(/ \d{4}$/, '') })}
                label={[t('timeline.wheel.label', { label, year: String(year), lead }), onOpen && t('timeline.wheel.open')].filter(Boolean).join(' ')}
                nameOf={nameOf}
                idOf={(key) => `${prefix}-${key.replace(/\s/g, '-')}`}
                active={active}
                opens={onOpen !== undefined}
                onActive={setActive}
                onOpen={open}
                onLeave={() => foot.current?.focus()}
                svgRef={svg}
              />
            </ScrollRegion>
            {drawn.rings.some(({ isCrowded }) => isCrowded) && <p className={classes.note}>{t('timeline.wheel.note.cluster')}</p>}
            <div ref={foot} tabIndex={-1} className={classes.foot}>
              <PictureLinks
                drawing={svg}
                fileName={title.toLocaleLowerCase(translator.locale).replace(/[^\p{L}\p{N}]+/gu, '-')}
                caption={{ title, description: lead, source: t('timeline.wheel.picture.source', { date: day }) }}
              />
            </div>
          </div>
          <ScrollRegion className={classes.tableScroll} aria-label={t('timeline.wheel.table.region')}>
            <WheelTable
              caption={`${title}. ${t('timeline.wheel.table')}`}
              groups={drawn.groups}
              months={names}
              whenOf={(numbered) => whenText(text, translator, numbered)}
              groupId={groupId}
              active={active}
              onActive={setActive}
              onOpen={onOpen}
            />
          </ScrollRegion>
        </div>
      )}
    </figure>
  );
}
