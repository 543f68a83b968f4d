import * as React from 'react';
import type { FormFrame, FormFrameProps } from '../../forms/formFrame';
import { captureClasses as classes } from './captureStyles';

const titleId = 'framsyn-capture-title';

/** The form as the page itself, with its actions always in view. */
function PageFrame({ title, firstFocus = titleId, onKeyDown, footer, children }: FormFrameProps): JSX.Element {
  const frame = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    // Only from where nobody is: somebody who is at work elsewhere on a SharePoint page stays there.
    const held = document.activeElement;
    if (held === null || held.contains(frame.current)) document.getElementById(firstFocus)?.focus();
  }, [firstFocus]);
  return (
    <div ref={frame} className={classes.frame} onKeyDown={onKeyDown}>
      <h1 id={titleId} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      <div className={classes.body}>{children}</div>
      {footer && <div className={classes.foot}>{footer}</div>}
    </div>
  );
}

export const pageFrame: FormFrame = { Frame: PageFrame, covers: false, headingLevel: 'h2' };
