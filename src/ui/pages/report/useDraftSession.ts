import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReportDraft } from '../../../data/report/drafts';
import { useServices } from '../../app/services';
import { createDraftSession, type DraftSession, type SessionState } from './draftSession';

/** The draft as this person edits it. The component that uses it stands for one draft: its key is the draft's id. */
export function useDraftSession(draft: ReportDraft): { readonly session: DraftSession; readonly state: SessionState } {
  const { data, drafts, now } = useServices();
  const client = useQueryClient();
  const notify = React.useRef<(state: SessionState) => void>(() => undefined);
  const [session] = React.useState(() => {
    const onSaved = (saved: ReportDraft): void => {
      client.setQueryData<readonly ReportDraft[]>(['reportDrafts', 'open'], (found) => found?.map((one) => (one.id === saved.id ? saved : one)));
    };
    return createDraftSession({ data, drafts, now, notify: (state) => notify.current(state), onSaved }, draft);
  });
  const [state, setState] = React.useState(session.state);
  notify.current = setState;
  React.useEffect(() => session.meet(draft), [session, draft]);
  React.useEffect(() => {
    const retry = (): void => void session.save();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      session.dispose();
    };
  }, [session]);
  return { session, state };
}
