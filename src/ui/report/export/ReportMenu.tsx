import * as React from 'react';
import type { ReportDocument } from '../../../domain/report/document';
import { reportExportWords } from '../../../i18n/pages/reportExport';
import { useText } from '../../app/useText';
import { MenuButton } from '../../export/MenuButton';
import type { PublishedHead } from './standing';
import { useReportExport } from './useReportExport';
import { outputs, outputWords } from './words';

export interface ReportMenuProps {
  readonly document: ReportDocument;
  /** Of a published report. */
  readonly head?: PublishedHead;
  /** False: the checksum does not match, which everything that comes out then says. */
  readonly isIntact?: boolean;
}

/** The report on paper and as files. What makes them is fetched when somebody asks. */
export default function ReportMenu({ document, head, isIntact = true }: ReportMenuProps): JSX.Element {
  const { t } = useText(reportExportWords);
  const { isWorking, printed, start } = useReportExport(document, { ...(head === undefined ? {} : { head }), isIntact });
  const offered = outputs.filter((output) => output !== 'talk' || document.quarters.discuss.length > 0);
  return (
    <>
      <MenuButton
        id="export-report"
        isOutlined
        label={t('reportExport.button')}
        groupLabel={t('reportExport.choices')}
        isBusy={isWorking}
        choices={offered.map((output) => ({ key: output, label: t(outputWords[output].offer) }))}
        onChoose={start}
      />
      {printed}
    </>
  );
}
