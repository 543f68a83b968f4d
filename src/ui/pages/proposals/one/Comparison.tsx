import * as React from 'react';
import { comparisonOf, letterOf, leastOf, preferredOf, type ComparedField, type Weighed } from '../../../../domain/options/comparison';
import type { ProposalOption } from '../../../../domain/proposals/options';
import type { PlainKeyOf } from '../../../../i18n';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { ScrollRegion } from '../../../lists/ScrollRegion';
import { proposalClasses as classes } from '../proposalStyles';

type Key = PlainKeyOf<(typeof proposalWords)['sv']>;
export const comparedKeys = {
  hoursPerYear: 'proposals.option.hoursPerYear',
  cost: 'proposals.option.cost',
  reach: 'proposals.option.reach',
  dependsOnPersons: 'proposals.option.dependsOnPersons',
  roles: 'proposals.option.roles',
  rhythm: 'proposals.option.rhythm',
  forum: 'proposals.option.forum',
  decisionPath: 'proposals.option.decisionPath',
  consequences: 'proposals.option.consequences',
} as const satisfies Record<ComparedField, Key>;

const weighed = { hoursPerYear: 'proposals.least.hours', cost: 'proposals.least.cost' } as const satisfies Record<Weighed, keyof (typeof proposalWords)['sv']>;

/** A value of an option in words. */
export function useOptionValue(): (field: ComparedField, value: string | number | undefined) => string {
  const { number } = useTranslator();
  const { t } = useText(proposalWords);
  return (field, value) => {
    if (value === undefined) return t('proposals.value.none');
    if (typeof value === 'string') return value;
    return field === 'cost' ? t('proposals.value.money', { amount: number(value) }) : t('proposals.value.hours', { count: value });
  };
}

/** "Alternativ B förordas. Alternativ A tar minst tid, 24 timmar om året." */
export function useFinding(): (options: readonly ProposalOption[]) => string {
  const { t } = useText(proposalWords);
  const value = useOptionValue();
  return (options) => {
    const preferred = preferredOf(options);
    const least = (Object.keys(weighed) as Weighed[]).map((field) => {
      const index = leastOf(options, field);
      return index !== undefined && t(weighed[field], { letter: letterOf(index), value: value(field, options[index]?.[field]) });
    });
    return [preferred === undefined ? t('proposals.noPreferred') : t('proposals.preferred', { letter: letterOf(preferred) }), ...least]
      .filter(Boolean)
      .join(' ');
  };
}

interface ComparisonProps {
  readonly options: readonly ProposalOption[];
  /** Where the one that was decided stands. */
  readonly decided?: number | undefined;
}

/** The options side by side; a wide table scrolls by itself. */
export function Comparison({ options, decided }: ComparisonProps): JSX.Element {
  const { t } = useText(proposalWords);
  const value = useOptionValue();
  const preferred = preferredOf(options);
  return (
    <ScrollRegion className={classes.scroller} aria-label={t('proposals.comparison')}>
      <table className={`${classes.table} ${classes.compared}`}>
        <caption className={classes.heard}>{t('proposals.comparison')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.heard}>{t('proposals.question')}</span>
            </th>
            {options.map(({ key, name }, index) => (
              <th key={key} scope="col">
                {letterOf(index)}. {name}
                {index === preferred && <span className={classes.tag}>{t('proposals.tag.preferred')}</span>}
                {index === decided && <span className={classes.tag}>{t('proposals.tag.decided')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparisonOf(options).map(({ field, values }) => (
            <tr key={field}>
              <th scope="row">{t(comparedKeys[field])}</th>
              {values.map((one, index) => (
                <td key={options[index]?.key} className={classes.quote}>
                  {value(field, one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
