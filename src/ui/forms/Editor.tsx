import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../data/ports';
import type { Draft, Item, ListDefinition } from '../../schema/field';
import { isListKey } from '../../domain/permissions';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';
import { useStanding } from '../app/useStanding';
import { DataErrorState } from '../states/ErrorState';
import { Conflicted } from './Conflicted';
import type { Describe } from './ConflictView';
import type { FormFrame } from './formFrame';
import type { Begun, Besides, Check, ItemFormState } from './formModel';
import { useItemForm } from './useItemForm';
import { Writing, type WritingParts } from './Writing';

export interface EditorProps<L extends ListDefinition> extends Besides<L>, Begun {
  readonly list: L;
  readonly writing: 'new' | number;
  readonly titles: { readonly new: string; readonly edit: string };
  readonly preset?: Partial<Draft<L>>;
  readonly fields?: readonly (keyof L['fields'] & string)[];
  readonly moreFields?: readonly (keyof L['fields'] & string)[];
  readonly describe?: Describe;
  readonly check?: Check;
  readonly frame: FormFrame;
  /** All that the form says and holds. */
  readonly parts: (form: ItemFormState<L>) => Omit<WritingParts, 'title'>;
  /** What it says while the item is fetched. */
  readonly loadingText: string;
  /** What it says in the app when it is saved. */
  readonly savedText: (isNew: boolean) => string;
  /** Puts the saved item where the pages read. */
  readonly remember: (item: Item<L>, isNew: boolean) => void;
  readonly onSaved?: (item: Item<L>) => void;
  readonly onClose: () => void;
  /** In place of closing, when a new item is saved. */
  readonly thanks?: (item: Item<L>, startOver: () => void) => JSX.Element;
}

/** One item, new or as the server has it now, from writing to saved. */
export function Editor<L extends ListDefinition>(props: EditorProps<L>): JSX.Element {
  return props.writing === 'new' ? <New {...props} /> : <Existing {...props} id={props.writing} />;
}

/** Whoever may, as a rule, may not while the site is of another version: it is not they who lack something. */
function useRefusal(): DataError['kind'] {
  const is = useStanding()?.is;
  return is === 'older' ? 'siteOlder' : is === 'newer' ? 'siteNewer' : 'forbidden';
}

function New<L extends ListDefinition>(props: EditorProps<L>): JSX.Element {
  const client = useQueryClient();
  const may = useMay();
  const refusal = useRefusal();
  const { list, titles, onClose } = props;
  const { Frame, headingLevel } = props.frame;
  // By a link from somebody else: said before anything is written, not when it is to be saved.
  const isRefused = may.isSure && isListKey(list.key) && !may('add', list.key);
  if (!isRefused) return <Open {...props} base={undefined} />;
  const error: DataError = { kind: refusal, attempted: 'add', list: list.key };
  return (
    <Frame title={titles.new} onClose={onClose}>
      <DataErrorState error={error} page={titles.new} headingLevel={headingLevel} onRetry={() => void client.invalidateQueries(['currentUser'])} />
    </Frame>
  );
}

/** The item as the server has it now, asked for once: what a form begins with does not move while one writes. */
function useFetchedItem<L extends ListDefinition>(list: L, id: number): { readonly item?: Item<L>; readonly error?: DataError; readonly retry: () => void } {
  const { data } = useServices();
  const client = useQueryClient();
  const [answer, setAnswer] = React.useState<{ readonly item?: Item<L>; readonly error?: DataError }>({});
  const [attempt, setAttempt] = React.useState(1);
  React.useEffect(() => {
    let isWanted = true;
    setAnswer({});
    client.fetchQuery<Item<L>, DataError>({ queryKey: [list.key, 'one', id], queryFn: () => unwrap(data.repository(list).get(id)), staleTime: 0 }).then(
      (item) => isWanted && setAnswer({ item }),
      (error: DataError) => isWanted && setAnswer({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, data, list, id, attempt]);
  return { ...answer, retry: () => setAttempt(attempt + 1) };
}

function Existing<L extends ListDefinition>({ id, ...props }: EditorProps<L> & { readonly id: number }): JSX.Element {
  const may = useMay();
  const refusal = useRefusal();
  const { list, titles } = props;
  const { Frame, headingLevel } = props.frame;
  const { item, error: unread, retry } = useFetchedItem(list, id);
  const isRefused = item !== undefined && may.isSure && isListKey(list.key) && !may('edit', list.key, item.author);
  if (item && !isRefused) return <Open {...props} base={item} />;
  const error: DataError | undefined = isRefused ? { kind: refusal, attempted: 'change', list: list.key } : unread;
  return (
    <Frame title={titles.edit} onClose={props.onClose}>
      {error ? <DataErrorState error={error} page={titles.edit} headingLevel={headingLevel} onRetry={retry} /> : <p role="status">{props.loadingText}</p>}
    </Frame>
  );
}

function Open<L extends ListDefinition>({ base, ...props }: EditorProps<L> & { readonly base: Item<L> | undefined }): JSX.Element {
  const { offer } = useServices();
  const { list, preset, fields, titles, savedText, thanks, describe, frame, onClose } = props;
  const isNew = base === undefined;
  const form = useItemForm({
    list,
    base,
    preset,
    fields,
    moreFields: props.moreFields,
    check: props.check,
    about: props.about,
    given: props.given,
    clientKey: props.clientKey,
    besides: props.besides,
    writer: props.writer,
    lastCheck: props.lastCheck,
    onSaved: (item) => {
      props.remember(item, isNew);
      props.onSaved?.(item);
    },
  });
  const parts = props.parts(form);
  const { phase } = form;
  const showsThanks = isNew && thanks !== undefined;
  const isOver = phase.kind === 'left' || (phase.kind === 'sent' && !showsThanks);
  // What was saved is in view behind the form: the form goes, and says so.
  const close = React.useRef<() => void>(onClose);
  close.current = () => {
    onClose();
    if (phase.kind === 'sent') offer({ text: savedText(isNew) });
  };
  React.useEffect(() => {
    if (isOver) close.current();
  }, [isOver]);
  if (isOver) return <></>;
  if (phase.kind === 'sent' && thanks) return thanks(phase.item, form.startOver);
  if (phase.kind === 'conflict') return <Conflicted form={form} conflict={phase.conflict} describe={describe} frame={frame} onClose={onClose} />;
  return <Writing form={form} frame={frame} {...parts} labels={props.besidesLabels} title={isNew ? titles.new : titles.edit} onClose={onClose} />;
}
