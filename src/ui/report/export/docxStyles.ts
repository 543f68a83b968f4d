/** Word's own styles for headings, so that its navigation, tables of contents and screen readers know them, in our type. */
import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { fontName } from './docxPackage';

const ink = '242424';
const dim = '4D4D4D';
const late = 'A4262C';

const heading = (size: number, before: number) => ({
  run: { font: fontName, size, bold: true, color: ink },
  paragraph: { spacing: { before, after: 40 }, keepNext: true, keepLines: true },
});

/** Sizes are half points, spaces twentieths of one. */
export const docxStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: fontName, size: 20, color: ink, language: { value: language } },
      paragraph: { spacing: { line: 259, lineRule: LineRuleType.AUTO, after: 60 } },
    },
    title: { run: { font: fontName, size: 44, bold: true, color: ink }, paragraph: { spacing: { before: 0, after: 80 }, alignment: AlignmentType.LEFT } },
    heading1: heading(30, 240),
    heading2: heading(25, 180),
    heading3: heading(21, 100),
  },
  paragraphStyles: [
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: 23 }, paragraph: { spacing: { before: 80, after: 80 } } },
    { id: 'Facts', name: 'Facts', basedOn: 'Normal', quickFormat: true, run: { size: 19, color: dim }, paragraph: { spacing: { before: 40, after: 40 } } },
    { id: 'Finding', name: 'Finding', basedOn: 'Normal', quickFormat: true, paragraph: { keepNext: true } },
    { id: 'Late', name: 'Late', basedOn: 'Normal', quickFormat: true, run: { bold: true, color: late } },
    { id: 'Warning', name: 'Warning', basedOn: 'Normal', quickFormat: true, run: { bold: true, color: late } },
    {
      id: 'TableCaption',
      name: 'Table Caption',
      basedOn: 'Normal',
      run: { size: 19, bold: true },
      paragraph: { keepNext: true, spacing: { before: 100, after: 40 } },
    },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 0, line: 245, lineRule: LineRuleType.AUTO } } },
    { id: 'TableSmall', name: 'Table Small', basedOn: 'TableText', run: { size: 16 } },
    { id: 'PageLine', name: 'Page Line', basedOn: 'Normal', run: { size: 17, color: dim }, paragraph: { spacing: { after: 0 } } },
  ],
});
