import * as React from 'react';
import { mergeStyleSets, type IRawStyle } from '@fluentui/react/lib/Styling';
import { axes, scale, type Axis, type Opinions, type Spread } from '../../../domain/assessments';
import { signalWords } from '../../../i18n/pages/signal';
import { assessments } from '../../../schema/lists/assessments';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { phone, visuallyHidden } from '../../theme/styles';
import { spreadText, valuesText } from './spreadWords';

const columns: IRawStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(76px, 90px) minmax(100px, 1fr) minmax(84px, 112px)',
  columnGap: '14px',
  alignItems: 'end',
  selectors: { ...phone({ columnGap: '10px', gridTemplateColumns: '78px minmax(90px, 1fr) 84px' }) },
};
const classes = mergeStyleSets({
  chart: { fontSize: 13, lineHeight: '18px', marginBottom: 12 },
  row: { ...columns, padding: '4px 0' },
  // Half a figure's width beyond the scale at both ends.
  scale: { padding: '0 5px' },
  figures: { display: 'flex', justifyContent: 'space-between', fontSize: 11, lineHeight: '16px', fontVariantNumeric: 'tabular-nums', margin: '0 1px' },
  words: { color: 'var(--fs-tx2)', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  disputed: { color: 'var(--fs-tx)', fontWeight: 600 },
  hidden: visuallyHidden,
});

const steps = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, index) => scale.lowest + index);
const dot = { radius: 3.5, apart: 8 } as const;
/** Above this the dots of one step are drawn closer. */
const tallest = 34;

/** What each axis got: a dot a person, a bar from the lowest to the highest, and the same in words. Numbers stand once, above. */
export function SpreadChart({ opinions }: { readonly opinions: Opinions }): JSX.Element {
  const { t } = useText(signalWords);
  const words = useWords(assessments);
  const known = axes.flatMap((axis): readonly (readonly [Axis, Spread])[] => {
    const spread = opinions.spreads[axis];
    return spread ? [[axis, spread]] : [];
  });
  return (
    <div className={classes.chart}>
      <div className={classes.row} aria-hidden="true">
        <span />
        <span className={classes.figures}>
          {steps.map((step) => (
            <span key={step}>{step}</span>
          ))}
        </span>
      </div>
      <dl>
        {known.map(([axis, spread]) => (
          <div key={axis} className={classes.row}>
            <dt>{words.label(axis)}</dt>
            <dd className={classes.scale} aria-hidden="true">
              <Dots spread={spread} />
            </dd>
            <dd className={`${classes.words} ${spread.agreement === 'disagree' ? classes.disputed : ''}`}>
              {spreadText(t, spread)}
              <span className={classes.hidden}>{`. ${valuesText(t, spread)}.`}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const across = (value: number): string => `${((value - scale.lowest) / (scale.highest - scale.lowest)) * 100}%`;

function Dots({ spread: { values, lowest, highest } }: { readonly spread: Spread }): JSX.Element {
  const most = Math.max(...steps.map((step) => values.filter((value) => value === step).length));
  const apart = Math.min(dot.apart, tallest / Math.max(1, most - 1));
  const height = Math.ceil((most - 1) * apart + 2 * dot.radius + 2);
  const ground = height - dot.radius - 1;
  return (
    <svg width="100%" height={height} focusable="false" style={{ display: 'block', overflow: 'visible' }}>
      <line x1="0%" x2="100%" y1={ground} y2={ground} stroke="var(--fs-line2)" strokeWidth={1} />
      {[scale.lowest, scale.highest].map((end) => (
        <line key={end} x1={across(end)} x2={across(end)} y1={ground - 3} y2={ground + 3} stroke="var(--fs-line2)" strokeWidth={1} />
      ))}
      <line x1={across(lowest)} x2={across(highest)} y1={ground} y2={ground} stroke="var(--fs-tx)" strokeWidth={3} />
      {values.map((value, index) => (
        <circle
          key={index}
          cx={across(value)}
          cy={ground - (index - values.indexOf(value)) * apart}
          r={dot.radius}
          fill="var(--fs-ac)"
          stroke="var(--fs-bg)"
          strokeWidth={1}
        />
      ))}
    </svg>
  );
}
