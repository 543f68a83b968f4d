/** A drawing as a picture that stands alone: with its title, its day, its source and its words for those who do not see it. */
import { writable } from '../../domain/export/xmlText';
import { categoryColours, colours, fontFamily } from '../theme/tokens';

export interface Caption {
  readonly title: string;
  /** The drawing in words: its alternative text. */
  readonly description: string;
  /** Day and source, one line. */
  readonly source: string;
}
export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const margin = 24;
const head = 44;
const foot = 36;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** A picture goes into reports and mails, on white: always the light colours. */
const paper: ReadonlyMap<string, string> = new Map([
  ...Object.entries(colours.light).map(([name, value]) => [kebab(name), value] as const),
  ...Object.entries(categoryColours.light).map(([name, value]) => [`category-${name}`, value] as const),
]);

const inked = (value: string): string => value.replace(/var\(--fs-([a-z0-9-]+)\)/g, (whole, name: string) => paper.get(name) ?? whole);
/** For the screen and its readers only; so is a whole element that carries `data-screen`. */
const onScreenOnly = ['class', 'style', 'id', 'tabindex', 'role', 'focusable'];

function strip(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (onScreenOnly.includes(name) || /^(aria|data)-/.test(name)) element.removeAttribute(name);
    else element.setAttribute(name, inked(writable(value)));
  }
  for (const child of [...element.childNodes]) {
    if (child.nodeType === Node.TEXT_NODE) child.nodeValue = writable(child.nodeValue ?? '');
    else if ((child as Element).hasAttribute?.('data-screen')) child.remove();
    else strip(child as Element);
  }
}

function add(parent: Element, name: string, attributes: Readonly<Record<string, string | number>>, text?: string): Element {
  const element = parent.ownerDocument.createElementNS(svgNamespace, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  if (text !== undefined) element.textContent = writable(text);
  parent.append(element);
  return element;
}

/** The drawing on the page as text of its own. Nothing of it is put together as markup, so no title can add any. */
export function pictureOf(drawing: SVGSVGElement, { title, description, source }: Caption): Picture {
  const [left = 0, top = 0, drawnWidth = 0, drawnHeight = 0] = (drawing.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  const [width, height] = [drawnWidth + 2 * margin, drawnHeight + head + foot + margin];
  const root = drawing.ownerDocument.implementation.createDocument(svgNamespace, 'svg', null).documentElement;
  Object.entries({ viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'font-family': fontFamily, 'font-size': 14 }).forEach(([key, value]) =>
    root.setAttribute(key, String(value)),
  );
  add(root, 'title', {}, title);
  add(root, 'desc', {}, description);
  add(root, 'rect', { width, height, fill: colours.light.bg });
  add(root, 'text', { x: margin, y: margin + 14, 'font-size': 18, 'font-weight': 600, fill: colours.light.tx }, title);
  const body = add(root, 'g', { transform: `translate(${margin - left} ${head + margin / 2 - top})` });
  for (const child of drawing.children) {
    if (child.hasAttribute('data-screen')) continue;
    const copy = root.ownerDocument.importNode(child, true);
    strip(copy);
    body.append(copy);
  }
  add(root, 'text', { x: margin, y: height - margin / 2, 'font-size': 12, fill: colours.light.tx2 }, source);
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

const dataUrl = ({ text }: Picture): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;

export const svgFile = ({ text }: Picture): Blob => new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}`], { type: 'image/svg+xml' });

const sharpness = 2;

/** The same, as dots: twice as many as it measures, so that it is sharp in print. */
export async function pngFile(picture: Picture): Promise<Blob> {
  const image = new Image();
  image.src = dataUrl(picture);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * sharpness;
  canvas.height = picture.height * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture of the drawing.'))), 'image/png'),
  );
}

/** Saves it with the browser's own download. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(link.href)); // once the browser has taken it
}
