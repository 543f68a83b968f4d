import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { chainWords } from '../../../i18n/pages/chain';
import { useOwnWidth } from '../../app/useOwnWidth';
import { useText } from '../../app/useText';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { breakpoints, linkButton, touch } from '../../theme/styles';
import { chartClasses } from '../chartStyles';

const classes = mergeStyleSets({
  /** Beside each other where both have room; else one below the other. */
  both: { display: 'flex', flexWrap: 'wrap', gap: '16px 32px', alignItems: 'flex-start', selectors: { '@media print': { display: 'block' } } },
  figure: { flex: '0 1 auto', minWidth: 0, maxWidth: '100%', margin: 0 },
  /** As wide as the drawing, whatever it says. */
  foot: { width: 0, minWidth: '100%' },
  wider: { width: 0, minWidth: '100%', marginTop: '4px !important', fontSize: 13, lineHeight: '18px', selectors: { '@media print': { display: 'none' } } },
  text: { flex: '1 1 380px', minWidth: 0 },
  folded: { display: 'none', selectors: { '@media print': { display: 'block' } } },
  toggle: { ...linkButton, fontSize: 13, marginTop: 8, selectors: { ...touch({ minHeight: 44 }), '@media print': { display: 'none' } } },
});

interface DrawingAndTextProps {
  readonly label: string;
  /** Nothing: the text stands alone. */
  readonly drawing: JSX.Element | false;
  /** Under the drawing: how to read it and take it along. */
  readonly foot: React.ReactNode;
  readonly text: React.ReactNode;
}

/** Side by side where there is room; else the text, and the drawing under the button that asks for it. */
export function DrawingAndText({ label, drawing, foot, text }: DrawingAndTextProps): JSX.Element {
  const { t } = useText(chainWords);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const [isUnfolded, setUnfolded] = React.useState(false);
  const isNarrow = width > 0 && width <= breakpoints.oneColumn;
  const figure = drawing && (
    <figure className={classes.figure}>
      <ScrollRegion className={chartClasses.scroll} aria-label={label} hint={<p className={classes.wider}>{t('chain.drawing.wider')}</p>}>
        {drawing}
      </ScrollRegion>
      <figcaption className={classes.foot}>{foot}</figcaption>
    </figure>
  );
  return (
    <div ref={ref} className={isNarrow || !figure ? undefined : classes.both}>
      {!isNarrow && figure}
      <div className={classes.text}>{text}</div>
      {isNarrow && figure && (
        <>
          <button type="button" className={classes.toggle} aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
            {t(isUnfolded ? 'chain.drawing.hide' : 'chain.drawing.show')}
          </button>
          {/* On paper it is there all the same. */}
          <div key={String(isUnfolded)} className={isUnfolded ? undefined : classes.folded}>
            {figure}
          </div>
        </>
      )}
    </div>
  );
}
