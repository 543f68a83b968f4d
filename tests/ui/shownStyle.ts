/**
 * jsdom tells an element's style by matching each rule of its own sheet against it, anew after each change of the document,
 * and a query by role asks that of every element and of what is around it. No other sheet stands there in these tests, so
 * what is asked most depends on the element's name, three attributes and the styles written on it and around it: jsdom is
 * asked for each such kind of element once, and for everything else as ever.
 */
const inherited: Readonly<Record<string, string>> = { visibility: 'visible', 'pointer-events': 'auto' };

function writtenOn(element: Element, property: string): string {
  return element.hasAttribute('style') ? (element as HTMLElement).style.getPropertyValue(property) : '';
}

function inheritedBy(element: Element, property: string): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const written = writtenOn(at, property);
    if (written !== '') return written;
  }
  return inherited[property] ?? '';
}

/** Stands in for the window's own `getComputedStyle`, and answers what that does. */
export function shownStyle(ofJsdom: typeof window.getComputedStyle): typeof window.getComputedStyle {
  const displays = new Map<string, string>();
  const displayOf = (element: Element): string => {
    const written = writtenOn(element, 'display');
    if (written !== '') return written;
    const attributes = ['hidden', 'open', 'type'].map((name) => element.getAttribute(name));
    const kind = JSON.stringify([element.namespaceURI, element.localName, ...attributes]);
    const known = displays.get(kind) ?? ofJsdom(element).display;
    displays.set(kind, known);
    return known;
  };
  return (element, pseudo) => {
    if (pseudo !== undefined && pseudo !== null) return ofJsdom(element, pseudo);
    let whole: CSSStyleDeclaration | undefined;
    const rest = (): CSSStyleDeclaration => (whole ??= ofJsdom(element));
    const valueOf = (property: string): string => {
      if (property === 'display') return displayOf(element);
      return property in inherited ? inheritedBy(element, property) : rest().getPropertyValue(property);
    };
    return new Proxy({} as CSSStyleDeclaration, {
      get(_target, name) {
        if (name === 'getPropertyValue') return valueOf;
        if (name === 'display' || name === 'visibility') return valueOf(name);
        if (name === 'pointerEvents') return valueOf('pointer-events');
        const value: unknown = Reflect.get(rest(), name);
        return typeof value === 'function' ? (value.bind(rest()) as unknown) : value;
      },
    });
  };
}
