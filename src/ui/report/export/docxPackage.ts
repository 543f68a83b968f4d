/** Those parts of a Word file that the library has no words for: the language among its properties, and what stands in for Segoe UI. */
import { oneLine } from './docxText';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => oneLine(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export interface DocxProperties {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** When the content was made, in the W3C's form. */
  readonly created: string;
}

const namespaces =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** No author: the report is the group's, and the file says so in its version line. */
const coreXml = ({ title, description, language, created }: DocxProperties): string =>
  `${declaration}<cp:coreProperties ${namespaces}><dc:title>${escaped(title)}</dc:title><dc:creator>Framsyn</dc:creator>` +
  `<dc:description>${escaped(description)}</dc:description><dc:language>${language}</dc:language>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified></cp:coreProperties>`;

export const fontName = 'Segoe UI';

/** Segoe UI comes with Windows only; a Mac or a phone takes the first of these that it has, and else another font without serifs. */
const fontXml =
  `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${fontName}">` +
  '<w:altName w:val="Helvetica Neue,Noto Sans,Arial"/><w:panose1 w:val="020B0502040204020203"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>' +
  '</w:font></w:fonts>';

export const packageParts = (properties: DocxProperties): readonly { readonly path: string; readonly data: string }[] => [
  { path: 'docProps/core.xml', data: coreXml(properties) },
  { path: 'word/fontTable.xml', data: fontXml },
];
