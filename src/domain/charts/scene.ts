/** A drawing as shapes that know neither the screen nor a theme: the same for the page, a picture and a printed document. */

/** What a shape is drawn with; each theme has its own colour for it. */
export type Ink = 'context' | 'finding' | 'text' | 'quiet' | 'hairline' | 'ground';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface RectShape extends Box {
  readonly kind: 'rect';
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly opacity?: number;
}
export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  readonly dash?: string;
}
export type Anchor = 'start' | 'middle' | 'end';
export type Weight = 400 | 600;
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly anchor: Anchor;
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
}
export type Shape = RectShape | PathShape | TextShape;

/** What can be walked to and read: a row, a moment or a cell; in the table's own order. */
export interface Mark extends Box {
  readonly key: string;
  /** Page Up and Page Down go from one group to the next. */
  readonly group: string;
  /** All of it, for those who listen. */
  readonly name: string;
  /** For those who look, where the drawing itself does not have room for all of it. */
  readonly tip?: { readonly title: string; readonly facts: string };
}
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Within it is what is measured: bars, lines or cells. */
  readonly plot: Box;
  readonly shapes: readonly Shape[];
  readonly marks: readonly Mark[];
}

/** How wide a text is drawn. */
export type Measure = (text: string, size: number, weight: Weight) => number;

export const labelSize = 13;
export const numeralSize = 12;
export const lineHeight = 16;

/** Two decimals are finer than any screen, and short. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Lines of text under each other, the first with its top at `top`. */
export const linesOfText = (
  lines: readonly string[],
  { x, top, ...look }: { readonly x: number; readonly top: number } & Omit<TextShape, 'kind' | 'x' | 'y' | 'text'>,
): readonly TextShape[] =>
  lines.map((text, index) => ({ kind: 'text', x: rounded(x), y: rounded(top + index * lineHeight + lineHeight * 0.75), text, ...look }));
