import * as React from 'react';
import type { PartKey, ReportDocument } from '../../../domain/report/document';
import { shortened } from '../../../domain/shortened';
import { reportExportWords } from '../../../i18n/pages/reportExport';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import type { ReportPicture } from './pictures';
import { exportTextIn, type ReportFacts } from './standing';
import { outputWords, type ReportOutput } from './words';

/** In a file's name, so that the version has room too. */
const longestTitle = 50;
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface ReportExport {
  readonly isWorking: boolean;
  /** What is on its way to the printer: stands in the page until it has been there. */
  readonly printed: React.ReactNode;
  readonly start: (output: ReportOutput) => void;
}

/** Makes what is asked for and hands it over; says that it waits, that it is done, or what to do when it cannot be made. */
export function useReportExport(document: ReportDocument, facts: ReportFacts): ReportExport {
  const { t } = useText(reportExportWords);
  const { announce, offer } = useServices();
  const [working, setWorking] = React.useState<ReportOutput>();
  const [printed, setPrinted] = React.useState<React.ReactNode>();
  const handlePrinted = (): void => setPrinted(undefined);
  const words = exportTextIn(document.language);
  const version = facts.head ? words.t('reportExport.version', { number: String(facts.head.number) }) : document.made;
  const name = `${shortened(document.title, longestTitle)} ${version}`;

  const makers: Readonly<Record<ReportOutput, () => Promise<void>>> = {
    print: async () => {
      const [{ default: PrintedReport }, pictures] = await Promise.all([import('../print/PrintedReport'), picturesOf(document)]);
      setPrinted(<PrintedReport document={document} facts={facts} pictures={pictures} onPrinted={handlePrinted} />);
    },
    sheet: async () => {
      const { default: MeetingSheet } = await import('../print/MeetingSheet');
      setPrinted(<MeetingSheet document={document} facts={facts} onPrinted={handlePrinted} />);
    },
    talk: async () => {
      const { default: TalkSheet } = await import('../print/TalkSheet');
      const [row] = document.quarters.discuss;
      if (row) setPrinted(<TalkSheet document={document} row={row} onPrinted={handlePrinted} />);
    },
    word: async () => {
      const [{ reportDocx }, { withDots }, { download }, { fileName }, pictures] = await Promise.all([
        import('./reportDocx'),
        import('./dots'),
        import('../../export/download'),
        import('./fileName'),
        picturesOf(document),
      ]);
      const bytes = await reportDocx(document, { ...facts, pictures: await withDots(pictures) });
      download(`${fileName(name)}.docx`, new Blob([bytes as BlobPart], { type: docxType }));
      offer({ text: t('reportExport.done.word') });
    },
    tables: async () => {
      const [{ tablesZip }, { download }, { fileName }] = await Promise.all([import('./tables'), import('../../export/download'), import('./fileName')]);
      const zip = tablesZip(document, facts);
      download(`${fileName(words.t('reportExport.csv.zip', { title: name }))}.zip`, new Blob([zip as BlobPart]), 'application/zip');
      offer({ text: t('reportExport.done.tables', { count: document.parts.length + 1 }) });
    },
  };

  const start = (output: ReportOutput): void => {
    if (working !== undefined) return;
    setWorking(output);
    setPrinted(undefined);
    announce(t(outputWords[output].working));
    makers[output]()
      .catch(() => offer({ text: t(outputWords[output].failed) })) // what makes it could not be fetched, or did not manage
      .finally(() => setWorking(undefined));
  };
  return { isWorking: working !== undefined, printed, start };
}

const picturesOf = async (document: ReportDocument): Promise<ReadonlyMap<PartKey, ReportPicture>> => (await import('./pictures')).picturesOf(document);
