import * as React from 'react';
import { newestSignals } from '../../../data/queries';
import { signals as list } from '../../../schema/lists/signals';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { readPages } from '../../app/readAll';
import ViewTools from '../../export/ViewTools';
import type { SignalView } from './signalUrl';
import { askedOf, startOf, type SignalRows } from './useSignals';

interface SignalToolsProps {
  readonly view: SignalView;
  readonly signals: SignalRows;
}

/** The view as a file, all of it, and the way to bring many. Comes after the first view. */
export default function SignalTools({ view, signals }: SignalToolsProps): JSX.Element {
  const { t } = useTranslator();
  const { data, now } = useServices();
  const may = useMay();
  const rows = async (): Promise<SignalRows['rows']> => {
    if (signals.isComplete) return signals.rows;
    const since = startOf(view.filters.arrived, now());
    const asked = askedOf(view.filters, may.user?.id, now());
    const all = await readPages<typeof list>((after) => newestSignals(data, { ...asked, top: 500, ...after }));
    return all.filter(({ created }) => Date.parse(created) >= since);
  };
  return <ViewTools list={list} rows={rows} title={t('page.signals')} />;
}
