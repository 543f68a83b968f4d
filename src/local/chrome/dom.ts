/** Elements without a library: the frames are small, and what stands in them is the app's own affair. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;
type Child = Node | string | null;

function fill<E extends Element>(made: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export const element = <K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] =>
  fill(document.createElement(name), attributes, children);

const paths = {
  team: 'M7 9.2a2.7 2.7 0 100-5.4 2.7 2.7 0 000 5.4zM2.2 15.8c.3-2.9 2.2-4.6 4.8-4.6s4.5 1.7 4.8 4.6M13.2 9.4a2.2 2.2 0 100-4.4M14.2 11.4c2 .2 3.3 1.7 3.6 4.1',
  app: 'M10 16.5a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM10 12.6a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2zM10 1.8v1.7M10 16.5v1.7M1.8 10h1.7M16.5 10h1.7',
  sharePoint: 'M5.5 2.8h6l3.2 3.4v11H5.5zM11.2 3v3.5h3.3M8 10h4.2M8 13h4.2',
  chat: 'M3.5 4.2h13v9.4H9l-3.4 3v-3H3.5z',
  search: 'M8.8 14.1a5.3 5.3 0 100-10.6 5.3 5.3 0 000 10.6zM12.7 12.7l4 4',
  send: 'M3.5 3.8l13.2 6.2-13.2 6.2 1.9-6.2zM5.4 10h5.8',
  down: 'M10 4v12M5 11l5 5 5-5',
  back: 'M12 4l-6 6 6 6',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  close: 'M5 5l10 10M15 5L5 15',
} as const;
export type IconName = keyof typeof paths;

/** Always beside a word or on a control with a name, so that it says nothing by itself. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const line = fill(
    document.createElementNS(space, 'path'),
    {
      d: paths[name],
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': name === 'more' ? '2.6' : '1.4',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    [],
  );
  return fill(document.createElementNS(space, 'svg'), { viewBox: '0 0 20 20', width: '20', height: '20', 'aria-hidden': 'true', focusable: 'false' }, [line]);
}
