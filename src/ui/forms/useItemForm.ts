import * as React from 'react';
import type { Conflict, DataError, Result } from '../../data/ports';
import type { Draft, Item, ListDefinition } from '../../schema/field';
import { validateChange, validateDraft, type Problem } from '../../schema/validate';
import { useServices } from '../app/services';
import { newClientKey } from './clientKey';
import { modelOf, shownIn, type Begun, type Besides, type Check, type ItemFormState, type Phase, type Unwritten, type Writer } from './formModel';
import { useAutosave, useKeptDraft } from './useAutosave';
import { changeOf, draftOf, filledValues, formValues, restoredValues, type FormValue, type FormValues } from './values';

export interface ItemFormOptions<L extends ListDefinition> extends Besides<L>, Begun {
  readonly list: L;
  /** The item that is changed; undefined: a new one. */
  readonly base: Item<L> | undefined;
  readonly preset?: Partial<Draft<L>>;
  readonly fields?: readonly (keyof L['fields'] & string)[];
  readonly moreFields?: readonly (keyof L['fields'] & string)[];
  readonly check?: Check;
  readonly onSaved: (item: Item<L>) => void;
}

const nothingWritten: FormValues = {};
const isConflict = <L extends ListDefinition>(error: DataError | Conflict<L>): error is Conflict<L> => error.kind === 'conflict' && 'theirs' in error;

/** One name a form: what is written about one method is not found again in the form about another, nor in another part of the same item. */
function nameOf<L extends ListDefinition>({ list, base, preset = {}, fields, about }: ItemFormOptions<L>): string {
  const pointedAt = Object.entries(preset).filter(([key]) => list.fields[key]?.kind === 'lookup');
  const parts = [
    base ? `edit.${base.id}` : 'new',
    ...(fields ?? []),
    ...pointedAt.map(([key, value]) => `${key}=${String(value)}`),
    ...(about === undefined ? [] : [about]),
  ];
  return `${list.key}.${parts.join('.')}`;
}

/** What a new item is given that no form value can hold; the rest of the preset is in the form, where it may have been changed. */
const outsideForm = <L extends ListDefinition>(preset: Partial<Draft<L>> = {}, values: FormValues): Partial<Draft<L>> =>
  Object.fromEntries(Object.entries(preset).filter(([key]) => !(key in values))) as Partial<Draft<L>>;

