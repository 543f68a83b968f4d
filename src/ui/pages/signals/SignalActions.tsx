import * as React from 'react';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { signalWords } from '../../../i18n/pages/signal';
import { signals } from '../../../schema/lists/signals';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { panelClasses } from '../../panels/panelStyles';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { editLinkId } from './ids';
import { viewUrl, type Signal, type SignalView } from './signalUrl';
import { useSignalCache } from './useSignals';

const ItemForm = React.lazy(() => import('../../forms/ItemForm'));

/** The line above them is the reporter's, just before. */
const noRule = mergeStyles({ borderTop: '0 !important', paddingTop: '0 !important' });

/** What nobody is asked for in a minute: the group sorts it in afterwards. */
const sortedIn = [
  'type',
  'category',
  'secondaryCategories',
  'geoLevel',
  'keywords',
  'sourceType',
  'sourceYear',
  'strength',
  'novelty',
  'impact',
  'uncertainty',
  'urgency',
] as const;

interface SignalActionsProps {
  readonly signal: Signal;
  readonly view: SignalView;
  readonly onRemoved: () => void;
}

/** What this reader may do with an open spaning. */
export function SignalActions({ signal, view, onRemoved }: SignalActionsProps): JSX.Element {
  const { t } = useTranslator();
  const { t: own } = useText(signalWords);
  const { data } = useServices();
  const may = useMay();
  const cache = useSignalCache();
  const [isSorting, setSorting] = React.useState(false);
  const trigger = React.useRef<HTMLButtonElement>(null);
  const remove = useItemRemoval(signals, {
    onRemoved: () => {
      onRemoved();
      cache.removed(signal.id);
    },
  });
  const closeSorting = (): void => {
    setSorting(false);
    window.setTimeout(() => trigger.current?.focus()); // after the dialog has let go of focus
  };
  return (
    <div className={`${panelClasses.actions} ${noRule}`} role="group" aria-label={own('signal.actions')}>
      {may('edit', 'signals', signal.author) && (
        <AppLink id={editLinkId} to={viewUrl({ ...view, open: signal.id, writing: signal.id })}>
          {t('action.edit')}
        </AppLink>
      )}
      {may('edit', 'signals') && (
        <button ref={trigger} type="button" className={panelClasses.action} onClick={() => setSorting(true)}>
          {own('signal.sortIn')}
        </button>
      )}
      {may('remove', 'signals', signal.author) && (
        <button type="button" className={panelClasses.action} onClick={() => remove(signal)}>
          {t('action.remove')}
        </button>
      )}
      <a href={data.itemUrl(signals, signal.id)} target="_blank" rel="noreferrer">
        {t('action.openInSharePoint')}
      </a>
      {isSorting && (
        <React.Suspense fallback={null}>
          <ItemForm
            list={signals}
            writing={signal.id}
            titles={{ new: own('signal.sortIn'), edit: own('signal.sortIn') }}
            fields={sortedIn}
            onClose={closeSorting}
          />
        </React.Suspense>
      )}
    </div>
  );
}
