import * as React from 'react';
import type { ReportDocument } from '../../../domain/report/document';
import { reportWords } from '../../../i18n/pages/report';
import { useText } from '../../app/useText';
import { Segments } from '../../charts/Segments';
import { ReportView } from '../../report/ReportView';
import { reportClasses as classes } from './reportStyles';

/** The report as the management group will see it, on a whole page and in a column of a third. */
export function Preview({ document }: { readonly document: ReportDocument }): JSX.Element {
  const { t } = useText(reportWords);
  const [width, setWidth] = React.useState<'full' | 'third'>('full');
  return (
    <section aria-label={t('report.preview')}>
      <div className={classes.bar}>
        <Segments
          label={t('report.preview.width')}
          options={[
            { key: 'full', text: t('report.preview.full') },
            { key: 'third', text: t('report.preview.third') },
          ]}
          chosen={width}
          onChoose={setWidth}
        />
      </div>
      <div className={`${classes.preview} ${width === 'third' ? classes.third : ''}`}>
        <p className={classes.previewTitle} lang={document.language}>
          {document.title}
        </p>
        <ReportView document={document} />
      </div>
    </section>
  );
}
