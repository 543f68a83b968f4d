/**
 * The summary of what was learned, as a draft that people edit: sections of pieces of text, each of which can be moved,
 * changed and left out. Nothing is thrown away until the draft is made anew.
 */
import { moved } from './agenda';

export interface Piece {
  readonly key: string;
  readonly text: string;
  readonly isIn: boolean;
}
export interface Section {
  readonly key: string;
  readonly heading: string;
  readonly isIn: boolean;
  readonly pieces: readonly Piece[];
}
export interface SummaryDraft {
  readonly sections: readonly Section[];
}

export const groupings = ['theme', 'receiver'] as const;
export type Grouping = (typeof groupings)[number];

interface Groupable {
  readonly themes?: string;
  readonly receiver?: string;
}
/** The first of the themes: a learning stands in one place. */
const groupOf = ({ themes = '', receiver = '' }: Groupable, by: Grouping): string => (by === 'receiver' ? receiver : (themes.split(';')[0] ?? '')).trim();

/** In the order in which they first come; what names no group comes last, under `otherwise`. Names that differ in case only are one. */
export function grouped<L extends Groupable>(
  all: readonly L[],
  by: Grouping,
  otherwise: string,
): readonly { readonly name: string; readonly members: readonly L[] }[] {
  const groups = new Map<string, { readonly name: string; readonly members: L[] }>();
  for (const one of all) {
    const name = groupOf(one, by);
    const folded = name.toLocaleLowerCase('sv');
    const group = groups.get(folded);
    if (group) group.members.push(one);
    else groups.set(folded, { name: name === '' ? otherwise : name, members: [one] });
  }
  const nameless = groups.get('');
  return [...[...groups.values()].filter((group) => group !== nameless), ...(nameless ? [nameless] : [])];
}

export type SummaryStep =
  | { readonly step: 'moveSection'; readonly section: string; readonly by: -1 | 1 }
  | { readonly step: 'movePiece'; readonly section: string; readonly piece: string; readonly by: -1 | 1 }
  | { readonly step: 'takeSection'; readonly section: string; readonly isIn: boolean }
  | { readonly step: 'takePiece'; readonly section: string; readonly piece: string; readonly isIn: boolean }
  | { readonly step: 'head'; readonly section: string; readonly heading: string }
  | { readonly step: 'write'; readonly section: string; readonly piece: string; readonly text: string };

const change = <T extends { readonly key: string }>(all: readonly T[], key: string, to: (one: T) => T): readonly T[] =>
  all.map((one) => (one.key === key ? to(one) : one));
const shift = <T extends { readonly key: string }>(all: readonly T[], key: string, by: -1 | 1): readonly T[] => {
  const from = all.findIndex((one) => one.key === key);
  return from < 0 ? all : moved(all, from, from + by);
};

/** The draft after one step of editing. */
export function edited({ sections }: SummaryDraft, step: SummaryStep): SummaryDraft {
  const inSection = (to: (section: Section) => Section): SummaryDraft => ({ sections: change(sections, step.section, to) });
  if (step.step === 'moveSection') return { sections: shift(sections, step.section, step.by) };
  if (step.step === 'takeSection') return inSection((section) => ({ ...section, isIn: step.isIn }));
  if (step.step === 'head') return inSection((section) => ({ ...section, heading: step.heading }));
  if (step.step === 'movePiece') return inSection((section) => ({ ...section, pieces: shift(section.pieces, step.piece, step.by) }));
  const { piece } = step;
  const to = step.step === 'write' ? { text: step.text } : { isIn: step.isIn };
  return inSection((section) => ({ ...section, pieces: change(section.pieces, piece, (one) => ({ ...one, ...to })) }));
}

/** The parts that are in, with something in them. */
export const partsOf = ({ sections }: SummaryDraft): readonly { readonly heading: string; readonly texts: readonly string[] }[] =>
  sections
    .filter(({ isIn }) => isIn)
    .map(({ heading, pieces }) => ({
      heading: heading.trim(),
      texts: pieces.filter(({ isIn, text }) => isIn && text.trim() !== '').map(({ text }) => text.trim()),
    }))
    .filter(({ texts }) => texts.length > 0);

/** As plain text: a column of lines, a mail, a chat. */
export const textOf = (draft: SummaryDraft): string =>
  partsOf(draft)
    .map(({ heading, texts }) => [...(heading === '' ? [] : [heading]), ...texts].join('\n\n'))
    .join('\n\n');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const paragraph = (text: string): string => `<p>${escaped(text).replace(/\n/g, '<br>')}</p>`;

/** As a document of its own words: what Word takes from the clipboard. */
export const htmlOf = (draft: SummaryDraft): string =>
  partsOf(draft)
    .map(
      ({ heading, texts }) =>
        `${heading === '' ? '' : `<h2>${escaped(heading)}</h2>`}${texts
          .flatMap((text) => text.split(/\n{2,}/))
          .map(paragraph)
          .join('')}`,
    )
    .join('');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isPiece = (value: unknown): value is Piece =>
  isRecord(value) && typeof value['key'] === 'string' && typeof value['text'] === 'string' && typeof value['isIn'] === 'boolean';
const isSection = (value: unknown): value is Section =>
  isRecord(value) &&
  typeof value['key'] === 'string' &&
  typeof value['heading'] === 'string' &&
  typeof value['isIn'] === 'boolean' &&
  Array.isArray(value['pieces']) &&
  value['pieces'].every(isPiece);

/** A draft that was kept; nothing when it cannot be read whole. */
export const readDraft = (value: unknown): SummaryDraft | undefined =>
  isRecord(value) && Array.isArray(value['sections']) && value['sections'].every(isSection) ? { sections: value['sections'] } : undefined;

/**
 * A draft made anew, with what people did to the old one: texts that they changed, order and what they left out stay as
 * long as the piece is still there. `before` is what the old one was made from.
 */
export function renewed(made: SummaryDraft, kept: SummaryDraft, before: SummaryDraft): SummaryDraft {
  const madeText = new Map(before.sections.flatMap((section) => section.pieces.map((piece) => [`${section.key}/${piece.key}`, piece.text] as const)));
  const place = <T extends { readonly key: string }>(all: readonly T[], old: readonly { readonly key: string }[]): readonly T[] => {
    const at = new Map(old.map(({ key }, index) => [key, index]));
    return [...all].sort((a, b) => (at.get(a.key) ?? Infinity) - (at.get(b.key) ?? Infinity) || 0);
  };
  const sections = made.sections.map((section): Section => {
    const was = kept.sections.find(({ key }) => key === section.key);
    if (!was) return section;
    const pieces = section.pieces.map((piece): Piece => {
      const own = was.pieces.find(({ key }) => key === piece.key);
      if (!own) return piece;
      const isOwnText = own.text !== madeText.get(`${section.key}/${piece.key}`);
      return { ...piece, isIn: own.isIn, text: isOwnText ? own.text : piece.text };
    });
    return { ...section, heading: was.heading, isIn: was.isIn, pieces: place(pieces, was.pieces) };
  });
  return { sections: place(sections, kept.sections) };
}
