import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Experience } from '../../domain/methods/experience';
import type { Fitting, Obstacle, Reason } from '../../domain/methods/picker';
import type { Loss } from '../../domain/methods/scale';
import type { Text } from '../../i18n';
import { bankWords } from '../../i18n/pages/bank';
import { methods } from '../../schema/lists/methods';
import { AppLink } from '../app/AppLink';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import type { RowPlace } from '../lists/VirtualList';
import { Icon } from '../theme/icons';
import { Marked } from './Marked';
import { resultStyles } from './resultStyles';
import type { ShownMethod } from './usePicked';

const classes = mergeStyleSets(resultStyles);

type BankText = Text<(typeof bankWords)['sv']>['t'];

/** The reasons that stand beside a method; that group and purpose fit needs no words. */
const reasonWords: { readonly [Code in Reason['code']]: (t: BankText, reason: Extract<Reason, { readonly code: Code }>) => string | undefined } = {
  wholeMethod: (t, { full }) => t('bank.reason.wholeMethod', { full }),
  shortened: (t, { full }) => t('bank.reason.shortened', { full }),
  underAdvised: (t, { advised }) => t('bank.reason.underAdvised', { advised }),
  groupFits: () => undefined,
  purposeMatches: () => undefined,
  used: () => undefined,
  rated: () => undefined,
};
const obstacleWords: { readonly [Code in Obstacle['code']]: (t: BankText, obstacle: Extract<Obstacle, { readonly code: Code }>) => string } = {
  tooLittleTime: (t, { shortest }) => t('bank.obstacle.tooLittleTime', { shortest }),
  noTimes: (t) => t('bank.obstacle.noTimes'),
  groupTooSmall: (t, { min }) => t('bank.obstacle.groupTooSmall', { min }),
  groupTooLarge: (t, { max }) => t('bank.obstacle.groupTooLarge', { max }),
  otherPurpose: (t) => t('bank.obstacle.otherPurpose'),
  archived: (t) => t('bank.obstacle.archived'),
};

/** Each entry's own words: TypeScript cannot see that a code and its words belong together. */
const inWords = <T extends { readonly code: string }>(
  table: Readonly<Record<string, (t: BankText, entry: never) => string | undefined>>,
  t: BankText,
  entries: readonly T[],
): readonly string[] => entries.flatMap((entry) => table[entry.code]?.(t, entry as never) ?? []);

/** "Ni hoppar över ”Runda” och ”Avslut”." */
function lossWords(t: BankText, { reasons, loses }: Fitting<ShownMethod>): readonly string[] {
  if (loses.length === 0) return reasons.some(({ code }) => code === 'shortened') ? [t('bank.loses.nothing')] : [];
  const named = (reason: Loss['reason']): string => {
    const names = loses.filter((loss) => loss.reason === reason).map(({ title }) => t('bank.quoted', { text: title }));
    const last = names[names.length - 1] ?? '';
    return names.length < 2 ? last : t('bank.and', { first: names.slice(0, -1).join(', '), last });
  };
  const leftOut = named('leftOut');
  const rushed = named('rushed');
  return [...(leftOut === '' ? [] : [t('bank.loses.leftOut', { steps: leftOut })]), ...(rushed === '' ? [] : [t('bank.loses.rushed', { steps: rushed })])];
}

function peopleWords(t: BankText, { participantsMin: min, participantsMax: max }: ShownMethod): string | undefined {
  if (min === undefined) return max === undefined ? undefined : t('bank.people.atMost', { max });
  return max === undefined ? t('bank.people.atLeast', { min }) : t('bank.people', { range: `${min}–${max}` });
}

function experienceWords(t: BankText, experience: Experience | undefined): readonly (string | undefined)[] {
  if (!experience || experience.timesUsed === 0) return [t('bank.reason.unused')];
  const { ratings } = experience;
  const range = ratings && (ratings.low === ratings.high ? String(ratings.low) : `${ratings.low}–${ratings.high}`);
  return [t('bank.reason.used', { count: experience.timesUsed }), range && t('bank.reason.rated', { range })];
}

interface PickedRowProps {
  readonly method: ShownMethod;
  readonly to: string;
  readonly query: string;
  readonly minutes: number | undefined;
  readonly experience: Experience | undefined;
  readonly place: RowPlace;
  readonly fitting?: Fitting<ShownMethod>;
  readonly why?: readonly Obstacle[];
}

/** A method, and at the right whether it fits and what is lost, or why it does not. */
export function PickedRow({ method, to, query, minutes, experience, place, fitting, why }: PickedRowProps): JSX.Element {
  const { t } = useText(bankWords);
  const words = useWords(methods);
  const facts = [method.question && words.choice('question', method.question), peopleWords(t, method), ...experienceWords(t, experience)].filter(Boolean);
  const notes = fitting ? [...inWords(reasonWords, t, fitting.reasons), ...lossWords(t, fitting)] : inWords(obstacleWords, t, why ?? []);
  return (
    <AppLink to={to} className={classes.row} {...place.link}>
      <span>
        <span className={classes.rowTitle}>
          <Marked text={method.title} query={query} />
        </span>
        <span className={classes.rowText}>
          <Marked text={method.summary} query={query} />
        </span>
        <span className={classes.rowMeta}>{facts.join(' · ')}</span>
      </span>
      <span className={classes.rowState}>
        <span className={`${classes.state} ${fitting ? classes.fits : classes.warns}`}>
          <Icon name={fitting ? 'completed' : 'warning'} size={15} />
          {!fitting ? t('bank.fitsNot') : minutes === undefined ? t('bank.fits') : t('bank.fits.minutes', { minutes })}
        </span>
        <span>{notes.join(' ')}</span>
      </span>
    </AppLink>
  );
}
