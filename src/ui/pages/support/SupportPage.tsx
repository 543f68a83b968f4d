import * as React from 'react';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { useUrl } from '../../app/navigation';
import { useServices } from '../../app/services';
import { useOwnWidth } from '../../app/useOwnWidth';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { DetailPanel } from '../../panels/DetailPanel';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { panelClasses } from '../../panels/panelStyles';
import { useFocusAfterForm } from '../../panels/useFocusAfterForm';
import { breakpoints } from '../../theme/styles';
import { askButton, detailTitle, editLink, rowId, taskLink, type Go } from './ids';
import { RequestDetail } from './RequestDetail';
import { SupportColumn } from './SupportColumn';
import { readView, viewUrl, type Task } from './supportUrl';

const RequestForm = React.lazy(() => import('./RequestForm'));
const TaskForm = React.lazy(() => import('./TaskForm'));

/** Stöd: a way to help oneself first, a question to the working group, and for the group its queue. */
export default function SupportPage(): JSX.Element {
  const { navigation } = useServices();
  const address = useUrl(navigation);
  const view = React.useMemo(() => readView(address), [address]);
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const isWide = width > breakpoints.oneColumn;
  const isInForm = view.writing !== undefined || view.task !== undefined;
  // One dialog at a time: a panel over the list would have a focus trap of its own under the form's.
  const showsDetail = view.open !== undefined && width > 0 && (isWide || !isInForm);
  const asked = typeof view.writing === 'string' ? 'new' : view.writing;
  useFocusAfterForm({ writing: asked, open: view.open }, { title, newButton: askButton, editLink });
  useFocusAfterTask(view.task, title);

  const go: Go = (change, replace = false) => (replace ? navigation.replace : navigation.push)(viewUrl({ ...view, ...change }));
  const handleClose = (): void => {
    const opened = view.open;
    go({ open: undefined, task: undefined });
    if (opened !== undefined) window.setTimeout(() => document.getElementById(rowId(opened))?.focus()); // after the panel has let go of focus
  };
  const remove = useItemRemoval(supportRequests, { onRemoved: () => go({ open: undefined }, true) });

  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && view.open !== undefined ? panelClasses.withDetail : ''}`}>
      <SupportColumn view={view} go={go} onClose={handleClose} onOpen={(byKeyboard) => byKeyboard && focusWhenDrawn(() => title.current)} />
      {showsDetail && view.open !== undefined && (
        <DetailPanel key={isWide ? 'beside' : view.open} isWide={isWide} labelledBy={detailTitle} onClose={handleClose}>
          <RequestDetail
            key={view.open}
            id={view.open}
            titleRef={title}
            toEdit={viewUrl({ ...view, writing: view.open })}
            toTask={(task) => viewUrl({ ...view, task })}
            onRemove={remove}
            onClose={handleClose}
          />
        </DetailPanel>
      )}
      <React.Suspense fallback={null}>
        {view.writing !== undefined && (
          <RequestForm
            key={view.writing}
            writing={view.writing}
            wish={view.guide}
            onClose={(made) => go({ writing: undefined, ...(made === undefined ? {} : { open: made, guide: undefined }) })}
          />
        )}
        {view.writing === undefined && view.task !== undefined && view.open !== undefined && (
          <TaskForm key={`${view.task}${view.open}`} task={view.task} id={view.open} onClose={() => go({ task: undefined })} />
        )}
      </React.Suspense>
    </div>
  );
}

/** Focus goes back to what opened the form, or to the title where that is gone with what was done. */
function useFocusAfterTask(task: Task | undefined, title: React.RefObject<HTMLElement>): void {
  const before = React.useRef(task);
  React.useEffect(() => {
    const was = before.current;
    before.current = task;
    if (was === undefined || task !== undefined) return;
    window.requestAnimationFrame(() => focusWhenDrawn(() => document.getElementById(taskLink(was)) ?? title.current));
  }, [task, title]);
}
