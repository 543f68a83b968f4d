import * as React from 'react';
import { radarWords } from '../../../i18n/pages/radar';
import { useText } from '../../app/useText';
import { useOwnWidth } from '../../app/useOwnWidth';
import { chartClasses } from '../../charts/chartStyles';
import { Segments } from '../../charts/Segments';
import { breakpoints } from '../../theme/styles';
import { radarClasses as classes } from './radarStyles';

interface DrawingAndTableProps {
  readonly drawing: React.ReactNode;
  readonly table: React.ReactNode;
  /** Under the drawing: how to take it along. */
  readonly foot?: React.ReactNode;
}

/** Side by side where there is room; else the table, and the drawing under the button that asks for it: after a long table nobody would see it come. */
export function DrawingAndTable({ drawing, table, foot }: DrawingAndTableProps): JSX.Element {
  const { t } = useText(radarWords);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const [isTableOnly, setTableOnly] = React.useState(false);
  const [isUnfolded, setUnfolded] = React.useState(false);
  const isNarrow = width > 0 && width <= breakpoints.oneColumn;
  const showsDrawing = isNarrow ? isUnfolded : !isTableOnly;
  const figure = (
    <figure className={classes.figure}>
      <div className={chartClasses.scroll} role="region" aria-label={t('radar.drawing.region')} tabIndex={isNarrow ? 0 : undefined}>
        {drawing}
      </div>
      {foot}
    </figure>
  );
  return (
    <div ref={ref} className={showsDrawing && !isNarrow ? classes.both : undefined}>
      {showsDrawing && !isNarrow && figure}
      <section className={classes.figure}>
        <div className={classes.tableHead}>
          <h2 className={classes.wide}>{t('radar.table')}</h2>
          {isNarrow ? (
            <button type="button" className={classes.link} aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
              {t(isUnfolded ? 'radar.drawing.hide' : 'radar.drawing.show')}
            </button>
          ) : (
            <Segments
              label={t('radar.table')}
              options={[
                { key: 'both', text: t('radar.table.both') },
                { key: 'only', text: t('radar.table.only') },
              ]}
              chosen={isTableOnly ? 'only' : 'both'}
              onChoose={(key) => setTableOnly(key === 'only')}
            />
          )}
        </div>
        {showsDrawing && isNarrow && figure}
        {table}
      </section>
    </div>
  );
}
