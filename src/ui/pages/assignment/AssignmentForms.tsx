import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { writtenGoals } from '../../../domain/assignment/goals';
import type { Item } from '../../../schema/field';
import { assignments } from '../../../schema/lists/assignments';
import { goals } from '../../../schema/lists/goals';
import { programmes } from '../../../schema/lists/programmes';
import { workstreams } from '../../../schema/lists/workstreams';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ItemForm from '../../forms/ItemForm';
import { useReasonForm } from '../../living/reasonForm';
import { useLivingPlan } from '../../living/useLivingPlan';
import { wordsFor } from '../../states/errorWords';
import type { Writing } from './assignmentUrl';
import { FollowUpFields } from './FollowUpFields';
import { kindOfParts } from './Parts';
import type { Dossier } from './useAssignment';
import { partKeys } from './words';

interface FormsProps {
  readonly writing: Writing;
  readonly dossier: Dossier | undefined;
  readonly onClose: () => void;
  readonly onMade: (assignment: number) => void;
}

/** The form that the address asks for. */
export default function AssignmentForms({ writing, dossier, onClose, onMade }: FormsProps): JSX.Element | null {
  if (writing.what === 'new') return <NewAssignment onClose={onClose} onMade={onMade} />;
  if (dossier === undefined) return null;
  if (writing.what === 'text') return <TextForm {...{ writing, dossier, onClose }} />;
  if (!('item' in writing)) return writing.what === 'facts' ? <FactsForm {...{ dossier, onClose }} /> : null;
  if (writing.what === 'goal') return <GoalForm key={writing.item} {...{ dossier, onClose }} item={writing.item} />;
  if (writing.what === 'part') return <PartForm key={writing.item} {...{ dossier, onClose }} item={writing.item} />;
  return <ProgrammeForm key={writing.item} {...{ dossier, onClose }} item={writing.item} />;
}

interface OfDossier {
  readonly dossier: Dossier;
  readonly onClose: () => void;
}
interface OfItem extends OfDossier {
  readonly item: 'new' | number;
}

const newFields = ['title', 'profile', 'organisation', 'unit', 'validity', 'horizonYear', 'group', 'steering', 'convener', 'programme'] as const;

function NewAssignment({ onClose, onMade }: Pick<FormsProps, 'onClose' | 'onMade'>): JSX.Element {
  const { t } = useText(assignmentWords);
  const made = React.useRef<number>();
  return (
    <ItemForm
      list={assignments}
      writing="new"
      titles={{ new: t('assignment.new'), edit: t('assignment.facts.title') }}
      intro={t('assignment.new.intro')}
      fields={newFields}
      preset={{ phase: 'start', status: 'utkast' }}
      onClose={() => (made.current === undefined ? onClose() : onMade(made.current))}
      onSaved={({ id }) => {
        made.current = id;
      }}
    />
  );
}

function TextForm({ writing, dossier, onClose }: OfDossier & { readonly writing: Extract<Writing, { readonly what: 'text' }> }): JSX.Element {
  const { t } = useText(assignmentWords);
  const words = useWords(assignments);
  const { assignment } = dossier;
  const asked = useReasonForm(useLivingPlan(assignment.id))(assignments, assignment);
  const title = t('assignment.text.edit', { heading: words.label(writing.heading) });
  return (
    <ItemForm
      key={writing.heading}
      list={assignments}
      writing={assignment.id}
      titles={{ new: title, edit: title }}
      fields={[writing.heading]}
      onClose={onClose}
      {...asked}
    />
  );
}

const factFields = [...newFields, 'timeShare', 'yearlyHours', 'members', 'origin'] as const;

function FactsForm({ dossier, onClose }: OfDossier): JSX.Element {
  const { t } = useText(assignmentWords);
  const { assignment } = dossier;
  const asked = useReasonForm(useLivingPlan(assignment.id))(assignments, assignment);
  return (
    <ItemForm
      list={assignments}
      writing={assignment.id}
      titles={{ new: t('assignment.new'), edit: t('assignment.facts.title') }}
      fields={factFields}
      onClose={onClose}
      {...asked}
    />
  );
}

const goalFields = ['title', 'workstream', 'measure', 'target', 'status', 'evidence', 'evidenceLink', 'followedUp'] as const;

function GoalForm({ dossier, item, onClose }: OfItem): JSX.Element {
  const { t } = useText(assignmentWords);
  const { assignment, goals: all } = dossier;
  const base = all.find(({ id }) => id === item);
  const asked = useReasonForm(useLivingPlan(assignment.id))(goals, base);
  // The first goal row takes the place of the note's goals on the page, so it is offered the words of the next of them.
  const written = writtenGoals(assignment.goals)[all.length];
  return (
    <ItemForm
      list={goals}
      writing={item}
      titles={{ new: t('assignment.goal.new'), edit: t('assignment.goal.edit') }}
      fields={goalFields}
      preset={item === 'new' ? { ...written, assignment: assignment.id, order: all.length + 1 } : undefined}
      onClose={onClose}
      {...asked}
    />
  );
}

const partFields = ['title', 'pattern', 'description', 'goals', 'time', 'timeLabel'] as const;

function PartForm({ dossier, item, onClose }: OfItem): JSX.Element {
  const { t } = useText(assignmentWords);
  const { assignment, workstreams: all } = dossier;
  const base = all.find(({ id }) => id === item);
  const kind = base?.kind ?? kindOfParts(dossier);
  const asked = useReasonForm(useLivingPlan(assignment.id))(workstreams, base, { extra: (form) => <FollowUpFields form={form} /> });
  const keys = partKeys[kind];
  return (
    <ItemForm
      list={workstreams}
      writing={item}
      titles={{ new: t(keys.new), edit: t(keys.edit) }}
      fields={partFields}
      preset={item === 'new' ? { assignment: assignment.id, kind, order: all.length + 1 } : undefined}
      onClose={onClose}
      {...asked}
    />
  );
}

const programmeFields = ['title', 'organiser', 'period', 'seriesLength', 'purpose', 'link'] as const;

function ProgrammeForm({ dossier, item, onClose }: OfItem): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(assignmentWords);
  const { offer } = useServices();
  const client = useQueryClient();
  const { assignment } = dossier;
  const plan = useLivingPlan(assignment.id);
  /** A new programme was made for this assignment. The writer asks for no reason here: what it comes from has not changed, it is only said. */
  const join = async (programme: Item<typeof programmes>): Promise<void> => {
    if (item !== 'new') return;
    const words = t('assignment.programme.add');
    const answer = await plan.change(
      assignments,
      assignment,
      { programme: programme.id },
      { type: 'andradeForutsattningar', words: `${words}: ${programme.title}` },
    );
    void client.invalidateQueries(['assignments']);
    if (!answer.ok) offer({ text: t('assignment.programme.notJoined', { reason: common(wordsFor(answer.error).heading) }) });
  };
  return (
    <ItemForm
      list={programmes}
      writing={item}
      titles={{ new: t('assignment.programme.new'), edit: t('assignment.programme.edit') }}
      fields={programmeFields}
      onClose={onClose}
      onSaved={(programme) => void join(programme)}
    />
  );
}
