import * as React from 'react';
import { mergeStyleSets, type IRawStyle } from '@fluentui/react/lib/Styling';
import { axes, type Axis, type Opinions, type Spread } from '../../../domain/assessments';
import { signalWords } from '../../../i18n/pages/signal';
import { assessments } from '../../../schema/lists/assessments';
import { useText } from '../../app/useText';
import { scaleSteps, SpreadDots } from '../../charts/SpreadDots';
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
          {scaleSteps.map((step) => (
            <span key={step}>{step}</span>
          ))}
        </span>
      </div>
      <dl>
        {known.map(([axis, spread]) => (
          <div key={axis} className={classes.row}>
            <dt>{words.label(axis)}</dt>
            <dd className={classes.scale} aria-hidden="true">
              <SpreadDots spread={spread} />
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
