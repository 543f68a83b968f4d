import * as React from 'react';
import { methodWords } from '../../../i18n/pages/method';
import type { ScaledMethod } from '../../../domain/methods/scale';
import { useTranslator } from '../../app/services';
import { useOwnWidth } from '../../app/useOwnWidth';
import { useText } from '../../app/useText';
import { methodClasses as classes } from './methodStyles';
import { clockAfter, scheduleOf, type ScheduledStep } from './schedule';

interface TimeBarProps {
  readonly scaled: ScaledMethod;
  readonly start: string | undefined;
}

/** Room that a tick's numerals need, in pixels. */
const tickWidth = { minutes: 26, clock: 40 } as const;
const narrowestNumber = 16;

/** The ticks that have room beside the one before; the last one always stands. */
function readableTicks(steps: readonly ScheduledStep[], pixelsAMinute: number, room: number): readonly ScheduledStep[] {
  const last = steps[steps.length - 1];
  let taken = 0;
  return steps.filter((step) => {
    const place = step.to * pixelsAMinute;
    const isClear = place - taken >= room && (step === last || (last?.to ?? 0) * pixelsAMinute - place >= room);
    if (isClear) taken = place;
    return isClear || step === last;
  });
}

/** The steps in true proportion, with the clock under them. The list below says the same in words. */
export function TimeBar({ scaled, start }: TimeBarProps): JSX.Element | null {
  const translator = useTranslator();
  const { t } = useText(methodWords);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const steps = scheduleOf(scaled);
  if (steps.length === 0) return null;
  const pixelsAMinute = width / Math.max(1, scaled.total);
  const tick = (minutes: number): string => (start === undefined ? String(minutes) : translator.time(clockAfter(start, minutes)));
  const label = steps.map(({ step, minutes }) => t('method.bar.step', { title: step.title, minutes })).join(', ');
  return (
    <div ref={ref} role="img" aria-label={t('method.bar.label', { steps: label })}>
      <div className={classes.bar}>
        {steps.map(({ index, minutes }) => (
          <span key={index} className={classes.part} style={{ flexGrow: minutes }}>
            {minutes * pixelsAMinute >= narrowestNumber ? index + 1 : ''}
          </span>
        ))}
      </div>
      <div className={classes.ticks}>
        {readableTicks(steps, pixelsAMinute, start === undefined ? tickWidth.minutes : tickWidth.clock).map(({ index, to }) => (
          <span key={index} className={classes.tick} style={{ left: `${(100 * to) / scaled.total}%` }}>
            {tick(to)}
          </span>
        ))}
      </div>
    </div>
  );
}
