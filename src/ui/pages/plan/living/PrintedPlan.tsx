import * as React from 'react';
import { createPortal } from 'react-dom';
import type { PlanContent, PlanRow } from '../../../../domain/revisions/content';
import { textOf } from '../../../../domain/revisions/content';
import { planSections, type PlanSection } from '../../../../domain/revisions/sections';
import { livingWords } from '../../../../i18n/pages/living';
import type { TimeValue } from '../../../../schema/field';
import { useServices, useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { cardClasses } from '../../../print/printStyles';
import { usePrintOnce } from '../../../print/usePrintOnce';
import { wordsFor } from '../../../states/errorWords';
import { validityText } from './HorizonAxis';
import { PrintedActivities, PrintedFollowUp, PrintedGoals } from './PrintedParts';
import { printedPlanClasses as classes } from './printedPlanStyles';
import { usePlanContent, useRevisions, type ShownPlan } from './planReads';
import { usePlanText } from './planText';
import { useRoleText } from './Reason';

interface PrintedPlanProps {
  readonly assignment: number;
  /** A frozen version; without: the plan as it is. */
  readonly version?: number;
  readonly onPrinted: () => void;
}

/** The plan as a document, under its own headings. Printed as soon as it is read. */
export default function PrintedPlan({ assignment, version, onPrinted }: PrintedPlanProps): JSX.Element | null {
  const { offer } = useServices();
  const { t } = useText(livingWords);
  const { t: common } = useTranslator();
  const shown = usePlanContent(assignment, version ?? 'now');
  const { error } = shown;
  const unreadable = typeof shown.data?.content === 'string' ? shown.data.content : undefined;
  const trouble = error
    ? `${t('living.print.failed')} ${common(wordsFor(error).heading)}.`
    : unreadable && t(unreadable === 'newer' ? 'living.newer' : 'living.unreadable');
  const latest = React.useRef({ offer, onPrinted });
  latest.current = { offer, onPrinted };
  React.useEffect(() => {
    if (trouble === undefined) return;
    latest.current.offer({ text: trouble });
    latest.current.onPrinted();
  }, [trouble]);
  // What an earlier visit had read may be older than the plan.
  if (!shown.data || typeof shown.data.content === 'string' || (version === undefined && !shown.isFetchedAfterMount)) return null;
  return <Document shown={shown.data} content={shown.data.content} assignment={assignment} onPrinted={onPrinted} />;
}

interface DocumentProps extends Pick<PrintedPlanProps, 'assignment' | 'onPrinted'> {
  readonly shown: ShownPlan;
  readonly content: PlanContent;
}

const anchor = (key: string): string => `framsyn-print-${key}`;

function Document({ shown, content, assignment, onPrinted }: DocumentProps): JSX.Element {
  const { t } = useText(livingWords);
  const translator = useTranslator();
  const text = usePlanText();
  usePrintOnce(onPrinted);
  const { planned } = content.assignment;
  const sections = planSections(content);
  const titleOf = (section: PlanSection): string => {
    if (section.kind === 'part')
      return t(textOf(section.row, 'kind') === 'prioritering' ? 'living.print.part.prioritering' : 'living.print.part.del', {
        number: section.number,
        title: textOf(section.row, 'title'),
      });
    return section.kind === 'others' ? t('living.print.others') : text.label('assignments', section.field);
  };
  const facts = [
    planned['validity'] && t('living.print.holds', { time: validityText(translator, planned['validity'] as unknown as TimeValue) }),
    planned['horizonYear'] && t('living.print.looks', { year: String(planned['horizonYear']) }),
  ];
  const sheet = (
    <div className={`${cardClasses.card} ${classes.document}`} lang={translator.locale}>
      <p className={classes.org}>{[textOf(content.assignment, 'organisation'), textOf(content.assignment, 'unit')].filter(Boolean).join(', ')}</p>
      <h1>{textOf(content.assignment, 'title')}</h1>
      <p className={classes.facts}>{facts.filter(Boolean).join('. ')}</p>
      <Standing shown={shown} assignment={assignment} />
      <h2>{t('living.print.contents')}</h2>
      <ol className={classes.contents}>
        {sections.map((section) => (
          <li key={section.key}>
            <a href={`#${anchor(section.key)}`}>{titleOf(section)}</a>
          </li>
        ))}
      </ol>
      {sections.map((section) => (
        <section key={section.key}>
          <h2 id={anchor(section.key)}>{titleOf(section)}</h2>
          <Section section={section} assignment={content.assignment} />
        </section>
      ))}
      <Colophon shown={shown} />
    </div>
  );
  return createPortal(sheet, document.body);
}

/** Which version it is, and whether the plan has moved on since. */
function Standing({ shown: { frozen, items }, assignment }: Pick<DocumentProps, 'shown' | 'assignment'>): JSX.Element {
  const { t } = useText(livingWords);
  const translator = useTranslator();
  const roleText = useRoleText();
  const revisions = useRevisions(frozen ? undefined : assignment);
  const number = items?.assignment.approvedVersion ?? 0;
  const since = revisions.data?.filter(({ version, change }) => version === number && change !== 'godkand').length ?? 0;
  if (frozen) {
    const { version } = frozen;
    return (
      <p className={classes.facts}>
        {t('living.print.frozen', { number: version.number, date: translator.date(version.date, 'full'), role: roleText(version.approvedRole) })}
      </p>
    );
  }
  return (
    <p className={classes.facts}>
      {t('living.print.now', { date: translator.date(translator.now(), 'full') })} {number > 0 && t('living.print.since', { count: since, number })}
    </p>
  );
}

function Section({ section, assignment }: { readonly section: PlanSection; readonly assignment: PlanRow }): JSX.Element {
  const { t } = useText(livingWords);
  if (section.kind === 'others') return <PrintedActivities activities={section.activities} />;
  if (section.kind === 'part') {
    const { row, goals, activities } = section;
    return (
      <>
        <Prose text={textOf(row, 'description')} />
        <PrintedGoals goals={goals} note={textOf(row, 'goals')} />
        <PrintedActivities activities={activities} heading={t('living.print.schedule')} part={row} />
        <PrintedFollowUp text={textOf(row, 'followUp')} heading={t('living.print.followUp')} />
      </>
    );
  }
  const own = textOf(assignment, section.field);
  if (section.field === 'followUp') {
    return (
      <>
        {own === '' ? <Prose text="" /> : <PrintedFollowUp text={own} />}
        <PrintedGoals goals={section.goals} note="" />
      </>
    );
  }
  return <Prose text={own} />;
}

function Prose({ text }: { readonly text: string }): JSX.Element {
  const { t } = useText(livingWords);
  return <p className={classes.prose}>{text === '' ? t('living.print.none') : text}</p>;
}

function Colophon({ shown: { frozen } }: Pick<DocumentProps, 'shown'>): JSX.Element | null {
  const { t } = useText(livingWords);
  if (!frozen) return null;
  return (
    <p className={classes.colophon}>
      {t('living.print.checksum', { checksum: frozen.version.checksum ?? '–' })} {!frozen.isIntact && t('living.broken')}
    </p>
  );
}
