import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { planWords } from '../../../i18n/pages/plan';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { stateClasses as classes } from '../../states/stateStyles';

interface StateProps {
  readonly heading: string;
  readonly text: string;
  readonly note?: string;
  readonly children?: React.ReactNode;
}

const State = ({ heading, text, note, children }: StateProps): JSX.Element => (
  <div className={classes.state}>
    <h2 className={classes.heading}>{heading}</h2>
    <p className={classes.lead}>{text}</p>
    {note && <p className={classes.note}>{note}</p>}
    {children && <div className={classes.actions}>{children}</div>}
  </div>
);

/** A plan belongs to an assignment, and there is none. */
export function NoAssignment(): JSX.Element {
  const { t } = useText(planWords);
  const { navigation } = useServices();
  const mayAdd = useMay()('add', 'assignments');
  return (
    <State heading={t('plan.noAssignment.heading')} text={t('plan.noAssignment.text')}>
      {mayAdd && <PrimaryButton iconProps={{ iconName: 'Add' }} text={t('plan.noAssignment.action')} onClick={() => navigation.push('/uppdrag?ny=1')} />}
    </State>
  );
}

/** The address names an assignment that is not there. */
export function AssignmentGone({ onShowUsual }: { readonly onShowUsual: () => void }): JSX.Element {
  const { t } = useText(planWords);
  return (
    <State heading={t('plan.gone.heading')} text={t('plan.gone.text')}>
      <PrimaryButton text={t('plan.gone.action')} onClick={onShowUsual} />
    </State>
  );
}

/** Nothing planned yet: what will be here, an example, and the first step. */
export function NoActivities({ assignment, onWrite }: { readonly assignment: number; readonly onWrite: (() => void) | undefined }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(planWords);
  return (
    <State heading={t('plan.empty.heading')} text={t('plan.empty.text')} note={t('plan.empty.example')}>
      {onWrite && <PrimaryButton iconProps={{ iconName: 'Add' }} text={t('plan.empty.action')} onClick={onWrite} />}
      {onWrite && <AppLink to={`/importera?till=activities&uppdrag=${assignment}`}>{common('page.import')}</AppLink>}
    </State>
  );
}

/** There is a plan, but the filters leave nothing of it. */
export function NoHits({ onClear }: { readonly onClear: () => void }): JSX.Element {
  const { t } = useText(planWords);
  return (
    <State heading={t('plan.noHits.heading')} text={t('plan.noHits.text')}>
      <DefaultButton text={t('plan.noHits.action')} onClick={onClear} />
    </State>
  );
}

/** The person who looks is responsible for nothing. */
export function NothingMine({ onShowAll }: { readonly onShowAll: () => void }): JSX.Element {
  const { t } = useText(planWords);
  return (
    <State heading={t('plan.noMine.heading')} text={t('plan.noMine.text')}>
      <DefaultButton text={t('plan.noMine.action')} onClick={onShowAll} />
    </State>
  );
}
