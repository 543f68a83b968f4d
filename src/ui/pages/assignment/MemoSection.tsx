import * as React from 'react';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { followUpParts, readFollowUp, type FollowUp } from '../../../domain/assignment/followUp';
import { assignments } from '../../../schema/lists/assignments';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { assignmentClasses as classes } from './assignmentStyles';
import { openerId, viewUrl, type Heading } from './assignmentUrl';
import type { Assignment } from './useAssignment';
import { followUpKeys } from './words';

const Markdown = React.lazy(() => import('../../text/Markdown'));

/** Markdown, or plain lines until its code is here. */
export const Prose = ({ text }: { readonly text: string }): JSX.Element => (
  <React.Suspense fallback={<p className={classes.lines}>{text}</p>}>
    <Markdown text={text} />
  </React.Suspense>
);

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly links?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A heading of the memo, under a hairline. */
export const Section = ({ id, title, links, children }: SectionProps): JSX.Element => (
  <section className={classes.section} aria-labelledby={id}>
    <div className={classes.sectionHead}>
      <h2 id={id} className={classes.sectionTitle} tabIndex={-1}>
        {title}
      </h2>
      {links && <span className={classes.sectionLinks}>{links}</span>}
    </div>
    {children}
  </section>
);

interface MemoSectionProps {
  readonly assignment: Assignment;
  readonly heading: Heading;
  readonly mayEdit: boolean;
  /** What the lists know of it, in the margin. */
  readonly margin?: React.ReactNode;
  /** What belongs under the text, over the whole width. */
  readonly children?: React.ReactNode;
}

/** One of the document's headings with its text. Without text it says so, and whoever may is asked to write it. */
export function MemoSection({ assignment, heading, mayEdit, margin, children }: MemoSectionProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(assignmentWords);
  const words = useWords(assignments);
  const title = words.label(heading);
  const text = assignment[heading]?.trim();
  const writing = { what: 'text', heading } as const;
  const edit = mayEdit && (
    <AppLink
      id={openerId(writing)}
      to={viewUrl({ assignment: assignment.id, writing })}
      aria-label={t(text ? 'assignment.text.edit' : 'assignment.text.write', { heading: title })}
    >
      {text ? common('action.edit') : t('assignment.write')}
    </AppLink>
  );
  return (
    <Section id={`framsyn-heading-${heading}`} title={title} links={edit}>
      <div className={margin ? classes.columns : undefined}>
        {text ? (
          <div className={classes.text}>
            <HeadingText heading={heading} text={text} />
          </div>
        ) : (
          <p className={classes.quiet}>{t('assignment.text.empty')}</p>
        )}
        {margin && <div className={classes.margin}>{margin}</div>}
      </div>
      {children}
    </Section>
  );
}

/** What is written under a heading: formatted where the column is, else as it stands; a plan for follow-up by its four questions. */
export function HeadingText({ heading, text }: { readonly heading: Heading; readonly text: string }): JSX.Element {
  if (assignments.fields[heading].kind === 'markdown') return <Prose text={text} />;
  const plan = heading === 'followUp' ? readFollowUp(text) : undefined;
  return plan ? <FollowUpLines plan={plan} /> : <p className={classes.lines}>{text}</p>;
}

/** What, how, when and where, as far as they are written. */
export function FollowUpLines({ plan }: { readonly plan: FollowUp }): JSX.Element {
  const { t } = useText(assignmentWords);
  return (
    <>
      {followUpParts
        .filter((part) => plan[part])
        .map((part) => (
          <p key={part}>
            {t(followUpKeys[part])}: {plan[part]}
          </p>
        ))}
    </>
  );
}

/** A small heading in the margin with what stands under it. */
export const Beside = ({ title, children }: { readonly title?: string; readonly children: React.ReactNode }): JSX.Element => (
  <div className={classes.beside}>
    {title && <h3 className={classes.marginTitle}>{title}</h3>}
    {children}
  </div>
);
