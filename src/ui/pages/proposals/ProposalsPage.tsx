import * as React from 'react';
import { useUrl } from '../../app/navigation';
import { useServices } from '../../app/services';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { panelClasses } from '../../panels/panelStyles';
import { useFocusAfterForm } from '../../panels/useFocusAfterForm';
import { editLink, newButton, readView, rowId, taskButton, viewUrl, type ProposalsView, type ProposalTask } from './proposalUrl';
import { ProposalsColumn } from './ProposalsColumn';

const ProposalPage = React.lazy(() => import('./one/ProposalPage'));
const ProposalForm = React.lazy(() => import('./form/ProposalForm'));

export type Go = (change: Partial<ProposalsView>, replace?: boolean) => void;

/** Förslag: what waits for somebody, and each proposal as a page of its own. */
export default function ProposalsPage(): JSX.Element {
  const { navigation } = useServices();
  const address = useUrl(navigation);
  const view = React.useMemo(() => readView(address), [address]);
  const title = React.useRef<HTMLHeadingElement>(null);
  useFocusAfterForm(view, { title, newButton, editLink });
  useFocusAfterTask(view.task, title);
  useFocusBetween(view.open, title);
  const go: Go = (change, replace = false) => (replace ? navigation.replace : navigation.push)(viewUrl({ ...view, ...change }));
  return (
    <div className={panelClasses.page}>
      {view.open === undefined ? (
        <ProposalsColumn view={view} go={go} />
      ) : (
        <React.Suspense fallback={null}>
          <ProposalPage key={view.open} id={view.open} view={view} go={go} titleRef={title} />
        </React.Suspense>
      )}
      <React.Suspense fallback={null}>
        {view.writing !== undefined && (
          <ProposalForm
            key={view.writing}
            writing={view.writing}
            kind={view.kind}
            onClose={(made) => go({ writing: undefined, kind: undefined, ...(made === undefined ? {} : { open: made }) }, made !== undefined)}
          />
        )}
      </React.Suspense>
    </div>
  );
}

/** From the list to a proposal focus goes to its title; back, to its row. */
function useFocusBetween(open: number | undefined, title: React.RefObject<HTMLElement>): void {
  const before = React.useRef(open);
  React.useEffect(() => {
    const was = before.current;
    before.current = open;
    if (was === open) return;
    focusWhenDrawn(() => (open === undefined ? (was === undefined ? null : document.getElementById(rowId(was))) : title.current));
  }, [open, title]);
}

/** Focus goes back to what opened the dialog, or to the title where that is gone with what was done. */
function useFocusAfterTask(task: ProposalTask | undefined, title: React.RefObject<HTMLElement>): void {
  const before = React.useRef(task);
  React.useEffect(() => {
    const was = before.current;
    before.current = task;
    if (was === undefined || task !== undefined) return;
    window.requestAnimationFrame(() => focusWhenDrawn(() => document.getElementById(taskButton(was)) ?? title.current));
  }, [task, title]);
}
