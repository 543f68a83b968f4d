import * as React from 'react';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { formWords } from '../../i18n/pages/form';
import { useText } from '../app/useText';
import type * as safe from './safeMarkdown';

type SafeMarkdown = Pick<typeof safe, 'safeMarkdown'>;

const markdownClass = mergeStyles({
  overflowWrap: 'anywhere',
  selectors: {
    'p, ul, ol, pre, blockquote, [role="region"]': { margin: '0 0 8px' },
    '> :last-child': { marginBottom: 0 },
    'h4, h5, h6': { fontSize: 14, lineHeight: '20px', fontWeight: 600, margin: '12px 0 4px' },
    'ul, ol': { paddingLeft: 20 },
    ul: { listStyle: 'disc' },
    ol: { listStyle: 'decimal' },
    'pre, code': { fontFamily: 'Consolas, "Liberation Mono", monospace', fontSize: 13 },
    pre: { whiteSpace: 'pre-wrap', padding: 8, background: 'var(--fs-bg2)' },
    blockquote: { margin: '0 0 8px', paddingLeft: 12, borderLeft: '3px solid var(--fs-line2)', color: 'var(--fs-tx2)' },
    hr: { border: 0, borderTop: '1px solid var(--fs-line)' },
    '[role="region"]': { overflowX: 'auto', maxHeight: 480, overflowY: 'auto' },
    table: { borderCollapse: 'collapse', overflowWrap: 'normal' },
    'th, td': { padding: '4px 12px 4px 0', borderBottom: '1px solid var(--fs-line)', verticalAlign: 'top' },
    'th:not([align]), td:not([align])': { textAlign: 'left' },
    '@media print': { selectors: { '[role="region"]': { overflow: 'visible', maxHeight: 'none' } } },
  },
});
const plainClass = mergeStyles({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });

/** A longer text than anybody formats: it is shown as it is, so that no text can make the browser stand still. */
const mostFormatted = 100_000;

let loaded: SafeMarkdown | undefined;

/** The formatter once it is here; a text reads well without it, so a failure to fetch it is no error. */
function useFormatter(isWanted: boolean): SafeMarkdown | undefined {
  const [formatter, setFormatter] = React.useState(loaded);
  React.useEffect(() => {
    if (!isWanted || loaded !== undefined) return undefined;
    let isHere = true;
    import('./safeMarkdown').then(
      (found) => {
        loaded = found;
        if (isHere) setFormatter(found);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [isWanted]);
  return formatter;
}

/** What others have written, with its headings, lists, links and tables, and nothing that can run. */
export default function Markdown({ text }: { readonly text: string }): JSX.Element {
  const { t } = useText(formWords);
  const isFormatted = text.length <= mostFormatted;
  const formatter = useFormatter(isFormatted);
  const box = React.useRef<HTMLDivElement>(null);
  const nodes = React.useMemo(() => {
    if (!formatter || !isFormatted) return undefined;
    try {
      return formatter.safeMarkdown(text, (number) => t('markdown.table', { number }));
    } catch {
      return undefined; // a text that marked cannot read is shown as it is
    }
  }, [formatter, isFormatted, text, t]);
  React.useLayoutEffect(() => {
    if (nodes) box.current?.replaceChildren(nodes.cloneNode(true));
  }, [nodes]);
  if (!nodes) return <div className={plainClass}>{text}</div>;
  return <div key="formatted" ref={box} className={markdownClass} />;
}
