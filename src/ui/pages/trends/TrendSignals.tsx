import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { trendWords } from '../../../i18n/pages/trends';
import { signals } from '../../../schema/lists/signals';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { CategoryMark } from '../../lists/CategoryMark';
import { placeOf } from '../../links/places';
import { panelClasses } from '../../panels/panelStyles';
import { wordsFor } from '../../states/errorWords';
import { linkButton, touch } from '../../theme/styles';
import { useClusteredSignals } from './useTrends';

const classes = mergeStyleSets({
  row: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1fr)',
    columnGap: 8,
    padding: '4px 0',
    selectors: { svg: { marginTop: 4 }, a: { overflowWrap: 'anywhere', display: 'inline-block', minHeight: 24, selectors: touch({ minHeight: 44 }) } },
  },
  meta: { display: 'block', fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
  more: { ...linkButton, fontSize: 13 },
});

const shownAtFirst = 8;

/** The spaningar that make the trend, newest first, each with its category. */
export function TrendSignals({ id }: { readonly id: number }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(trendWords);
  const words = useWords(signals);
  const query = useClusteredSignals(id);
  const [isWhole, setWhole] = React.useState(false);
  const list = React.useRef<HTMLUListElement>(null);
  const all = query.data ?? [];
  const shown = isWhole || all.length <= shownAtFirst + 1 ? all : all.slice(0, shownAtFirst);
  const handleAll = (): void => {
    setWhole(true);
    window.setTimeout(() => list.current?.querySelectorAll('a')[shownAtFirst]?.focus()); // the button is gone
  };
  return (
    <section className={panelClasses.section}>
      <h3 className={panelClasses.sectionTitle}>{t('trends.gatheredSignals')}</h3>
      {query.isLoading && (
        <p role="status" className={classes.note}>
          {t('trends.signalsLoading')}
        </p>
      )}
      {query.isError && (
        <p role="alert" className={classes.note}>
          {t('trends.signalsFailed', { reason: translator.t(wordsFor(query.error).heading) })}{' '}
          <button type="button" className={classes.more} onClick={() => void query.refetch()}>
            {translator.t('action.retry')}
          </button>
        </p>
      )}
      {query.data?.length === 0 && <p className={classes.note}>{t('trends.noSignals')}</p>}
      <ul ref={list}>
        {shown.map((signal) => (
          <li key={signal.id} className={classes.row}>
            <CategoryMark category={signal.category} uncertainty={signal.uncertainty} size={13} />
            <span>
              <AppLink to={placeOf('signals', signal.id) ?? ''}>{signal.title}</AppLink>
              <span className={classes.meta}>
                {signal.category ? words.choice('category', signal.category) : t('trends.noCategory')} · {translator.date(signal.created)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < all.length && (
        <button type="button" className={classes.more} onClick={handleAll}>
          {t('trends.allSignals', { count: all.length - shown.length })}
        </button>
      )}
    </section>
  );
}
