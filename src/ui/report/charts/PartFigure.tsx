import * as React from 'react';
import { drawableOf } from '../../../domain/charts/drawable';
import type { Measure } from '../../../domain/charts/scene';
import type { ReportPart } from '../../../domain/report/document';
import type { Locale } from '../../../i18n';
import { reportChartWords } from '../../../i18n/pages/reportCharts';
import { useTranslator } from '../../app/services';
import { useOwnWidth } from '../../app/useOwnWidth';
import { useText } from '../../app/useText';
import { textWidth } from '../../charts/timeline/measureText';
import { chartTextOf, kindNames } from './chartText';
import { partClasses as classes } from './partStyles';
import { PartTable } from './PartTable';
import { remarksOf } from './remarks';
import { SaveLinks } from './SaveLinks';
import { SceneDrawing } from './SceneDrawing';
import { sceneOf } from './sceneOf';

export interface PartFigureProps {
  readonly part: ReportPart;
  /** The report's, for the files that are taken along. */
  readonly title: string;
  /** The report's own; default: the reader's. */
  readonly language?: Locale;
  /** Of its heading; default h3. */
  readonly headingLevel?: 'h3' | 'h4';
}

const narrowest = 240;
/** Where nothing says how wide it is: what is not shown. */
const unmeasured = 600;
const measured: Measure = (text, size, weight) => textWidth(text, size, weight);

let figures = 0;

/** A part of a report: what it says as a sentence, the drawing of it, and the same as a table. */
export default function PartFigure({ part, title, language, headingLevel: Heading = 'h3' }: PartFigureProps): JSX.Element {
  const { locale } = useTranslator();
  const { t } = useText(reportChartWords);
  const own = language ?? locale;
  const text = chartTextOf(own);
  const [prefix] = React.useState(() => `framsyn-part-${(figures += 1)}`);
  const [isTable, setTable] = React.useState(false);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const drawable = React.useMemo(() => drawableOf(part), [part]);
  const room = width > 0 ? Math.max(narrowest, Math.floor(width)) : unmeasured;
  const scene = React.useMemo(() => sceneOf(part, text, room, measured), [part, text, room]);
  const hasRows = part.table.rows.length > 0;
  const showsTable = hasRows && (isTable || !scene);
  const { heading } = part;
  const inReaders = own === locale ? undefined : locale;
  const toggle = t(isTable ? 'reportCharts.table.hide' : 'reportCharts.table.show');
  const isWider = scene !== undefined && scene.width > room;
  return (
    <figure className={classes.figure} aria-labelledby={`${prefix}-heading`} lang={own === locale ? undefined : own}>
      <div className={classes.head}>
        <Heading id={`${prefix}-heading`} className={classes.heading}>
          {heading}
        </Heading>
        {scene && (
          <button
            type="button"
            lang={inReaders}
            className={classes.toggle}
            aria-expanded={isTable}
            aria-label={t('reportCharts.about', { what: toggle, heading })}
            onClick={() => setTable(!isTable)}
          >
            {toggle}
          </button>
        )}
      </div>
      <p className={classes.finding}>{part.finding}</p>
      <div ref={ref} className={classes.drawing}>
        {scene && drawable.is === 'drawn' && (
          <div {...(isWider ? { className: classes.scroll, role: 'region', tabIndex: 0, 'aria-label': t('reportCharts.drawing.region', { heading }) } : {})}>
            <SceneDrawing
              scene={scene}
              prefix={prefix}
              isWider={isWider}
              label={text.t('reportCharts.label', { kind: text.t(kindNames[drawable.kind]), heading })}
            />
          </div>
        )}
      </div>
      {remarksOf(drawable, text).map((remark) => (
        <p key={remark} className={classes.note}>
          {remark}
        </p>
      ))}
      {showsTable && <PartTable table={part.table} text={text} heading={heading} label={t('reportCharts.table.region', { heading })} />}
      {part.note !== undefined && <p className={classes.note}>{part.note}</p>}
      <p className={classes.note}>{part.source}</p>
      {hasRows && (
        <div lang={inReaders}>
          <SaveLinks part={part} title={title} language={own} hasPicture={scene !== undefined} prefix={prefix} />
        </div>
      )}
    </figure>
  );
}
