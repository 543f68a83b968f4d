import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { signals } from '../../schema/lists/signals';
import { useTranslator } from '../app/services';
import { useSignalCache } from '../pages/signals/useSignals';
import type { SignalView } from '../pages/signals/signalUrl';
import { linkButton } from '../theme/styles';
import { controls } from './controls';
import { Editor } from './Editor';
import { Thanks } from './Thanks';

export interface SignalFormProps {
  readonly writing: 'new' | number;
  readonly view: SignalView;
  readonly onClose: () => void;
}

const classes = mergeStyleSets({ link: linkButton });
/** How it came in; written with a new one. */
const preset = { capturedBy: 'formular' } as const;

/** The form for a spaning: the same as a dialog on a page and as the whole screen of a telephone. */
export default function SignalForm({ writing, view, onClose }: SignalFormProps): JSX.Element {
  const { t } = useTranslator();
  const cache = useSignalCache();
  return (
    <Editor
      list={signals}
      writing={writing}
      titles={{ new: t('form.new'), edit: t('form.edit') }}
      preset={preset}
      parts={({ isNew }) => ({
        controls,
        intro: isNew ? <Intro /> : undefined,
        sendLabel: t(isNew ? 'form.send' : 'form.save'),
        notSaved: t(isNew ? 'form.notSaved' : 'form.notSavedChange'),
        noChoice: t('form.choose.unknown'),
      })}
      savedText={() => t('form.saved')}
      remember={(signal, isNew) => (isNew ? cache.added : cache.changed)(signal)}
      thanks={(signal, startOver) => <Thanks signal={signal} view={view} onClose={onClose} onAnother={startOver} />}
      onClose={onClose}
    />
  );
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
