/** How SharePoint's editor can lay out a page: the column that a web part stands in, and the background of its section. */
export const columns = ['one', 'full', 'third'] as const;
export type Column = (typeof columns)[number];
export const sections = ['none', 'neutral', 'soft', 'strong'] as const;
export type Section = (typeof sections)[number];

export interface Layout {
  readonly column: Column;
  readonly section: Section;
}

const plain: Layout = { column: 'one', section: 'none' };

/** What the address asks for: `?column=third&section=strong`. */
export function readLayout(search: string): Layout {
  const query = new URLSearchParams(search);
  return {
    column: columns.find((column) => column === query.get('column')) ?? plain.column,
    section: sections.find((section) => section === query.get('section')) ?? plain.section,
  };
}

/** The same, as the query of an address; empty for a page that is as it was made. */
export function layoutQuery({ column, section }: Layout): string {
  const query = new URLSearchParams();
  if (column !== plain.column) query.set('column', column);
  if (section !== plain.section) query.set('section', section);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
