import * as React from 'react';
import { supportWords } from '../../../i18n/pages/support';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import { supportClasses as classes } from './supportStyles';
import type { Requests } from './useRequests';

/** How the queue is doing, in sentences: what waits, what is late, and how well the promise is kept. */
export function Lead({ requests }: { readonly requests: Requests }): JSX.Element {
  const { t } = useText(supportWords);
  const { tell } = useTelling(supportWords);
  const { fresh, late, underWay, promptness } = requests;
  const sentences = [
    fresh > 0 && tell('support.lead.new', { count: fresh }),
    late > 0 && tell('support.lead.late', { count: late }),
    late === 0 && underWay > 0 && tell('support.lead.underWay', { count: underWay }),
  ].filter(Boolean);
  const { due, within, median } = promptness;
  const measured = [
    due > 0 && t('support.promptness', { count: due, within }),
    median === 0 && t('support.promptness.sameDay'),
    median !== undefined && median > 0 && t('support.promptness.median', { count: median }),
  ].filter(Boolean);
  return (
    <>
      <p className={classes.lead}>{sentences.length > 0 ? sentences.join(' ') : tell('support.lead.none')}</p>
      {measured.length > 0 && <p className={classes.measure}>{measured.join(' ')}</p>}
    </>
  );
}
