import * as React from 'react';
import { assignments } from '../../../schema/lists/assignments';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { assignmentClasses as classes } from './assignmentStyles';
import { assignmentHeadings, type Heading } from './assignmentUrl';
import { Goals } from './GoalRows';
import { BoundariesMargin, CommunicationMargin, MeansMargin, OrganisationMargin, ScheduleMargin, validityText } from './Margins';
import { MemoSection, Section } from './MemoSection';
import { Parts } from './Parts';
import { Programme } from './Programme';
import type { Dossier } from './useAssignment';

interface MemoProps {
  readonly dossier: Dossier;
  readonly openGoal: number | undefined;
  readonly mayEdit: boolean;
}

/** The document itself, under its own headings: an assignment's nine, or those of a plan of action. */
export const Memo = (props: MemoProps): JSX.Element =>
  props.dossier.assignment.profile === 'handlingsplan' ? <PlanMemo {...props} /> : <AssignmentMemo {...props} />;

function AssignmentMemo({ dossier, openGoal, mayEdit }: MemoProps): JSX.Element {
  const margins: Partial<Record<Heading, React.ReactNode>> = {
    background: <Programme dossier={dossier} mayEdit={mayEdit} />,
    schedule: <ScheduleMargin dossier={dossier} />,
    organising: <OrganisationMargin dossier={dossier} />,
    means: <MeansMargin dossier={dossier} />,
    boundaries: <BoundariesMargin dossier={dossier} />,
    communication: <CommunicationMargin dossier={dossier} />,
  };
  const under: Partial<Record<Heading, React.ReactNode>> = {
    mission: <Parts dossier={dossier} mayEdit={mayEdit} headingLevel="h3" />,
    expectedResult: <Goals dossier={dossier} open={openGoal} mayEdit={mayEdit} />,
  };
  return (
    <>
      {assignmentHeadings.map((heading) => (
        <MemoSection key={heading} assignment={dossier.assignment} heading={heading} mayEdit={mayEdit} margin={margins[heading]}>
          {under[heading]}
        </MemoSection>
      ))}
      <OtherText dossier={dossier} mayEdit={mayEdit} />
    </>
  );
}

function PlanMemo({ dossier, openGoal, mayEdit }: MemoProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const { assignment } = dossier;
  const margins = {
    summary: <Programme dossier={dossier} mayEdit={mayEdit} />,
    timePerspective: (
      <>
        <Perspective dossier={dossier} />
        <ScheduleMargin dossier={dossier} />
      </>
    ),
  };
  return (
    <>
      <MemoSection assignment={assignment} heading="purpose" mayEdit={mayEdit} />
      <MemoSection assignment={assignment} heading="summary" mayEdit={mayEdit} margin={margins.summary} />
      <Section id="framsyn-heading-mission" title={t('assignment.priorities')}>
        <Parts dossier={dossier} mayEdit={mayEdit} headingLevel="h3" />
      </Section>
      <MemoSection assignment={assignment} heading="timePerspective" mayEdit={mayEdit} margin={margins.timePerspective} />
      <MemoSection assignment={assignment} heading="followUp" mayEdit={mayEdit}>
        <Goals dossier={dossier} open={openGoal} mayEdit={mayEdit} />
      </MemoSection>
      <OtherText dossier={dossier} mayEdit={mayEdit} />
    </>
  );
}

/** How long the plan holds, and how far it looks: two different times. */
function Perspective({ dossier: { assignment } }: { readonly dossier: Dossier }): JSX.Element | null {
  const translator = useTranslator();
  const words = useWords(assignments);
  if (assignment.validity === undefined && assignment.horizonYear === undefined) return null;
  return (
    <dl className={classes.facts} style={{ marginBottom: 12 }}>
      {assignment.validity && (
        <>
          <dt>{words.label('validity')}</dt>
          <dd>{validityText(translator, assignment.validity)}</dd>
        </>
      )}
      {assignment.horizonYear !== undefined && (
        <>
          <dt>{words.label('horizonYear')}</dt>
          <dd>{assignment.horizonYear}</dd>
        </>
      )}
    </dl>
  );
}

/** What belongs to no heading; only where somebody has written it. */
const OtherText = ({ dossier: { assignment }, mayEdit }: Pick<MemoProps, 'dossier' | 'mayEdit'>): JSX.Element | null =>
  assignment.body?.trim() ? <MemoSection assignment={assignment} heading="body" mayEdit={mayEdit} /> : null;
