import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { ReportDocument, ReportRow } from '../../../domain/report/document';
import { reportExportWords } from '../../../i18n/pages/reportExport';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { linkButton, touch } from '../../theme/styles';

const classes = mergeStyleSets({
  link: { ...linkButton, selectors: { ...linkButton.selectors, ...touch({ minHeight: 44 }), '@media print': { display: 'none' } } },
});

/** At a row of the report: prints the sheet that a group talks from about it. */
export default function TalkLink({ document, row }: { readonly document: ReportDocument; readonly row: ReportRow }): JSX.Element {
  const { t } = useText(reportExportWords);
  const { offer } = useServices();
  const [printed, setPrinted] = React.useState<React.ReactNode>();
  const print = async (): Promise<void> => {
    try {
      const { default: TalkSheet } = await import('../print/TalkSheet');
      setPrinted(<TalkSheet document={document} row={row} onPrinted={() => setPrinted(undefined)} />);
    } catch {
      offer({ text: t('reportExport.failed.print') });
    }
  };
  return (
    <>
      <button type="button" className={classes.link} onClick={() => void print()}>
        {t('reportExport.talk.print')}
      </button>
      {printed}
    </>
  );
}
