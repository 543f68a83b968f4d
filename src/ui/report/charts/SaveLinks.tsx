import * as React from 'react';
import { csvText } from '../../../domain/export/csv';
import { plainCell } from '../../../domain/report/cells';
import type { ReportPart } from '../../../domain/report/document';
import type { Locale } from '../../../i18n';
import { reportChartWords } from '../../../i18n/pages/reportCharts';
import { useText } from '../../app/useText';
import { chartClasses as classes } from '../../charts/chartStyles';
import { partClasses } from './partStyles';

/** A picture that is taken along is as wide as half a page, whatever the screen. */
const pictureWidth = 720;

/** The part's table for a spreadsheet; the separator is the one that Excel splits at in the report's language. */
export const csvOf = ({ table: { columns, rows } }: Pick<ReportPart, 'table'>, language: Locale): string =>
  csvText(
    [columns.map(({ label }) => label), ...rows.map((row) => columns.map((column, at) => plainCell(column, row[at], language)))],
    language === 'en' ? ',' : ';',
  );

async function pictureFile(part: ReportPart, title: string, language: Locale, kind: 'svg' | 'png'): Promise<Blob> {
  const [{ drawingAlt, drawingSvg }, { pictureOf, pngFile, svgFile }] = await Promise.all([import('./drawingSvg'), import('../../charts/picture')]);
  const drawing = new DOMParser().parseFromString(drawingSvg(part, pictureWidth, language, [part.note ?? '', part.source].filter(Boolean)), 'image/svg+xml')
    .documentElement as unknown as SVGSVGElement;
  const picture = pictureOf(drawing, { title: part.heading, description: drawingAlt(part, language), source: title });
  return kind === 'svg' ? svgFile(picture) : pngFile(picture);
}

interface SaveLinksProps {
  readonly part: ReportPart;
  /** The report's. */
  readonly title: string;
  readonly language: Locale;
  readonly hasPicture: boolean;
  /** Of the figure's ids. */
  readonly prefix: string;
}
const names = { svg: 'reportCharts.save.svg', png: 'reportCharts.save.png', csv: 'reportCharts.save.csv' } as const;
type FileKind = keyof typeof names;

/** The drawing and its table as files, behind one quiet word: there are many drawings on the page and few who save them. What makes them is fetched when somebody asks. */
export function SaveLinks({ part, title, language, hasPicture, prefix }: SaveLinksProps): JSX.Element {
  const { t } = useText(reportChartWords);
  const [hasFailed, setFailed] = React.useState(false);
  const [isOpen, setOpen] = React.useState(false);
  const id = `${prefix}-save`;
  const save = async (kind: FileKind): Promise<void> => {
    setFailed(false);
    try {
      const { download } = await import('../../charts/picture');
      const file = kind === 'csv' ? new Blob([csvOf(part, language)], { type: 'text/csv;charset=utf-8' }) : await pictureFile(part, title, language, kind);
      const name = `${title} ${part.heading}`
        .toLocaleLowerCase(language)
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 120);
      download(file, `${name}.${kind}`);
    } catch {
      setFailed(true);
    }
  };
  const kinds: readonly FileKind[] = hasPicture ? ['svg', 'png', 'csv'] : ['csv'];
  return (
    <div className={classes.links}>
      <button
        type="button"
        className={classes.link}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t('reportCharts.about', { what: t('reportCharts.save'), heading: part.heading })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('reportCharts.save')}
      </button>
      {isOpen && (
        <span id={id} className={partClasses.kinds}>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className={classes.link}
              aria-label={t('reportCharts.about', { what: `${t('reportCharts.save')} ${t(names[kind])}`, heading: part.heading })}
              onClick={() => void save(kind)}
            >
              {kind.toUpperCase()}
            </button>
          ))}
        </span>
      )}
      <span role="status">{hasFailed ? t('reportCharts.save.failed') : ''}</span>
    </div>
  );
}
