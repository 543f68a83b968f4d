import * as React from 'react';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { goals as list } from '../../../schema/lists/goals';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import Chain from '../../links/Chain';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { PanelTop } from '../../panels/PanelTop';
import { isWebAddress } from '../../text/webAddress';
import { LinkedText } from '../../text/LinkedText';
import { useLivingPlan } from '../../living/useLivingPlan';
import { usePlanRemoval } from '../../living/usePlanRemoval';
import { openerId, viewUrl } from './assignmentUrl';
import { GoalState } from './GoalRows';
import type { Dossier, Goal } from './useAssignment';

export const goalTitleId = 'framsyn-goal-title';

interface GoalPanelProps {
  readonly id: number;
  /** None while it is fetched. */
  readonly dossier: Dossier | undefined;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** One goal, whole: where it stands, what shows it, and what it hangs together with. */
export default function GoalPanel({ id, dossier, titleRef, onClose, onRemoved }: GoalPanelProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const goal = dossier?.goals.find((one) => one.id === id);
  const label = t('assignment.goal.label', { id: String(id) });
  return (
    <>
      <PanelTop label={label} place={placeOf('goals', id) ?? ''} onClose={onClose} />
      <h2 id={goalTitleId} ref={titleRef} tabIndex={-1} className={classes.title}>
        {goal?.title ?? label}
      </h2>
      {!goal && <p role="status">{t(dossier ? 'assignment.goal.gone' : 'assignment.goal.loading')}</p>}
      {goal && dossier && <Body goal={goal} dossier={dossier} onRemoved={onRemoved} />}
    </>
  );
}

function Body({ goal, dossier, onRemoved }: Pick<GoalPanelProps, 'onRemoved'> & { readonly goal: Goal; readonly dossier: Dossier }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(assignmentWords);
  const words = useWords(list);
  const facts = (['measure', 'target'] as const).filter((key) => goal[key]);
  return (
    <>
      <p className={classes.meta}>
        <GoalState status={goal.status} />
        <span>{goal.followedUp ? t('assignment.goal.followedUp', { date: translator.date(goal.followedUp) }) : t('assignment.goal.neverFollowedUp')}</span>
      </p>
      <dl className={classes.facts}>
        {facts.map((key) => (
          <React.Fragment key={key}>
            <dt>{words.label(key)}</dt>
            <dd>{goal[key]}</dd>
          </React.Fragment>
        ))}
        {goal.workstream && (
          <>
            <dt>{words.label('workstream')}</dt>
            <dd>{dossier.workstreams.find(({ id }) => id === goal.workstream?.id)?.title ?? goal.workstream.title}</dd>
          </>
        )}
      </dl>
      {(goal.evidence || goal.evidenceLink) && (
        <section className={classes.section}>
          <h3 className={classes.sectionTitle}>{words.label('evidence')}</h3>
          <div className={classes.reading}>
            {goal.evidence && (
              <p className={classes.lines}>
                <LinkedText text={goal.evidence} />
              </p>
            )}
            {goal.evidenceLink && isWebAddress(goal.evidenceLink.url) && (
              <a href={goal.evidenceLink.url} target="_blank" rel="noreferrer">
                {goal.evidenceLink.text ?? t('assignment.goal.evidenceLink')}
              </a>
            )}
          </div>
        </section>
      )}
      <Chain list="goals" id={goal.id} />
      <Actions goal={goal} dossier={dossier} onRemoved={onRemoved} />
    </>
  );
}

function Actions({ goal, dossier, onRemoved }: Pick<GoalPanelProps, 'onRemoved'> & { readonly goal: Goal; readonly dossier: Dossier }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(assignmentWords);
  const { data } = useServices();
  const may = useMay();
  const { remove, dialog } = usePlanRemoval(list, useLivingPlan(dossier.assignment.id), { onRemoved });
  const writing = { what: 'goal', item: goal.id } as const;
  return (
    <div className={classes.actions} role="group" aria-label={t('assignment.goal.actions')}>
      {may('edit', 'goals') && (
        <AppLink id={openerId(writing)} to={viewUrl({ assignment: dossier.assignment.id, goal: goal.id, writing })}>
          {common('action.edit')}
        </AppLink>
      )}
      {may('remove', 'goals') && (
        <button type="button" className={classes.action} onClick={() => remove(goal)}>
          {common('action.remove')}
        </button>
      )}
      <a href={data.itemUrl(list, goal.id)} target="_blank" rel="noreferrer">
        {common('action.openInSharePoint')}
      </a>
      {dialog}
    </div>
  );
}
