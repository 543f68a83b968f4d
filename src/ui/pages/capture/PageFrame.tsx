import * as React from 'react';
import type { FormFrame, FormFrameProps } from '../../forms/formFrame';
import { captureClasses as classes } from './captureStyles';

const titleId = 'framsyn-capture-title';

interface PlaceProps extends FormFrameProps {
  readonly titleClass?: string;
}

/** The form as the page itself, with its actions always in view. */
function PageFrame({ title, titleClass = classes.title, firstFocus = titleId, onKeyDown, footer, children }: PlaceProps): JSX.Element {
  const frame = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    // Only from where nobody is: somebody who is at work elsewhere on a SharePoint page stays there.
    const held = document.activeElement;
    if (held === null || held.contains(frame.current)) document.getElementById(firstFocus)?.focus();
  }, [firstFocus]);
  return (
    <div ref={frame} className={classes.frame} onKeyDown={onKeyDown}>
      <h1 id={titleId} tabIndex={-1} className={titleClass}>
        {title}
      </h1>
      <div className={classes.body}>{children}</div>
      {footer && <div className={classes.foot}>{footer}</div>}
    </div>
  );
}

/** Teams writes a dialog's title over it; in the web part it is for those who hear the page. */
const DialogFrame = (props: FormFrameProps): JSX.Element => <PageFrame {...props} titleClass={classes.spoken} />;

export const pageFrame: FormFrame = { Frame: PageFrame, covers: false, headingLevel: 'h2' };
export const dialogFrame: FormFrame = { ...pageFrame, Frame: DialogFrame };
