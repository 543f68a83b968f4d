/** IBM's accessibility checker, as a second opinion beside axe: what it finds in the page and the frames in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { settled } from './pageCheck';

/** WCAG 2.2 A and AA, and IBM's own requirements (EN 301 549 and US 508 beside them). */
const guidelines = ['WCAG_2_2', 'IBM_Accessibility'] as const;

export interface Finding {
  readonly rule: string;
  readonly message: string;
  /** Where, as an XPath over the frames. */
  readonly place: string;
  /** The element's own first tag. */
  readonly element: string;
  /** What the engine is sure of; else it asks for somebody to look. */
  readonly isSure: boolean;
}

interface Issue {
  readonly ruleId: string;
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
  readonly node: Node;
  readonly path: { readonly dom: string };
}
interface Checker {
  check(root: Document, asked: readonly string[]): Promise<{ readonly results: readonly Issue[] }>;
}

let known: string | undefined;
const source = (): string =>
  (known ??= `${readFileSync(path.resolve(__dirname, '../../node_modules/accessibility-checker-engine/ace.js'), 'utf8')};window.ace=ace;`);

/**
 * It walks into the frames of the page's own origin by itself. What lies behind a dialog nobody reaches: there the engine
 * takes the words of a label for hidden, and the label for empty.
 */
export async function ibmFindings(page: Page): Promise<readonly Finding[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source());
  return page.evaluate(async (asked) => {
    const { ace } = window as unknown as { readonly ace: { readonly Checker: new () => Checker } };
    const { results } = await new ace.Checker().check(document, asked);
    return results
      .filter(({ value: [policy, outcome] }) => policy === 'VIOLATION' && (outcome === 'FAIL' || outcome === 'POTENTIAL'))
      .filter(({ node }) => !('closest' in node && (node as Element).closest('[inert]') !== null))
      .map(({ ruleId, message, snippet, path: { dom }, value }) => ({ rule: ruleId, message, place: dom, element: snippet, isSure: value[1] === 'FAIL' }));
  }, guidelines);
}
