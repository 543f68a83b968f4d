import * as React from 'react';
import type { PlainKeyOf } from '../../../../i18n';
import { proposalWords } from '../../../../i18n/pages/proposals';
import type { Lack } from '../../../../domain/hours/budget';
import { letterOf } from '../../../../domain/options/comparison';
import { resourceCheck, type ResourceCheck } from '../../../../domain/options/resources';
import type { ProposalOption } from '../../../../domain/proposals/options';
import { AppLink } from '../../../app/AppLink';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { wordsFor } from '../../../states/errorWords';
import { Icon } from '../../../theme/icons';
import { proposalClasses as classes } from '../proposalStyles';
import { useMeans } from './useMeans';

type Key = PlainKeyOf<(typeof proposalWords)['sv']>;
const lackKeys = {
  timeShare: 'proposals.means.lack.timeShare',
  yearlyHours: 'proposals.means.lack.yearlyHours',
  members: 'proposals.means.lack.members',
  validity: 'proposals.means.lack.validity',
} as const satisfies Record<Lack, Key>;

/** "Alternativ B tar 60 av gruppens 540 timmar. Planen tar redan 410. Det går inte ihop: 20 timmar för mycket." */
export function useCheckText(): (letter: string, check: ResourceCheck) => string {
  const { t } = useText(proposalWords);
  return (letter, check) => {
    if (check.kind === 'noHours') return t('proposals.means.noHours', { letter });
    const year = String(check.year);
    if (check.kind === 'outside') return t('proposals.means.outside', { year });
    if (check.kind === 'noBudget') return t('proposals.means.noBudget', { lacks: check.lacks.map((lack) => t(lackKeys[lack])).join(', ') });
    const { hours, available, planned, left } = check;
    return [
      t('proposals.means.takes', { letter, count: hours, available, year }),
      t('proposals.means.planned', { planned }),
      left < 0 ? t('proposals.means.over', { count: -left }) : t('proposals.means.fits', { count: left }),
    ].join(' ');
  };
}

interface ResourcesProps {
  readonly options: readonly ProposalOption[];
  readonly assignment: number | undefined;
  /** 'YYYY-MM-DD': of the year that is counted. */
  readonly day: string;
}

/** Whether each option goes together with the time that the working group has: said in words, what does not with a mark. */
export function Resources({ options, assignment, day }: ResourcesProps): JSX.Element | null {
  const { t: common } = useTranslator();
  const { t } = useText(proposalWords);
  const say = useCheckText();
  const isWanted = options.some(({ hoursPerYear }) => hoursPerYear !== undefined);
  const found = useMeans(assignment, isWanted);
  if (!isWanted) return null;
  if (found.error && !found.data) return <p className={classes.small}>{t('proposals.means.failed', { reason: common(wordsFor(found.error).heading) })}</p>;
  if (!found.data)
    return (
      <p role="status" className={classes.small}>
        {t('proposals.means.loading')}
      </p>
    );
  const { means, title } = found.data;
  if (means === undefined) return <p className={classes.small}>{t('proposals.means.noAssignment')}</p>;
  const checks = options.map(({ hoursPerYear }) => resourceCheck(hoursPerYear, means, Number(day.slice(0, 4))));
  const general = checks.find(({ kind }) => kind === 'noBudget' || kind === 'outside');
  if (general) {
    return (
      <p className={classes.small}>
        {say('', general)} <AppLink to="/uppdrag">{t('proposals.means.toAssignment')}</AppLink>
      </p>
    );
  }
  const counted = checks.find((check): check is Extract<ResourceCheck, { kind: 'counted' }> => check.kind === 'counted');
  return (
    <div style={{ marginTop: 12 }}>
      <ul className={classes.checks}>
        {checks.map((check, index) => (
          <li key={options[index]?.key}>
            {check.kind === 'counted' && check.left < 0 && (
              <span className={classes.warning}>
                <Icon name="warning" size={15} />
              </span>
            )}
            {say(letterOf(index), check)}
          </li>
        ))}
      </ul>
      <p className={classes.small}>
        {[
          t('proposals.means.of', { title }),
          counted?.isPartOfYear && t('proposals.means.part', { year: String(counted.year) }),
          counted && counted.unestimated > 0 && t('proposals.means.unestimated', { count: counted.unestimated }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  );
}
