import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { outboxOf, type Waiting } from '../../data/revisions/outbox';
import { createPlanWriter, type Assignment, type PlanWriter } from '../../data/revisions/planWriter';
import { sendWaiting } from '../../data/revisions/sending';
import type { DataError } from '../../data/ports';
import type { PlanList } from '../../domain/revisions/plannedFields';
import { isOfPlan, isReasonType, roleIn, type Reason } from '../../domain/revisions/reason';
import { assignments } from '../../schema/lists/assignments';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';

export interface LivingPlan extends PlanWriter {
  readonly id: number | undefined;
  readonly assignment: Assignment | undefined;
  readonly error: DataError | null;
  /** Whether it has been approved; then what is planned changes with a reason. While that is not known: false, and the writer asks the server. */
  readonly isApproved: boolean;
  /** The latest approved version; 0 before the first. */
  readonly version: number;
  /** Whether a change has to be reasoned for: it is of what was planned, and the plan is approved. `before`: undefined for what is new. */
  asks(list: PlanList, before: object | undefined, change: object): boolean;
  /** Reasons that the server does not have yet, of this plan. */
  readonly waiting: readonly Waiting[];
  /** False when the browser keeps nothing: what waits is lost if the page is closed. */
  readonly isKept: boolean;
  /** Sends what waits once more. */
  readonly retry: () => void;
}

/** The values of the reason in a form, when both are there. */
export function reasonIn(values: Readonly<Record<string, unknown>>): Reason | undefined {
  const { reasonType, reason } = values;
  const words = typeof reason === 'string' ? reason.trim() : '';
  return isReasonType(reasonType) && words !== '' ? { type: reasonType, words } : undefined;
}

/** So often what waits is tried again while the page is open. */
const pause = 30_000;

/**
 * One plan, and how it is written: every change of what is planned in an approved plan goes with its reason, whatever
 * list it is in. Pages change activities, parts, goals and the assignment's own text through this, never past it.
 */
export function useLivingPlan(id: number | undefined): LivingPlan {
  const { data, drafts, now } = useServices();
  const client = useQueryClient();
  const { user } = useMay();
  const outbox = outboxOf(drafts);
  const { data: assignment, error } = useQuery<Assignment, DataError>({
    queryKey: ['assignments', 'one', id],
    queryFn: () => unwrap(data.repository(assignments).get(id ?? 0)),
    enabled: id !== undefined,
    refetchOnWindowFocus: true,
  });
  const role = React.useRef('');
  role.current = roleIn(user);

  const writer = React.useMemo(
    () =>
      createPlanWriter({
        data,
        outbox,
        now,
        role: () => role.current,
        onUnreasoned: () => void client.invalidateQueries(['assignments']),
        onSent: () => void client.invalidateQueries(['revisions']),
      }),
    [data, outbox, now, client],
  );

  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => outbox.subscribe(redraw), [outbox]);
  const send = React.useCallback(
    (isAsked: boolean): void => {
      void sendWaiting(data, outbox, now().getTime(), isAsked).then((hasSent) => hasSent && void client.invalidateQueries(['revisions']));
    },
    [data, outbox, now, client],
  );
  React.useEffect(() => {
    if (outbox.all().length > 0) send(false);
    const again = (): void => {
      if (outbox.all().length > 0) send(false);
    };
    const timer = window.setInterval(again, pause);
    window.addEventListener('online', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [outbox, send]);

  const version = assignment?.approvedVersion ?? 0;
  const isApproved = version > 0;
  const waiting = outbox.all().filter((one) => one.assignment === id && one.saved !== undefined);
  return {
    ...writer,
    id,
    assignment,
    error,
    isApproved,
    version,
    asks: (list, before, change) => isApproved && isOfPlan(list.key, before, change),
    waiting,
    isKept: outbox.isKept(),
    retry: () => send(true),
  };
}
