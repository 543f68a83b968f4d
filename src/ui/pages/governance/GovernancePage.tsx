import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import type { Telling } from '../../../i18n/numberWords';
import { governanceWords } from '../../../i18n/pages/governance';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import { listClasses } from '../../lists/listStyles';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { Bodies } from './Bodies';
import { governanceClasses as classes } from './governanceStyles';
import { Paths } from './Paths';
import { Rhythm } from './Rhythm';
import { Roles } from './Roles';
import { useGovernance, type Governance } from './useGovernance';

/** How many bodies there are, and what is missing or not settled. */
function leadOf({ tell }: Telling<(typeof governanceWords)['sv']>, { groups, reporting }: Governance): string {
  const active = groups.filter((group) => group.active);
  const suggested = reporting.lines.filter(({ isSuggested }) => isSuggested).length;
  const written = reporting.lines.length - suggested;
  return [
    tell('governance.lead.bodies', { count: active.length }),
    written > 0 && tell('governance.lead.lines', { count: written }),
    suggested > 0 && tell('governance.lead.suggested', { count: suggested }),
    !active.some(({ type }) => type === 'namnd') && tell('governance.lead.noCommittee'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Styrmodell: bodies, mandates, roles, the way to a decision and the rhythm, drawn and in words. */
export default function GovernancePage(): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(governanceWords);
  const telling = useTelling(governanceWords);
  const { model, error, retry } = useGovernance();
  const isEmpty = model !== undefined && !model.groups.some(({ active }) => active);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={listClasses.title}>{common('page.governance')}</h1>
        {model && !isEmpty && (
          <button type="button" className={classes.action} onClick={() => window.print()}>
            {t('governance.print')}
          </button>
        )}
      </div>
      <p className={classes.purpose}>{t('governance.purpose')}</p>
      {error && <DataErrorState error={error} page={common('page.governance')} onRetry={retry} />}
      {!model && !error && <Loading text={t('governance.loading')} />}
      {isEmpty && <Empty />}
      {model && !isEmpty && (
        <>
          <p className={classes.lead} role="status">
            {leadOf(telling, model)}
          </p>
          <Bodies model={model} />
          <Paths model={model} />
          <Roles />
          <Rhythm model={model} />
        </>
      )}
    </div>
  );
}

const Loading = ({ text }: { readonly text: string }): JSX.Element => (
  <div style={{ minHeight: 320 }}>
    <p role="status" className={classes.meta}>
      {text}
    </p>
    <div aria-hidden="true">
      {[60, 75, 48, 66].map((width) => (
        <div key={width} className={classes.bar} style={{ width: `${width}%` }} />
      ))}
    </div>
  </div>
);

function Empty(): JSX.Element {
  const { t } = useText(governanceWords);
  const { navigation } = useServices();
  const mayAdd = useMay()('add', 'groups');
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('governance.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('governance.empty.text')}</p>
      <p className={stateClasses.note}>{t('governance.empty.example')}</p>
      {mayAdd && (
        <div className={stateClasses.actions}>
          <PrimaryButton iconProps={{ iconName: 'Add' }} text={t('governance.empty.action')} onClick={() => navigation.push('/grupper?ny=1')} />
        </div>
      )}
    </div>
  );
}
