import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { SignalChange } from '../../../domain/review';
import { signalWords } from '../../../i18n/pages/signal';
import { signals } from '../../../schema/lists/signals';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { wordsFor } from '../../states/errorWords';
import type { Signal } from './signalUrl';
import { useSignalCache } from './useSignals';

/** Why something was not saved, in words that end with what was written being there still. */
export function useTrouble(): (error: DataError) => string {
  const { t } = useTranslator();
  const { t: own } = useText(signalWords);
  return (error) => `${t(wordsFor(error).heading)}. ${own('signal.kept')}`;
}

/**
 * A step with a spaning. When somebody else has saved meanwhile, what they saved is shown, and what was written here
 * stands: it is the person who says whether it still holds.
 */
export function useSignalChange(signal: Signal): {
  readonly isSaving: boolean;
  readonly problem: string | undefined;
  readonly save: (change: SignalChange) => Promise<boolean>;
} {
  const { data } = useServices();
  const { t } = useText(signalWords);
  const words = useWords(signals);
  const cache = useSignalCache();
  const client = useQueryClient();
  const trouble = useTrouble();
  const [isSaving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  const isHere = React.useRef(true);
  React.useEffect(() => () => void (isHere.current = false), []);

  const save = async (change: SignalChange): Promise<boolean> => {
    if (isSaving) return false;
    setSaving(true);
    setProblem(undefined);
    const answer = await data.repository(signals).patch(signal.id, change, signal.etag);
    if (isHere.current) setSaving(false);
    if (answer.ok) {
      cache.changed(answer.value);
      void client.invalidateQueries(['signals', 'work']);
      return true;
    }
    const { error } = answer;
    const isOvertaken = error.kind === 'conflict' && 'theirs' in error;
    if (isOvertaken) cache.changed(error.theirs);
    if (isHere.current) setProblem(isOvertaken ? t('signal.overtaken', { state: words.plainChoice('status', error.theirs.status) }) : trouble(error));
    return false;
  };
  return { isSaving, problem, save };
}
