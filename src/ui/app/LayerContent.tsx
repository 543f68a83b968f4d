import * as React from 'react';
import { useAppTheme, useTranslator } from './services';
import { appClasses } from './appStyles';

/** Everything beside an element and beside what it stands in, up to the document's body. */
function besides(element: Element): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
    for (const one of at.parentElement?.children ?? []) if (one !== at && one instanceof HTMLElement) found.push(one);
  }
  return found;
}

/**
 * What lies behind takes neither focus nor pointer while it lies there. Fluent hides it from screen readers, and guards the
 * focus by catching it; a browser that is told leaves nothing to catch. It is given back in the layout phase, before Fluent
 * puts the focus back to where it was.
 */
function useInertBehind(content: React.RefObject<HTMLElement>): void {
  React.useLayoutEffect(() => {
    const layer = content.current?.closest('.ms-Layer');
    if (!layer) return undefined;
    const behind = besides(layer).filter((one) => !one.inert);
    behind.forEach((one) => (one.inert = true));
    return () => behind.forEach((one) => (one.inert = false));
  }, [content]);
}

/** In a modal layer, which Fluent draws outside our element: brings our tokens and language with it. */
export function LayerContent({ className = '', ...more }: React.HTMLAttributes<HTMLDivElement>): JSX.Element {
  const theme = useAppTheme();
  const { locale } = useTranslator();
  const content = React.useRef<HTMLDivElement>(null);
  useInertBehind(content);
  return <div {...more} ref={content} className={`${theme.className} ${appClasses.content} ${className}`} lang={locale} />;
}
