/** People's words as runs of a Word document. */
import { Tab, TextRun, type IRunOptions } from 'docx';
import { writable } from '../../../domain/export/xmlText';

/** Line breaks of every kind, among them the vertical tab that Word itself writes and XML has no way to. */
const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
/** Of a right-to-left script: its runs say so, or Word sets their figures and brackets the wrong way round. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]/;

/** What makes more of a text than one run of characters, or what a run cannot hold. */
const special = /[\u0000-\u001f\u0085\u2028\u2029\ufffe\uffff\ud800-\udfff]/;

type RunStyle = Omit<IRunOptions, 'text' | 'children' | 'break'>;
const plainRun: RunStyle = {};

/** The text as it was written, with its lines and tabs; what XML cannot hold is left out. */
export function runsOf(text: string, options: RunStyle = plainRun): readonly TextRun[] {
  if (options === plainRun && !special.test(text) && !rightToLeft.test(text)) return [new TextRun(text)]; // most cells of most tables
  const turn = rightToLeft.test(text) && !leftToRight.test(text) ? { rightToLeft: true } : {};
  return text.split(lineBreak).map((line, index) => {
    const children = writable(line)
      .split('\t')
      .flatMap((piece, place) => (place === 0 ? [piece] : [new Tab(), piece]));
    return new TextRun({ ...options, ...turn, children, ...(index > 0 ? { break: 1 } : {}) });
  });
}

/** One line of it, for a header or a property. */
export const oneLine = (text: string): string =>
  writable(text.replace(/[\v\f\u0085\u2028\u2029]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
