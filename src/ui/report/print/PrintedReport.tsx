import * as React from 'react';
import { createPortal } from 'react-dom';
import { briefOf, pageForm } from '../../../domain/report/brief';
import type { PartKey, ReportDocument, ReportPart } from '../../../domain/report/document';
import { cardClasses } from '../../print/printStyles';
import { usePrintOnce } from '../../print/usePrintOnce';
import type { ReportPicture } from '../export/pictures';
import { exportTextIn, standingOf, type ReportFacts } from '../export/standing';
import { PrintedQuarters, QuartersInFull } from './PrintedQuarters';
import { linesAbove, SheetHead } from './SheetHead';
import { PrintedTable } from './PrintedTable';
import { reportPrintClasses as classes } from './reportPrintStyles';

interface PrintedReportProps {
  readonly document: ReportDocument;
  readonly facts: ReportFacts;
  readonly pictures: ReadonlyMap<PartKey, ReportPicture>;
  readonly onPrinted: () => void;
}

/** The report as a document on paper: the two minutes on its first page, all the rest behind. Printed as soon as its pictures are there. */
export default function PrintedReport({ document: report, facts, pictures, onPrinted }: PrintedReportProps): JSX.Element {
  const { t } = exportTextIn(report.language);
  const standing = standingOf(report, facts);
  const brief = briefOf(report, pageForm, linesAbove(standing));
  const hasMore = !brief.isWhole || report.parts.length > 0;
  const page = React.useRef<HTMLDivElement>(null);
  const isDrawn = usePictures(page);
  const sheet = (
    <div ref={page} className={`${cardClasses.card} ${classes.document}`} lang={report.language}>
      <div className={classes.sheet}>
        <div className={classes.sheetBody}>
          <SheetHead brief={brief} standing={standing} />
          <PrintedQuarters brief={brief} t={t} />
        </div>
        <p className={classes.sheetFoot}>
          {t('reportExport.formal')} {standing.next} {hasMore ? standing.checksumShort : standing.checksum}.
        </p>
      </div>
      {!brief.isWhole && <QuartersInFull report={report} t={t} />}
      {report.parts.length > 0 && (
        <section className={classes.newPage}>
          <h2>{t('reportExport.parts')}</h2>
          {report.parts.map((part) => (
            <Part key={part.key} part={part} report={report} picture={pictures.get(part.key)} />
          ))}
        </section>
      )}
      {hasMore && (
        <p className={classes.sheetFoot}>
          {standing.next} {standing.checksum}. {standing.warning}
        </p>
      )}
      {isDrawn && <PrintNow onPrinted={onPrinted} />}
    </div>
  );
  return createPortal(sheet, document.body);
}

interface PartProps {
  readonly part: ReportPart;
  readonly report: ReportDocument;
  readonly picture?: ReportPicture;
}

function Part({ part, report, picture }: PartProps): JSX.Element {
  const { t } = exportTextIn(report.language);
  return (
    <section className={classes.part}>
      <h3>{part.heading}</h3>
      <p className={classes.finding}>{part.finding}</p>
      {picture && (
        <figure className={classes.figure}>
          <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`} alt={picture.alt} width={picture.width} height={picture.height} />
        </figure>
      )}
      <PrintedTable table={part.table} language={report.language} />
      {part.note !== undefined && <p className={classes.note}>{part.note}</p>}
      <p className={classes.note}>{t('reportExport.source', { source: part.source })}</p>
    </section>
  );
}

/** A picture that is not decoded yet would be a white patch on the paper. One that cannot be has its table. */
function usePictures(page: React.RefObject<HTMLElement>): boolean {
  const [isDrawn, setDrawn] = React.useState(false);
  React.useEffect(() => {
    let isHere = true;
    const images = [...(page.current?.querySelectorAll('img') ?? [])];
    void Promise.allSettled(images.map(async (image) => image.decode())).then(() => {
      if (isHere) setDrawn(true);
    });
    return () => {
      isHere = false;
    };
  }, [page]);
  return isDrawn;
}

function PrintNow({ onPrinted }: Pick<PrintedReportProps, 'onPrinted'>): null {
  usePrintOnce(onPrinted);
  return null;
}
