import * as React from 'react';
import { quarterKeys, type QuarterKey } from '../../../domain/report/document';
import { readerWords } from '../../../i18n/pages/reader';
import { useText } from '../../app/useText';
import { viewClasses } from '../view/viewStyles';
import { readerClasses as classes } from './readerStyles';

/** Widths of titles as they use to be, so that nothing jumps when the real ones come. */
const widths = { changed: [72, 58, 64], toDecide: [66, 54], late: [70, 52], discuss: [48] } satisfies Record<QuarterKey, readonly number[]>;

const Bar = ({ height, width, above = 0 }: { readonly height: number; readonly width: number; readonly above?: number }): JSX.Element => (
  <span className={classes.bar} style={{ height, width: `${width}%`, marginTop: above }} />
);

/** The report while it is fetched, in its final geometry. */
export function Waiting(): JSX.Element {
  const { t } = useText(readerWords);
  return (
    <>
      <p className={classes.purpose} role="status">
        {t('reader.twoMinutes')} {t('reader.reading')}
      </p>
      <div className={`${viewClasses.report} ${classes.view}`}>
        <div aria-hidden="true">
          <Bar height={16} width={62} />
        </div>
        <div className={viewClasses.quarters}>
          {quarterKeys.map((quarter) => (
            <section key={quarter} className={viewClasses.quarter}>
              <h2 className={viewClasses.heading}>{t(`reader.quarter.${quarter}`)}</h2>
              <div aria-hidden="true">
                {widths[quarter].map((width) => (
                  <div key={width} className={viewClasses.row}>
                    <Bar height={14} width={width} above={3} />
                    <Bar height={11} width={width * 0.7} above={10} />
                  </div>
                ))}
              </div>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
