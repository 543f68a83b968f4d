import * as React from 'react';
import type { Assignment } from '../../../../data/revisions/planWriter';
import { prolonged } from '../../../../domain/revisions/validity';
import { dayOf } from '../../../../domain/review/calendar';
import { intervalOf } from '../../../../domain/time';
import { livingWords } from '../../../../i18n/pages/living';
import { assignments } from '../../../../schema/lists/assignments';
import { useServices, useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import ItemForm from '../../../forms/ItemForm';
import { useReasonForm } from '../../../living/reasonForm';
import type { LivingPlan } from '../../../living/useLivingPlan';

interface ProlongFormProps {
  readonly plan: LivingPlan;
  readonly assignment: Assignment;
  readonly onClose: () => void;
}

const fields = ['validity', 'horizonYear'] as const;

/** How long the plan holds, with a suggestion; in an approved plan with the reason. */
export default function ProlongForm({ plan, assignment, onClose }: ProlongFormProps): JSX.Element {
  const { now } = useServices();
  const { t } = useText(livingWords);
  const translator = useTranslator();
  const reasonForm = useReasonForm(plan);
  const suggested = assignment.validity && intervalOf(prolonged(assignment.validity, dayOf(now()))).to;
  const title = t('living.prolong.title');
  return (
    <ItemForm
      list={assignments}
      writing={assignment.id}
      titles={{ new: title, edit: title }}
      intro={suggested && t('living.prolong.intro', { to: translator.date(suggested, 'full') })}
      fields={fields}
      {...reasonForm(assignments, assignment)}
      onClose={onClose}
    />
  );
}
