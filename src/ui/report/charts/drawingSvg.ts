/** A part's drawing without a page around it: as a picture for a document or a file, and as the sentence that stands for it. */
import {
  lineHeight,
  linesOfText,
  numeralSize,
  type Ink,
  type PathShape,
  type RectShape,
  type Scene,
  type Shape,
  type TextShape,
} from '../../../domain/charts/scene';
import { drawableOf } from '../../../domain/charts/drawable';
import { reckoned, wrapped } from '../../../domain/charts/text';
import type { ReportPart } from '../../../domain/report/document';
import type { Locale } from '../../../i18n';
import { writable } from '../../../domain/export/xmlText';
import { colours, fontFamily } from '../../theme/tokens';
import { chartTextOf, kindNames } from './chartText';
import { remarksOf } from './remarks';
import { sceneOf } from './sceneOf';

const { light } = colours;
/** A picture stands on paper, whatever the theme. */
const paper: Readonly<Record<Ink, string>> = {
  context: light.line2,
  finding: light.acbg,
  text: light.tx,
  quiet: light.tx2,
  hairline: light.line,
  ground: light.bg,
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const written = (text: string): string => writable(text).replace(/[&<>"]/g, (found) => entities[found] ?? found);

function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content?: string): string {
  const list = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${written(String(value))}"`]));
  return content === undefined ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${written(content)}</${name}>`;
}
const ink = (one: Ink | undefined): string | undefined => one && paper[one];

const shapeTexts: { readonly [Kind in Shape['kind']]: (shape: Extract<Shape, { kind: Kind }>) => string } = {
  rect: ({ x, y, width, height, fill, stroke, opacity }: RectShape) =>
    tag('rect', { x, y, width, height, fill: ink(fill) ?? 'none', stroke: ink(stroke), 'fill-opacity': opacity }),
  path: ({ d, fill, stroke, strokeWidth, dash }: PathShape) =>
    tag('path', { d, fill: ink(fill) ?? 'none', stroke: ink(stroke), 'stroke-width': strokeWidth, 'stroke-dasharray': dash, 'stroke-linejoin': 'round' }),
  text: ({ x, y, text, anchor, size, weight, ink: own }: TextShape) =>
    tag('text', { x, y, 'text-anchor': anchor, 'font-size': size, 'font-weight': weight, fill: paper[own] }, text),
};
const shapeText = (shape: Shape): string => (shapeTexts[shape.kind] as (shape: Shape) => string)(shape);

const mostLines = 4;

/** A picture is alone with its words: what the page says beneath the drawing stands in it. */
function withNotes({ shapes, width, height, ...scene }: Scene, notes: readonly string[]): Scene {
  if (notes.length === 0) return { shapes, width, height, ...scene };
  const lines = notes.flatMap((note) => wrapped(note, width, mostLines, (text) => reckoned(text, numeralSize, 400)).lines);
  const written = linesOfText(lines, { x: 0, top: height + 8, anchor: 'start', size: numeralSize, weight: 400, ink: 'quiet' });
  return { ...scene, width, height: height + 12 + lines.length * lineHeight, shapes: [...shapes, ...written] };
}

/** The drawing as an SVG document with colours of its own; empty where the part is a table only. The same on every machine. `notes` are written beneath it. */
export function drawingSvg(part: Pick<ReportPart, 'table' | 'drawing'>, width: number, language: Locale = 'sv', notes: readonly string[] = []): string {
  const text = chartTextOf(language);
  const drawn = sceneOf(part, text, width, reckoned);
  if (!drawn) return '';
  const { width: wide, height, shapes } = withNotes(drawn, [...remarksOf(drawableOf(part), text), ...notes]);
  const root = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${height}" width="${wide}" height="${height}" font-family="${written(fontFamily)}"`;
  return `<svg ${root}>${shapeText({ kind: 'rect', x: 0, y: 0, width: wide, height, fill: 'ground' })}${shapes.map(shapeText).join('')}</svg>`;
}

/** More values than so are not listened to: then the table is better. */
const mostSaid = 12;

/** The sentence that stands for the picture: its kind, what it shows, what it says, and its values where they are few. Empty where there is no picture. */
export function drawingAlt(part: Pick<ReportPart, 'table' | 'drawing' | 'finding'>, language: Locale = 'sv'): string {
  const text = chartTextOf(language);
  const drawable = drawableOf(part);
  const marks = sceneOf(part, text, 600, reckoned)?.marks;
  if (drawable.is !== 'drawn' || !marks) return '';
  const values = marks.length > mostSaid ? text.t('reportCharts.allInTable') : `${marks.map(({ name }) => name).join('; ')}.`;
  const caption = part.table.caption.replace(/[.\s]+$/, '');
  return text.t('reportCharts.alt', { kind: text.t(kindNames[drawable.kind]), caption, finding: part.finding, values });
}
