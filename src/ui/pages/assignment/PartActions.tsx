import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { assignmentWords } from '../../../i18n/pages/assignment';
import type { DataError } from '../../../data/ports';
import type { Reason } from '../../../domain/revisions/reason';
import { workstreams as list } from '../../../schema/lists/workstreams';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { ReasonDialog } from '../../living/ReasonDialog';
import { useLivingPlan } from '../../living/useLivingPlan';
import { usePlanRemoval } from '../../living/usePlanRemoval';
import { wordsFor } from '../../states/errorWords';
import { assignmentClasses as classes } from './assignmentStyles';
import { openerId, viewUrl } from './assignmentUrl';
import type { Dossier, Workstream } from './useAssignment';

interface PartActionsProps {
  readonly part: Workstream;
  readonly dossier: Dossier;
}

/** Changes a part, moves it up or down, or takes it away; in an approved plan with the reason. */
export default function PartActions({ part, dossier }: PartActionsProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(assignmentWords);
  const { announce, offer } = useServices();
  const client = useQueryClient();
  const { assignment, workstreams } = dossier;
  const plan = useLivingPlan(assignment.id);
  const [asked, setAsked] = React.useState<readonly Workstream[]>();
  const { remove, dialog } = usePlanRemoval(list, plan, { onRemoved: () => document.getElementById(`framsyn-heading-mission`)?.focus() });
  const place = workstreams.findIndex(({ id }) => id === part.id);
  const writing = { what: 'part', item: part.id } as const;
  const inUse = [...dossier.goals, ...dossier.activities].filter(({ workstream }) => workstream?.id === part.id).length;

  /** Numbers them as they now stand; those that have their number already are left alone. */
  const save = async (wanted: readonly Workstream[], reason?: Reason): Promise<void> => {
    setAsked(undefined);
    const changed = wanted.flatMap((one, index) => (one.order === index + 1 ? [] : [{ one, order: index + 1 }]));
    const answers = await Promise.all(changed.map(({ one, order }) => plan.change(list, one, { order }, reason)));
    void client.invalidateQueries(['workstreams']);
    const error = answers.map((answer): DataError | undefined => (answer.ok ? undefined : answer.error)).find(Boolean);
    if (error) return offer({ text: t('assignment.part.notMoved', { reason: common(wordsFor(error).heading) }) });
    announce(t('assignment.part.moved', { title: part.title, number: wanted.findIndex(({ id }) => id === part.id) + 1 }));
  };
  const move = (by: 1 | -1): void => {
    const others = workstreams.filter(({ id }) => id !== part.id);
    const wanted = [...others.slice(0, place + by), part, ...others.slice(place + by)];
    if (plan.isApproved) setAsked(wanted);
    else void save(wanted);
  };
  const handleRemove = (): void => {
    if (inUse > 0) offer({ text: t('assignment.part.inUse', { title: part.title, count: inUse }) });
    else remove(part);
  };

  return (
    <div className={classes.bar} role="group" aria-label={t('assignment.part.actions', { title: part.title })}>
      <AppLink id={openerId(writing)} to={viewUrl({ assignment: assignment.id, writing })}>
        {common('action.edit')}
      </AppLink>
      {place > 0 && (
        <button type="button" className={classes.action} aria-label={t('assignment.part.up', { title: part.title })} onClick={() => move(-1)}>
          {t('assignment.part.upShort')}
        </button>
      )}
      {place < workstreams.length - 1 && (
        <button type="button" className={classes.action} aria-label={t('assignment.part.down', { title: part.title })} onClick={() => move(1)}>
          {t('assignment.part.downShort')}
        </button>
      )}
      <button type="button" className={classes.action} onClick={handleRemove}>
        {common('action.remove')}
      </button>
      {asked && (
        <ReasonDialog
          title={t(place > asked.findIndex(({ id }) => id === part.id) ? 'assignment.part.up' : 'assignment.part.down', { title: part.title })}
          doLabel={t('assignment.part.move')}
          version={plan.version}
          onReason={(reason) => void save(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {dialog}
    </div>
  );
}
