import * as React from 'react';
import { axisOf, validityOn, type Validity } from '../../../../domain/revisions/validity';
import { dayOf } from '../../../../domain/review/calendar';
import { livingWords } from '../../../../i18n/pages/living';
import type { Translator } from '../../../../i18n';
import type { TimeValue } from '../../../../schema/field';
import { useServices, useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { timeText } from '../../../fields/timeText';
import { livingClasses as classes } from './livingStyles';

interface HorizonAxisProps {
  readonly validity: TimeValue | undefined;
  readonly horizonYear: number | undefined;
}

/** A plan's validity is a time that is known: a year is that year, not some time in it. */
export function validityText(translator: Translator, time: TimeValue): string {
  const [from, to] = [time.start ?? time.end, time.end ?? time.start].map((day) => day?.slice(0, 4));
  return time.precision === 'ar' && from !== undefined && from === to ? from : timeText(translator, time);
}

/** How long the plan holds, in words. */
export function useValidityText(): (validity: Validity) => string {
  const { t } = useText(livingWords);
  const { date } = useTranslator();
  const says = {
    unknown: () => t('living.validity.unknown'),
    holds: ({ to }: Extract<Validity, { readonly state: 'holds' }>) =>
      to === undefined ? t('living.validity.open') : t('living.validity.to', { to: date(to, 'full') }),
    notYet: ({ from }: Extract<Validity, { readonly state: 'notYet' }>) => t('living.validity.from', { from: date(from, 'full') }),
    ending: ({ to, days }: Extract<Validity, { readonly state: 'ending' }>) =>
      days === 0 ? t('living.validity.lastDay') : t('living.validity.ending', { to: date(to, 'full'), count: days }),
    ended: ({ to, days }: Extract<Validity, { readonly state: 'ended' }>) => t('living.validity.ended', { to: date(to, 'full'), count: days }),
  } satisfies { readonly [State in Validity['state']]: (validity: Extract<Validity, { readonly state: State }>) => string };
  return (validity) => (says[validity.state] as (one: Validity) => string)(validity);
}

/** Validity and horizon on one axis of years from today, where what is near has most room; the same in words. */
export function HorizonAxis({ validity, horizonYear }: HorizonAxisProps): JSX.Element {
  const { now } = useServices();
  const { t } = useText(livingWords);
  const today = dayOf(now());
  const axis = React.useMemo(() => axisOf(validity, horizonYear, today), [validity, horizonYear, today]);
  const sayValidity = useValidityText();
  const years = horizonYear === undefined ? undefined : horizonYear - Number(today.slice(0, 4));
  const horizon =
    years === undefined || horizonYear === undefined
      ? t('living.horizon.unknown')
      : years > 0
        ? t('living.horizon.ahead', { year: String(horizonYear), count: years })
        : t('living.horizon.passed', { year: String(horizonYear) });
  const left = (at: number): string => `${(at * 96).toFixed(2)}%`;
  return (
    <div>
      <p className={classes.axisText}>
        {sayValidity(validityOn(validity, today))} {horizon}
      </p>
      <div className={classes.axis} aria-hidden="true">
        {axis.horizon && <div className={classes.horizon} style={{ width: left(axis.horizon.at) }} />}
        {axis.validTo && <div className={classes.valid} style={{ width: left(axis.validTo.at) }} />}
        <div className={classes.axisLine} />
        {axis.ticks
          .filter(({ years: at }) => at === 0 || at === 1 || at === 5 || at === 10 || at >= 30)
          .map(({ years: at, at: place }) => (
            <span key={at} className={classes.tick} style={{ left: at === 0 ? 0 : left(place), transform: at === 0 ? 'none' : undefined }}>
              {at === 0 ? t('living.axis.today') : t('living.axis.years', { count: at })}
            </span>
          ))}
      </div>
      <p className={classes.meta} aria-hidden="true">
        {t('living.axis.legend')}
      </p>
    </div>
  );
}
