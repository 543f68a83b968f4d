import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { signals } from '../../../../schema/lists/signals';
import { useServices, useTranslator } from '../../../app/services';
import { useSignalCache } from '../useSignals';
import type { Signal, SignalView } from '../signalUrl';
import { linkButton, touch } from '../../../theme/styles';
import { controls } from '../../../forms/controls';
import type { ItemFormState } from '../../../forms/formModel';
import type { InboxDraft } from './inboxDrafts';
import { Editor } from '../../../forms/Editor';
import { Thanks } from './Thanks';
import type { WritingParts } from '../../../forms/Writing';

export interface SignalFormProps {
  readonly writing: 'new' | number;
  readonly view: SignalView;
  readonly onClose: () => void;
}

const SimilarSignals = React.lazy(() => import('./SimilarSignals'));
const SignalDrafts = React.lazy(() => import('./SignalDrafts'));
const KeepDraftButton = React.lazy(() => import('./KeepDraftButton'));
const later = (part: JSX.Element): JSX.Element => <React.Suspense fallback={null}>{part}</React.Suspense>;

const classes = mergeStyleSets({ link: linkButton, button: { height: 32, selectors: { ...touch({ height: 44 }) } } });
/** How it came in; written with a new one. */
const preset = { capturedBy: 'formular' } as const;

/** The form for a spaning: the same as a dialog on a page and as the whole screen of a telephone. */
export default function SignalForm({ writing, view, onClose }: SignalFormProps): JSX.Element {
  const { t } = useTranslator();
  const cache = useSignalCache();
  const sent = useSentDraft();
  const client = useQueryClient();
  const remember = (signal: Signal, isNew: boolean): void => {
    (isNew ? cache.added : cache.changed)(signal);
    if (isNew) sent(signal);
    // The page's own lists are told above; what other pages have read of spaningar is old now.
    const isOthers = ([, part]: readonly unknown[]): boolean => part !== 'list' && part !== 'one';
    void client.invalidateQueries({ queryKey: ['signals'], predicate: ({ queryKey }) => isOthers(queryKey) });
  };
  return (
    <Editor
      list={signals}
      writing={writing}
      titles={{ new: t('form.new'), edit: t('form.edit') }}
      preset={preset}
      parts={(form) => ({
        ...(form.isNew ? newParts(form) : {}),
        controls,
        sendLabel: t(form.isNew ? 'form.send' : 'form.save'),
        notSaved: t(form.isNew ? 'form.notSaved' : 'form.notSavedChange'),
        noChoice: t('form.choose.unknown'),
      })}
      loadingText={t('detail.loading')}
      savedText={() => t('form.saved')}
      remember={remember}
      thanks={(signal, startOver) => <Thanks signal={signal} view={view} onClose={onClose} onAnother={startOver} />}
      onClose={onClose}
    />
  );
}

/** What only a new one has: what it is for, what is begun already, and what others have seen that is like it. */
const newParts = (form: ItemFormState<typeof signals>): Pick<WritingParts, 'intro' | 'below' | 'actions'> => ({
  intro: (
    <>
      <Intro />
      {later(<SignalDrafts current={form.clientKey} onGoOn={form.goOnWith} />)}
    </>
  ),
  below: { title: later(<SimilarSignals title={String(form.values['title'] ?? '')} />) },
  actions: later(<KeepDraftButton form={form} className={classes.button} />),
});

/** A draft that has become a spaning waits no longer in the inbox. One that stays, because the server is away just then, gives the same spaning. */
function useSentDraft(): (signal: Signal) => void {
  const { data } = useServices();
  const client = useQueryClient();
  return ({ clientKey }) => {
    void import('./inboxDrafts').then(
      async ({ inboxKey, removeDraft }) => {
        const draft = client.getQueryData<readonly InboxDraft[]>(inboxKey)?.find((one) => one.clientKey === clientKey);
        if (!draft) return;
        await removeDraft(data, draft);
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
