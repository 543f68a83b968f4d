import * as React from 'react';
import type { Text } from '../../../i18n';
import { bankWords } from '../../../i18n/pages/bank';
import { AppLink } from '../../app/AppLink';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { DataErrorState } from '../../states/ErrorState';
import { VirtualList, type RowPlace } from '../../lists/VirtualList';
import { bankClasses as classes } from './bankStyles';
import type { BankView } from './bankUrl';
import { BankSkeleton } from './BankSkeleton';
import { PickedRow } from '../../methods/PickedRow';
import { usePicked } from '../../methods/usePicked';

interface PickedMethodsProps {
  readonly view: BankView;
  /** The methods that the search and its filters leave; nothing when they leave all. */
  readonly ids: ReadonlySet<number> | undefined;
  readonly toOthers: (showsOthers: boolean) => string;
  readonly methodUrl: (id: number) => string;
}

const rowHeight = 96;

type BankText = Text<(typeof bankWords)['sv']>['t'];

/** How many fit, of how many. */
function countText(t: BankText, { fits, others }: NonNullable<ReturnType<typeof usePicked>['picked']>): string {
  const total = fits.length + others.length;
  return total === 0 ? t('bank.picked.noneFound') : t('bank.picked', { count: fits.length, total });
}

/** What fits in the time and the group, with what is lost; the others one click away, each with the reason. */
export default function PickedMethods({ view, ids, toOthers, methodUrl }: PickedMethodsProps): JSX.Element {
  const { t } = useText(bankWords);
  const { announce } = useServices();
  const { picked, experiences, error, retry } = usePicked(view.wish, ids);
  const said = picked && countText(t, picked);
  // Said where something stood before: a region that comes with its words is not heard everywhere.
  React.useEffect(() => {
    if (said !== undefined) announce(said);
  }, [announce, said]);
  if (error) return <DataErrorState error={error} page={t('bank.page')} onRetry={retry} />;
  if (!picked) {
    return (
      <>
        <p role="status" className={classes.notice}>
          {t('bank.picked.loading')}
        </p>
        <BankSkeleton />
      </>
    );
  }
  const { fits, others } = picked;
  const row = (
    method: (typeof fits)[number]['method'],
    place: RowPlace,
    verdict: Pick<React.ComponentProps<typeof PickedRow>, 'fitting' | 'why'>,
  ): JSX.Element => (
    <PickedRow
      method={method}
      to={methodUrl(method.id)}
      query={view.text}
      minutes={view.wish.minutes}
      experience={experiences.get(method.id)}
      place={place}
      {...verdict}
    />
  );
  return (
    <>
      <p className={classes.picked}>
        <span>{said}</span>{' '}
        {others.length > 0 && (
          <AppLink to={toOthers(!view.showsOthers)} replace>
            {view.showsOthers ? t('bank.picked.hideOthers') : t('bank.picked.others', { count: others.length })}
          </AppLink>
        )}
      </p>
      {fits.length === 0 && others.length > 0 && <p className={classes.notice}>{t('bank.picked.none')}</p>}
      {fits.length > 0 && (
        <VirtualList
          label={t('bank.picked.list')}
          count={fits.length}
          estimate={rowHeight}
          keyOf={(index) => String(fits[index]?.method.id)}
          renderRow={(index, place) => fits[index] && row(fits[index].method, place, { fitting: fits[index] })}
        />
      )}
      {view.showsOthers && others.length > 0 && (
        <section>
          <h2 className={classes.othersTitle}>{t('bank.picked.othersList')}</h2>
          <VirtualList
            label={t('bank.picked.othersList')}
            count={others.length}
            estimate={rowHeight}
            keyOf={(index) => String(others[index]?.method.id)}
            renderRow={(index, place) => others[index] && row(others[index].method, place, { why: others[index].why })}
          />
        </section>
      )}
    </>
  );
}
