import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { newestSignals } from '../../../data/queries';
import { signals as list } from '../../../schema/lists/signals';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import ExportMenu from '../../export/ExportMenu';
import { readPages } from '../../export/readAll';
import { touch } from '../../theme/styles';
import type { SignalView } from './signalUrl';
import { askedOf, startOf, type SignalRows } from './useSignals';

const classes = mergeStyleSets({
  tools: { display: 'inline-flex', alignItems: 'center', gap: 12 },
  link: { display: 'inline-flex', alignItems: 'center', selectors: { ...touch({ minHeight: 44 }) } },
});

interface SignalToolsProps {
  readonly view: SignalView;
  readonly signals: SignalRows;
}

/** Out and in: the view as a file, and for who examines spaningar a way to bring many. Comes after the first view. */
export default function SignalTools({ view, signals }: SignalToolsProps): JSX.Element {
  const { t } = useTranslator();
  const { data, now } = useServices();
  const may = useMay();
  const rows = async (): Promise<SignalRows['rows']> => {
    if (signals.isComplete) return signals.rows;
    const since = startOf(view.filters.arrived, now());
    const asked = askedOf(view.filters, may.user?.id, now());
    const all = await readPages<typeof list>((after) => newestSignals(data, { ...asked, top: 500, ...(after === undefined ? {} : { after }) }));
    return all.filter(({ created }) => Date.parse(created) >= since);
  };
  return (
    <span className={classes.tools}>
      <ExportMenu list={list} rows={rows} title={t('page.signals')} />
      {may('edit', 'signals') && (
        <AppLink className={classes.link} to="/importera">
          {t('page.import')}
        </AppLink>
      )}
    </span>
  );
}
