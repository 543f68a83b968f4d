import * as React from 'react';
import { useUrl } from '../../app/navigation';
import { useServices } from '../../app/services';
import { useOwnWidth } from '../../app/useOwnWidth';
import { DetailPanel } from '../../panels/DetailPanel';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { panelClasses } from '../../panels/panelStyles';
import { useFocusAfterForm } from '../../panels/useFocusAfterForm';
import { breakpoints } from '../../theme/styles';
import { editLink, newButton, titleId } from './ids';
import { rowId } from './LearningRow';
import { LearningsColumn } from './LearningsColumn';
import { readView, viewUrl, type LearningsView } from './learningsUrl';

const LearningDetail = React.lazy(async () => ({ default: (await import('./LearningDetail')).LearningDetail }));
const LearningForm = React.lazy(async () => ({ default: (await import('../../learning/LearningForm')).LearningForm }));

export type Go = (change: Partial<LearningsView>, replace?: boolean) => void;

/** Lärdomar: the log of what was learned, the group's order among it, and the summary that comes of that. */
export default function LearningsPage(): JSX.Element {
  const { navigation } = useServices();
  const address = useUrl(navigation);
  const view = React.useMemo(() => readView(address), [address]);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const isWide = width > breakpoints.oneColumn;
  // One dialog at a time: a panel over the list would have a focus trap of its own under the form's.
  const showsDetail = view.open !== undefined && width > 0 && (isWide || view.writing === undefined);
  useFocusAfterForm(view, { title, newButton, editLink });

  const go: Go = (change, replace = false) => (replace ? navigation.replace : navigation.push)(viewUrl({ ...view, ...change }));
  const handleClose = (): void => {
    const opened = view.open;
    go({ open: undefined, isUsing: false });
    if (opened !== undefined) window.setTimeout(() => document.getElementById(rowId(opened))?.focus()); // after the panel has let go of focus
  };

  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && view.open !== undefined ? panelClasses.withDetail : ''}`}>
      <LearningsColumn view={view} go={go} onClose={handleClose} onOpen={(byKeyboard) => byKeyboard && focusWhenDrawn(() => title.current)} />
      {showsDetail && view.open !== undefined && (
        <DetailPanel key={isWide ? 'beside' : view.open} isWide={isWide} labelledBy={titleId} onClose={handleClose}>
          <React.Suspense fallback={null}>
            <LearningDetail
              key={view.open}
              id={view.open}
              view={view}
              go={go}
              titleRef={title}
              onClose={handleClose}
              onRemoved={() => go({ open: undefined }, true)}
            />
          </React.Suspense>
        </DetailPanel>
      )}
      {view.writing !== undefined && (
        <React.Suspense fallback={null}>
          <LearningForm
            key={view.writing}
            writing={view.writing}
            event={view.filters.event}
            onMade={(id) => go({ open: id, writing: undefined })}
            onClose={() => go({ writing: undefined })}
          />
        </React.Suspense>
      )}
    </div>
  );
}
