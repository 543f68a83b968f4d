import * as React from 'react';
import type { ReportPart } from '../../../domain/report/document';
import { readerWords } from '../../../i18n/pages/reader';
import { useText } from '../../app/useText';
import { viewClasses as classes } from './viewStyles';

interface DepthProps {
  readonly parts: readonly ReportPart[];
  /** Of the report: what a picture of a part says it comes from. */
  readonly title: string;
  readonly lang?: string;
  readonly headingLevel: 'h2' | 'h3';
}

/** What stands behind the two minutes: each part opens with what it says. */
export function Depth({ parts, lang, headingLevel: Heading }: DepthProps): JSX.Element | null {
  const { t } = useText(readerWords);
  if (parts.length === 0) return null;
  return (
    <section className={classes.depth} aria-label={t('reader.depth')}>
      <Heading className={classes.depthHeading}>{t('reader.depth')}</Heading>
      <div className={classes.parts} lang={lang}>
        {parts.map((part) => (
          <div key={part.key} className={classes.part}>
            <p className={classes.partHeading}>{part.heading}</p>
            <p className={classes.meaning}>{part.finding}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
