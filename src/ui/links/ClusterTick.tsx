import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../data/ports';
import type { LinkNode } from '../../domain/links/keys';
import type { Joint } from '../../domain/links/relations';
import { nextStates } from '../../domain/review';
import { linkWords } from '../../i18n/pages/links';
import type { Item } from '../../schema/field';
import { signals } from '../../schema/lists/signals';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';
import { useText } from '../app/useText';
import { linkClasses as classes } from './linkStyles';

export type Signal = Item<typeof signals>;

export interface Clustering {
  /** The spaning whose status may follow; nothing where it may not, or where it has it already. */
  readonly signal: Signal | undefined;
  readonly isWanted: boolean;
  readonly reason: string;
  readonly want: (isWanted: boolean) => void;
  readonly say: (reason: string) => void;
}

/** A spaning that joins a trend is usually clustered by that; who may change it says so in the same step. */
export function useClustering(here: LinkNode, there: LinkNode | undefined, joint: Joint | undefined, trend: string): Clustering {
  const { data } = useServices();
  const { t } = useText(linkWords);
  const may = useMay();
  const [isWanted, want] = React.useState(true);
  const [written, say] = React.useState<string>();
  const id = joint?.relation !== 'klustrasI' ? undefined : here.list === 'signals' ? here.id : there?.list === 'signals' ? there.id : undefined;
  const { data: signal } = useQuery<Signal, DataError>({
    queryKey: ['signals', 'one', id],
    queryFn: () => unwrap(data.repository(signals).get(id ?? 0)),
    enabled: id !== undefined,
  });
  const follows = id !== undefined && signal !== undefined && may('edit', 'signals', signal.author) && nextStates(signal.status).includes('klustrad');
  return {
    signal: follows ? signal : undefined,
    isWanted,
    want,
    reason: written ?? t('links.reason.standard', { trend }),
    say: (reason) => say(reason),
  };
}

export function ClusterTick({ clustering: { signal, isWanted, reason, want, say } }: { readonly clustering: Clustering }): JSX.Element | null {
  const { t } = useText(linkWords);
  if (signal === undefined) return null;
  return (
    <div className={classes.field}>
      <label className={classes.tick}>
        <input type="checkbox" checked={isWanted} onChange={(event) => want(event.target.checked)} />
        {t('links.cluster')}
      </label>
      {isWanted && (
        <>
          <label className={classes.label} htmlFor="framsyn-link-reason">
            {t('links.reason')}
          </label>
          <textarea id="framsyn-link-reason" className={classes.words} rows={2} value={reason} onChange={(event) => say(event.target.value)} />
        </>
      )}
    </div>
  );
}
