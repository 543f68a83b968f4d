import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Draft } from '../../schema/field';
import { signals } from '../../schema/lists/signals';
import { useServices, useTranslator } from '../app/services';
import { linkButton } from '../theme/styles';
import { controls } from '../forms/controls';
import type { FormFrame } from '../forms/formFrame';
import type { Begun, ItemFormState } from '../forms/formModel';
import { Editor } from '../forms/Editor';
import type { WritingParts } from '../forms/Writing';
import type { Signal } from '../pages/signals/signalUrl';
import type { InboxDraft } from './inboxDrafts';

const SimilarSignals = React.lazy(() => import('./SimilarSignals'));
const SignalDrafts = React.lazy(() => import('./SignalDrafts'));
const KeepDraftButton = React.lazy(() => import('./KeepDraftButton'));
const later = (part: JSX.Element): JSX.Element => <React.Suspense fallback={null}>{part}</React.Suspense>;

const classes = mergeStyleSets({ link: linkButton });

interface SignalEditorProps extends Begun {
  readonly writing: 'new' | number;
  readonly frame: FormFrame;
  /** What the form for a new one is called. */
  readonly title: string;
  readonly preset: Partial<Draft<typeof signals>>;
  /** The row of the inbox that it comes from, where it is not one that the person picked in the form. */
  readonly row?: InboxDraft;
  /** There is time for more than this one: what else is begun is shown, and this one can be kept for later. */
  readonly keepsDrafts: boolean;
  /** Stands above the fields of a new one, after what every form says. */
  readonly note?: (form: ItemFormState<typeof signals>) => React.ReactNode;
  readonly status?: Pick<WritingParts, 'sending' | 'hindrance'>;
  /** Puts the saved one where the pages read. */
  readonly remember: (signal: Signal, isNew: boolean) => void;
  readonly thanks: (signal: Signal, startOver: () => void) => JSX.Element;
  readonly onClose: () => void;
}

/** The form for a spaning, wherever it stands. */
export function SignalEditor({ title, row, keepsDrafts, note, status, remember, ...props }: SignalEditorProps): JSX.Element {
  const { t } = useTranslator();
  const settle = useSentDraft(row);
  /** What only a new one has: what it is for, what is begun already, and what others have seen that is like it. */
  const newParts = (form: ItemFormState<typeof signals>): Pick<WritingParts, 'intro' | 'below' | 'actions'> => ({
    intro: (
      <>
        <Intro />
        {note?.(form)}
        {keepsDrafts && later(<SignalDrafts current={form.clientKey} onGoOn={form.goOnWith} />)}
      </>
    ),
    below: { title: later(<SimilarSignals title={String(form.values['title'] ?? '')} />) },
    actions: keepsDrafts && later(<KeepDraftButton form={form} />),
  });
  return (
    <Editor
      {...props}
      list={signals}
      titles={{ new: title, edit: t('form.edit') }}
      parts={(form) => ({
        ...(form.isNew ? newParts(form) : {}),
        ...status,
        controls,
        sendLabel: t(form.isNew ? 'form.send' : 'form.save'),
        notSaved: t(form.isNew ? 'form.notSaved' : 'form.notSavedChange'),
        noChoice: t('form.choose.unknown'),
      })}
      loadingText={t('detail.loading')}
      savedText={() => t('form.saved')}
      remember={(signal, isNew) => {
        remember(signal, isNew);
        if (isNew) settle(signal);
      }}
    />
  );
}

/** A draft that has become a spaning waits no longer in the inbox. One that stays, because the server is away just then, gives the same spaning. */
function useSentDraft(row: InboxDraft | undefined): (signal: Signal) => void {
  const { data } = useServices();
  const client = useQueryClient();
  return ({ clientKey }) => {
    void import('./inboxDrafts').then(
      async ({ inboxKey, settleDraft }) => {
        const draft = row ?? client.getQueryData<readonly InboxDraft[]>(inboxKey)?.find((one) => one.clientKey === clientKey);
        if (!draft) return;
        await settleDraft(data, draft);
        await client.invalidateQueries(inboxKey);
      },
      () => undefined,
    );
  };
}

/** That it is soon done, and what a spaning is for those who wonder. */
function Intro(): JSX.Element {
  const { t } = useTranslator();
  const [explains, setExplains] = React.useState(false);
  return (
    <p>
      {t('form.intro')}{' '}
      <button type="button" className={classes.link} aria-expanded={explains} onClick={() => setExplains(!explains)}>
        {t('form.whatIs')}
      </button>
      {explains && (
        <>
          <br />
          {t('form.whatIs.text')}
        </>
      )}
    </p>
  );
}
