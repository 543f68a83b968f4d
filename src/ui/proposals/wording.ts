import * as React from 'react';
import type { Outcome } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import { useText } from '../app/useText';
import { text } from '../forms/controls';
import type { FormAccess } from '../forms/formModel';

interface Said {
  readonly outcome: Outcome | undefined;
  readonly option: string;
  readonly body: string;
  readonly title: string;
  /** What is asked for, of a request for resources. */
  readonly amount: string | undefined;
}

/** A decision in plain words, to begin with. A no, and a yes in part, wait for their end: why, and which part. */
export function useSuggestion(): (said: Said) => string {
  const { t } = useText(decideWords);
  return React.useCallback(
    ({ outcome, option, body, title, amount }: Said): string => {
      const names = { body, title };
      const suggestions = {
        bifall: () => {
          if (amount !== undefined) return t('decide.wording.resource', { ...names, amount });
          return option === '' ? t('decide.wording.bifall', names) : t('decide.wording.bifall.option', { ...names, option });
        },
        delvis: () => {
          if (amount !== undefined) return `${t('decide.wording.resource.delvis', names)} `;
          return `${option === '' ? t('decide.wording.delvis', names) : t('decide.wording.delvis.option', { ...names, option })} `;
        },
        avslag: () => `${t('decide.wording.avslag', names)} `,
        aterremiss: () => `${t('decide.wording.aterremiss', names)} `,
        bordlagt: () => t('decide.wording.bordlagt', names),
      } satisfies Record<Outcome, () => string>;
      return outcome === undefined ? '' : suggestions[outcome]();
    },
    [t],
  );
}

/** The suggestion follows what is chosen for as long as nobody has written anything of their own. */
export function useFollowingWording({ values, change }: FormAccess, suggestion: string): void {
  const written = text(values['wording'] ?? '');
  const suggested = React.useRef(suggestion === written ? written : '');
  React.useEffect(() => {
    if (suggestion === '' || suggestion === suggested.current) return;
    if (written.trim() === suggested.current.trim()) change('wording', suggestion);
    suggested.current = suggestion;
  }, [suggestion, written, change]);
}