/** Writing one item of any list, new or changed: validation, the kept draft, sending, and what can come of it. */
export function useItemForm<L extends ListDefinition>(options: ItemFormOptions<L>): ItemFormState<L> {
  const { list, base, preset, fields, moreFields, check, lastCheck, besides, writer, given, onSaved } = options;
  const { data, drafts } = useServices();
  const [form] = React.useState(() => nameOf(options));
  const [model] = React.useState(() => modelOf(list, fields, moreFields));
  const found = useKeptDraft(form);
  // The item as it was when this form opened: another's change arriving meanwhile must not move the ground under it.
  const [start, setStart] = React.useState(() => ({ values: { ...formValues(list, base, preset), ...besides }, etag: found?.etag ?? base?.etag }));
  const [clientKey, setClientKey] = React.useState(() => found?.clientKey ?? options.clientKey ?? newClientKey());
  const [values, setValues] = React.useState<FormValues>(() => (found ? restoredValues(start.values, found.values) : start.values));
  const [restoredFrom, setRestoredFrom] = React.useState(found?.savedAt);
  const [problems, setProblems] = React.useState<readonly Problem[]>([]);
  const [phase, setPhase] = React.useState<Phase<L>>({ kind: 'writing' });
  const [asGiven, setAsGiven] = React.useState<FormValues>();
  const changes = React.useMemo(
    () => Object.fromEntries(Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(start.values[key]))),
    [values, start],
  );
  // Nothing is kept of what was only handed over: that is not the person's text yet.
  const draft = useAutosave({
    form,
    clientKey,
    etag: start.etag,
    changes: values === asGiven ? nothingWritten : changes,
    isDone: phase.kind === 'sent' || phase.kind === 'left',
  });

  const change = React.useCallback((key: string, value: FormValue) => {
    setValues((before) => ({ ...before, [key]: value }));
    setProblems((before) => before.filter((problem) => problem.field !== key));
  }, []);

  const taken = React.useRef<FormValues>();
  React.useEffect(() => {
    if (given === undefined || taken.current === given || restoredFrom !== undefined || phase.kind !== 'writing') return;
    taken.current = given;
    const filled = filledValues(values, given);
    // What was begun while it was on its way is the person's own text, and kept.
    if (values === start.values || values === asGiven) setAsGiven(filled);
    setValues(filled);
  }, [given, restoredFrom, phase, values, start, asGiven]);

  /** `from`: what the change was made to, where that is known; it tells what the other person changed. */
  const settle = (answer: Result<Item<L>, DataError | Conflict<L> | Unwritten>, from?: Item<L>): void => {
    if (answer.ok) {
      drafts.discard(form, clientKey);
      onSaved(answer.value);
      setPhase({ kind: 'sent', item: answer.value });
      return;
    }
    const { error } = answer;
    if (error.kind === 'unwritten') {
      setProblems(error.problems);
      return setPhase({ kind: 'writing' });
    }
    if (isConflict(error)) return setPhase({ kind: 'conflict', conflict: { base: from, ...error } });
    const { field } = error;
    const isOurs = field !== undefined && field in (besides ?? {}); // asked for after all: somebody else made it needed meanwhile
    if (error.kind === 'invalid' && field !== undefined && (isOurs || shownIn(model).some(({ key }) => key === field))) {
      setProblems([{ field, code: isOurs ? 'required' : 'notText', params: {} }]);
      return setPhase({ kind: 'writing' });
    }
    setPhase({ kind: 'failed', error });
  };

  const written = (): Writer<L> => {
    if (writer) return writer(values);
    const repository = data.repository(list);
    return { add: repository.add, patch: (before, changed, etag) => repository.patch(before.id, changed, etag) };
  };

  const submit = (): void => {
    if (phase.kind === 'sending') return;
    const whole = { ...outsideForm(preset, values), ...draftOf(list, values, shownIn(model)) };
    const changed = changeOf(list, start.values, values);
    const wrong = [...(base ? validateChange(list, changed) : validateDraft(list, whole)), ...(check?.(values, changes) ?? [])];
    setProblems(wrong);
    if (wrong.length > 0) return setPhase({ kind: 'writing' });
    if (base && Object.keys(changed).length === 0) return settle({ ok: true, value: base }); // nothing to write
    setPhase({ kind: 'sending' });
    const { add, patch } = written();
    const send = async (): Promise<void> => {
      const late = (await lastCheck?.(values, changes)) ?? [];
      if (late.length > 0) {
        setProblems(late);
        return setPhase({ kind: 'writing' });
      }
      // Validated above: the required fields are there, each of its kind.
      const answer = await (base ? patch(base, changed, start.etag ?? base.etag) : add(whole as Draft<L>, clientKey));
      settle(answer, start.etag === base?.etag ? base : undefined);
    };
    void send();
  };

  const resolve = (chosen: Partial<Draft<L>>, theirs: Item<L>): void => {
    if (Object.keys(chosen).length === 0) return settle({ ok: true, value: theirs });
    setPhase({ kind: 'sending' });
    void written()
      .patch(theirs, chosen, theirs.etag)
      .then((answer) => settle(answer, theirs));
  };

  const begin = (begun: FormValues, key: string, from?: FormValues): void => {
    setStart({ values: begun, etag: base?.etag });
    setValues(from ?? begun);
    setClientKey(key);
    setRestoredFrom(undefined);
    setProblems([]);
    setPhase({ kind: 'writing' });
  };
  const startOver = (): void => {
    drafts.discard(form, clientKey);
    begin({ ...formValues(list, base, preset), ...besides }, newClientKey());
  };
  const goOnWith: ItemFormState<L>['goOnWith'] = (other) => {
    if (Object.keys(changes).length > 0) drafts.save({ form, clientKey, values: changes, etag: start.etag });
    begin(start.values, other.clientKey, restoredValues(start.values, other.values));
  };
  const leave = (): void => {
    drafts.discard(form, clientKey);
    setPhase({ kind: 'left' });
  };

  const backToWriting = (): void => setPhase({ kind: 'writing' });
  const access = { values, change, problems, changes };
  const actions = { submit, resolve, backToWriting, startOver, goOnWith, leave };
  return { ...access, ...actions, list, isNew: base === undefined, model, phase, draft, clientKey, restoredFrom };
}
