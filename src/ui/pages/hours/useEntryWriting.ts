import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { entriesOn } from '../../../data/hours/entries';
import type { Conflict, DataError } from '../../../data/ports';
import { dayProblem, entryProblems, hoursIn, type EntryProblem, type TimeEntry } from '../../../domain/hours/entry';
import { dayOf } from '../../../domain/review/calendar';
import { timeEntries } from '../../../schema/lists/timeEntries';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { newClientKey } from '../../forms/clientKey';
import { changeOf, type EntryValues } from './entryForm';

export type Phase =
  | { readonly kind: 'writing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: DataError }
  /** Somebody, or another tab, changed it meanwhile: to save again lets one's own stand. */
  | { readonly kind: 'conflict'; readonly theirs: TimeEntry }
  | { readonly kind: 'gone' };

type Outcome = Phase | { readonly kind: 'saved'; readonly entry: TimeEntry };

interface Writing {
  /** None: a new one. */
  readonly entry?: TimeEntry;
  readonly assignment: number | undefined;
  readonly onSaved: (entry: TimeEntry) => void;
}

interface EntryWriting {
  readonly phase: Phase;
  readonly problems: readonly EntryProblem[];
  readonly save: (values: EntryValues) => void;
  /** What was wrong is being put right. */
  readonly clear: () => void;
}

/** Saves a time entry: its own rules first, then what the day has room for as the server knows it now. Nothing typed is lost by it. */
export function useEntryWriting({ entry, assignment, onSaved }: Writing): EntryWriting {
  const { data, now } = useServices();
  const { user } = useMay();
  const client = useQueryClient();
  const [phase, setPhase] = React.useState<Phase>({ kind: 'writing' });
  const [problems, setProblems] = React.useState<readonly EntryProblem[]>([]);
  const clientKey = React.useRef(newClientKey()); // sent again after a lost answer, it is the same entry
  const etag = React.useRef(entry?.etag ?? '');

  const write = async (values: EntryValues): Promise<Outcome> => {
    const { kind } = values;
    const found = entryProblems({ kind, date: values.date, hours: hoursIn(values.hours) }, dayOf(now()));
    setProblems(found);
    if (found.length > 0 || kind === undefined) return { kind: 'writing' };
    const day = await entriesOn(data, values.date, user?.id ?? 0);
    if (!day.ok) return { kind: 'failed', error: day.error };
    const full = dayProblem(
      hoursIn(values.hours),
      day.value.filter(({ id }) => id !== entry?.id),
    );
    if (full !== undefined) {
      setProblems([full]);
      return { kind: 'writing' };
    }
    return send({ ...values, kind });
  };

  const send = async (values: Parameters<typeof changeOf>[0]): Promise<Outcome> => {
    const repository = data.repository(timeEntries);
    const change = changeOf(values);
    const answer = await (entry === undefined
      ? repository.add({ ...change, ...(assignment === undefined ? {} : { assignment }) }, clientKey.current)
      : repository.patch(entry.id, change, etag.current));
    if (answer.ok) {
      clientKey.current = newClientKey();
      void client.invalidateQueries([timeEntries.key]);
      return { kind: 'saved', entry: answer.value };
    }
    if (answer.error.kind === 'conflict') {
      const { theirs } = answer.error as Conflict<typeof timeEntries>;
      etag.current = theirs.etag;
      return { kind: 'conflict', theirs };
    }
    return answer.error.kind === 'notFound' && entry !== undefined ? { kind: 'gone' } : { kind: 'failed', error: answer.error };
  };

  return {
    phase,
    problems,
    save: (values) => {
      if (phase.kind === 'saving') return;
      setPhase({ kind: 'saving' });
      void write(values).then((outcome) => {
        setPhase(outcome.kind === 'saved' ? { kind: 'writing' } : outcome);
        if (outcome.kind === 'saved') onSaved(outcome.entry); // last, because the form may go with it
      });
    },
    clear: () => setProblems([]),
  };
}
