import type { PartKey } from '../../../domain/report/document';
import { pngFile } from '../../charts/picture';
import type { ReportPicture } from './pictures';
import type { DocxPicture } from './reportDocx';

/** The pictures with dots beside their lines, for a Word that draws no SVG. One that the browser cannot make dots of goes without. */
export async function withDots(pictures: ReadonlyMap<PartKey, ReportPicture>): Promise<ReadonlyMap<PartKey, DocxPicture>> {
  const dotted = await Promise.all(
    [...pictures].map(async ([key, picture]): Promise<readonly [PartKey, DocxPicture]> => {
      const { svg, width, height } = picture;
      const file = await pngFile({ text: svg, width, height }).catch(() => undefined);
      return [key, file === undefined ? picture : { ...picture, png: new Uint8Array(await file.arrayBuffer()) }];
    }),
  );
  return new Map(dotted);
}
