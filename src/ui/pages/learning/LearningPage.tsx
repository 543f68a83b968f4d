import * as React from 'react';
import { useUrl } from '../../app/navigation';
import { useServices } from '../../app/services';
import { useOwnWidth } from '../../app/useOwnWidth';
import { DetailPanel } from '../../panels/DetailPanel';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { panelClasses } from '../../panels/panelStyles';
import { useFocusAfterForm } from '../../panels/useFocusAfterForm';
import { breakpoints } from '../../theme/styles';
import { rowId } from './EventList';
import { LearningColumn } from './LearningColumn';
import { editLink, newButton, titleId } from './ids';
import { readView, viewUrl, type LearningView } from './learningUrl';

const EventDetail = React.lazy(async () => ({ default: (await import('./EventDetail')).EventDetail }));
const EventForm = React.lazy(() => import('./EventForm'));
const AdditionForm = React.lazy(() => import('./AdditionForm'));

export type Go = (change: Partial<LearningView>, replace?: boolean) => void;

/** Lärande: the occasions to learn, who comes, what was learned, and where the chain from workshop to use stops. */
export default function LearningPage(): JSX.Element {
  const { navigation } = useServices();
  const address = useUrl(navigation);
  const view = React.useMemo(() => readView(address), [address]);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const isWide = width > breakpoints.oneColumn;
  const hasForm = view.writing !== undefined || view.adding !== undefined;
  // One dialog at a time: a panel over the list would have a focus trap of its own under the form's.
  const showsDetail = view.open !== undefined && width > 0 && (isWide || !hasForm);
  useFocusAfterForm(view, { title, newButton, editLink });

  const go: Go = (change, replace = false) => (replace ? navigation.replace : navigation.push)(viewUrl({ ...view, ...change }));
  const closed = { open: undefined, answering: undefined, adding: undefined } as const;
  const handleClose = (): void => {
    const opened = view.open;
    go(closed);
    if (opened !== undefined) window.setTimeout(() => document.getElementById(rowId(opened))?.focus()); // after the panel has let go of focus
  };

  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && view.open !== undefined ? panelClasses.withDetail : ''}`}>
      <LearningColumn view={view} go={go} onClose={handleClose} onOpen={(byKeyboard) => byKeyboard && focusWhenDrawn(() => title.current)} />
      {showsDetail && view.open !== undefined && (
        <DetailPanel key={isWide ? 'beside' : view.open} isWide={isWide} labelledBy={titleId} onClose={handleClose}>
          <React.Suspense fallback={null}>
            <EventDetail key={view.open} id={view.open} view={view} go={go} titleRef={title} onClose={handleClose} onRemoved={() => go(closed, true)} />
          </React.Suspense>
        </DetailPanel>
      )}
      <React.Suspense fallback={null}>
        {view.writing !== undefined && (
          <EventForm
            key={view.writing}
            view={view}
            onClose={(made) => go({ writing: undefined, newType: undefined, follows: undefined, ...(made === undefined ? {} : { open: made }) })}
          />
        )}
        {view.open !== undefined && view.adding !== undefined && (
          <AdditionForm key={view.adding} event={view.open} adding={view.adding} onClose={() => go({ adding: undefined })} />
        )}
      </React.Suspense>
    </div>
  );
}
