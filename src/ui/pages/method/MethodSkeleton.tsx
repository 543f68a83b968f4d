import * as React from 'react';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { methodWords } from '../../../i18n/pages/method';
import { useText } from '../../app/useText';
import { methodClasses as classes, stepClasses } from './methodStyles';

const bar = mergeStyles({
  background: 'var(--fs-bg3)',
  borderRadius: 2,
  display: 'block',
  selectors: { '@media (forced-colors: active)': { border: '1px solid GrayText' } },
});
const Bar = ({ width, height = 14, top = 0 }: { readonly width: string; readonly height?: number; readonly top?: number }): JSX.Element => (
  <span className={bar} style={{ width, height, marginTop: top }} />
);
const steps = [52, 61, 44, 57, 49];

/** The page while it is fetched, in its final geometry. */
export function MethodSkeleton(): JSX.Element {
  const { t } = useText(methodWords);
  return (
    <>
      <h1 className={classes.title} role="status">
        {t('method.loading')}
      </h1>
      <div aria-hidden="true">
        <Bar width="60%" top={4} />
        <Bar width="40%" top={40} height={10} />
        <div className={classes.columns}>
          <div style={{ marginTop: 28 }}>
            <Bar width="100%" height={58} />
            <Bar width="100%" height={24} top={52} />
            <ol className={stepClasses.steps} style={{ marginTop: 28 }}>
              {steps.map((width) => (
                <li key={width} className={stepClasses.step}>
                  <Bar width="16px" />
                  <Bar width={`${width}%`} height={16} />
                  <Bar width="60px" height={16} />
                  <div className={stepClasses.body}>
                    <Bar width="90%" top={12} />
                    <Bar width="80%" top={10} height={10} />
                  </div>
                </li>
              ))}
            </ol>
          </div>
        </div>
      </div>
    </>
  );
}
