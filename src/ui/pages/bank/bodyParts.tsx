import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { panelClasses as classes } from '../../panels/panelStyles';

const Markdown = React.lazy(() => import('../../text/Markdown'));

export const bodyClasses = mergeStyleSets({
  list: {
    paddingLeft: '18px !important',
    listStyle: 'disc !important',
    maxWidth: '68ch',
    selectors: { '> li': { marginBottom: 4, overflowWrap: 'anywhere' } },
  },
  state: { display: 'flex', alignItems: 'flex-start', gap: 6, fontWeight: 600 },
  warns: { color: 'var(--fs-warn)' },
  ok: { color: 'var(--fs-ok)' },
  note: { color: 'var(--fs-tx2)', maxWidth: '68ch', textWrap: 'pretty' },
});

/** A heading with what was written under it; nothing when nothing was. */
export function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }): JSX.Element | null {
  if (children === undefined || children === '' || children === null) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{title}</h3>
      <div className={classes.reading}>{children}</div>
    </section>
  );
}

/** What people wrote with headings, lists and links; read as it is until the formatter is here. */
export const Formatted = ({ text }: { readonly text: string }): JSX.Element => (
  <React.Suspense fallback={<div className={classes.lines}>{text}</div>}>
    <Markdown text={text} />
  </React.Suspense>
);

/** Several things as a list, one as a line. */
export function Things({ things }: { readonly things: readonly string[] }): JSX.Element {
  if (things.length === 1) return <p>{things[0]}</p>;
  return (
    <ul className={bodyClasses.list}>
      {things.map((thing, index) => (
        <li key={index}>{thing}</li>
      ))}
    </ul>
  );
}

const cut = (text: string | undefined, at: RegExp): readonly string[] =>
  (text ?? '')
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');
export const byLine = (text: string | undefined): readonly string[] => cut(text, /\r?\n/).map((line) => line.replace(/^[-*•]\s+/, ''));
export const bySemicolon = (text: string | undefined): readonly string[] => cut(text, /;/);

/** Facts by name; those without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, string | undefined])[] }): JSX.Element | null {
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <div className={classes.section}>
      <dl className={classes.facts}>
        {known.map(([name, value]) => (
          <React.Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </React.Fragment>
        ))}
      </dl>
    </div>
  );
}
