import * as React from 'react';
import { setupWords } from '../../i18n/pages/setup';
import type { HealthFinding } from '../../provisioning/health/health';
import { people } from '../../provisioning/health/letter';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { Icon } from '../theme/icons';
import { areaWords, detailWords, stateIcons, stateWords } from './areas';
import { Letter } from './Letter';
import { setupClasses as classes } from './setupStyles';

interface FindingsProps {
  readonly findings: readonly HealthFinding[];
  /** The plan stands on the page, and takes care of what it can. */
  readonly hasPlan: boolean;
  /** The site could not be read: what stands behind it is what SharePoint said. */
  readonly isUnread: boolean;
  /** An owner puts most things right alone: the text to send is there when it is asked for. */
  readonly isOwner: boolean;
}

/** What a check found, in its order: the worst first. */
export const Findings = ({ findings, hasPlan, isUnread, isOwner }: FindingsProps): JSX.Element => (
  <ul className={classes.findings}>
    {findings.map((finding, index) => (
      <Finding
        key={`${finding.area} ${index}`}
        finding={finding}
        isUnread={isUnread}
        isOwner={isOwner}
        isInPlan={hasPlan && finding.fixedByApply && finding.state !== 'good'}
      />
    ))}
  </ul>
);

interface FindingProps {
  readonly finding: HealthFinding;
  readonly isInPlan: boolean;
  readonly isUnread: boolean;
  readonly isOwner: boolean;
}

function Finding({ finding, isInPlan, isUnread, isOwner }: FindingProps): JSX.Element {
  const { locale } = useTranslator();
  const { t } = useText(setupWords);
  const { area, state, title, effect, who, remedy, details, textToSend } = finding;
  return (
    <li className={classes.finding}>
      <span className={`${classes.state} ${classes[state]}`}>
        <Icon name={stateIcons[state]} size={15} />
        {t(stateWords[state])}
      </span>
      <span className={classes.area}>{t(areaWords[area])}</span>
      <div className={classes.said}>
        <p>
          {title[locale]} {effect?.[locale]}
          {isInPlan && ` ${t('setup.inPlan')}`}
        </p>
        {who !== undefined && !isInPlan && state !== 'good' && (
          <p>
            <strong>{t(state === 'unknown' && !isOwner && who !== people.you ? 'setup.whoSees' : 'setup.who', { who: who[locale] })}</strong>
          </p>
        )}
        {details !== undefined && details.length > 0 && (
          <details className={classes.details}>
            <summary>{t(isUnread ? detailWords.program : detailWords[area], { count: details.length })}</summary>
            <ul className={classes.items}>
              {details.map((detail, index) => (
                <li key={index}>{detail[locale]}</li>
              ))}
            </ul>
          </details>
        )}
        {remedy !== undefined && !isInPlan && (
          <details className={classes.details} open={state === 'bad'}>
            <summary>{t('setup.how')}</summary>
            <p className={classes.remedy}>{remedy[locale]}</p>
          </details>
        )}
        {textToSend !== undefined && !isInPlan && <Letter text={textToSend[locale]} about={t(areaWords[area])} isFolded={isOwner || state === 'unknown'} />}
      </div>
    </li>
  );
}
