/** The drawings of a report, for paper and for Word. */
import type { PartKey, ReportDocument } from '../../../domain/report/document';
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
const sizeIn = /<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"/;

/** A part that is only a table has none. */
export function picturesOf({ parts, language }: ReportDocument): ReadonlyMap<PartKey, ReportPicture> {
  return new Map(
    parts.flatMap((part): readonly (readonly [PartKey, ReportPicture])[] => {
      const svg = drawingSvg(part, pageWidth, language);
      const [, width, height] = sizeIn.exec(svg) ?? [];
      return width && height ? [[part.key, { svg, width: Number(width), height: Number(height), alt: drawingAlt(part, language) }]] : [];
    }),
  );
}
