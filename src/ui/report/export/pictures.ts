/** The drawings of a report, for paper and for Word. */
import type { PartKey, ReportDocument } from '../../../domain/report/document';
import { colours } from '../../theme/tokens';
import { drawingAlt, drawingSvg } from '../charts/drawingSvg';

/** A drawing that stands alone. */
export interface ReportPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** As wide as an A4 is between its margins. */
const pageWidth = 640;
/** Room on each side for a reader whose letters are wider than Segoe UI's. */
const margin = 16;
const sizeIn = /viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+" height="[\d.]+"/;

/** A part that is only a table has none. */
export function picturesOf({ parts, language }: ReportDocument): ReadonlyMap<PartKey, ReportPicture> {
  return new Map(
    parts.flatMap((part): readonly (readonly [PartKey, ReportPicture])[] => {
      const drawn = drawingSvg(part, pageWidth - 2 * margin, language);
      const [size, drawnWidth, drawnHeight] = sizeIn.exec(drawn) ?? [];
      if (!size || !drawnWidth || !drawnHeight) return [];
      const [width, height] = [Number(drawnWidth) + 2 * margin, Number(drawnHeight)];
      const ground = `<rect x="${-margin}" width="${width}" height="${height}" fill="${colours.light.bg}"/>`;
      const svg = drawn.replace(size, `viewBox="${-margin} 0 ${width} ${height}" width="${width}" height="${height}"`).replace('>', `>${ground}`);
      return [[part.key, { svg, width, height, alt: drawingAlt(part, language) }]];
    }),
  );
}
