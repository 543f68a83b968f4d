import * as React from 'react';
import { useUrl } from '../../app/navigation';
import { useServices } from '../../app/services';
import { useOwnWidth } from '../../app/useOwnWidth';
import { DetailPanel } from '../../panels/DetailPanel';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { panelClasses } from '../../panels/panelStyles';
import { useFocusAfterForm } from '../../panels/useFocusAfterForm';
import { breakpoints } from '../../theme/styles';
import { EntryDetail } from './EntryDetail';
import { detailTitle, editLink, newButton, rowId, type Go } from './ids';
import { RegisterColumn } from './RegisterColumn';
import { readView, viewUrl } from './registerUrl';
import { useRegisters } from './useRegister';

const RegisterForm = React.lazy(() => import('./RegisterForm'));

/** Kontakter: people, networks and resources that can help, each with the day on which somebody asks whether it is still to stand here. */
export default function RegisterPage(): JSX.Element {
  const { navigation } = useServices();
  const address = useUrl(navigation);
  const asked = React.useMemo(() => readView(address), [address]);
  const registers = useRegisters();
  const kind = asked.kind ?? registers.readable?.[0];
  const view = { ...asked, ...(kind === undefined ? {} : { kind }) };
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const isWide = width > breakpoints.oneColumn;
  const readable = registers.readable?.find((known) => known === kind);
  // One dialog at a time: a panel over the list would have a focus trap of its own under the form's.
  const opened = readable !== undefined && width > 0 && (isWide || view.writing === undefined) ? view.open : undefined;
  useFocusAfterForm(view, { title, newButton, editLink });

  const go: Go = (change, isTyping = false) => (isTyping ? navigation.replace : navigation.push)(viewUrl({ ...view, ...change }));
  const handleClose = (): void => {
    const { open } = view;
    go({ open: undefined });
    if (open !== undefined && kind) window.setTimeout(() => document.getElementById(rowId(kind, open))?.focus()); // after the panel has let go of focus
  };
  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && opened !== undefined ? panelClasses.withDetail : ''}`}>
      <RegisterColumn
        view={view}
        registers={registers}
        go={go}
        onClose={handleClose}
        onOpen={(byKeyboard) => byKeyboard && focusWhenDrawn(() => title.current)}
      />
      {readable && opened !== undefined && (
        <DetailPanel key={isWide ? 'beside' : opened} isWide={isWide} labelledBy={detailTitle} onClose={handleClose}>
          <EntryDetail
            key={`${readable}${opened}`}
            kind={readable}
            id={opened}
            titleRef={title}
            contacts={registers.of.contacts.entries}
            toEdit={viewUrl({ ...view, writing: opened })}
            onRemoved={() => go({ open: undefined }, true)}
            onClose={handleClose}
          />
        </DetailPanel>
      )}
      {view.writing !== undefined && readable && (
        <React.Suspense fallback={null}>
          <RegisterForm
            key={`${readable}${view.writing}`}
            kind={readable}
            writing={view.writing}
            onClose={(made) => go({ writing: undefined, ...(made === undefined ? {} : { open: made }) })}
          />
        </React.Suspense>
      )}
    </div>
  );
}
