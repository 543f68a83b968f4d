import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { bankWords } from '../../../i18n/pages/bank';
import type { Item } from '../../../schema/field';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { DetailPanel } from '../../panels/DetailPanel';
import { PanelTop } from '../../panels/PanelTop';
import { panelClasses as classes } from '../../panels/panelStyles';
import { DataErrorState } from '../../states/ErrorState';
import { bankPath, type BankView, type OpenItem, type PanelKind } from './bankUrl';
import { BankItem } from './BankItem';
import { lists, oneKeys } from './facetWords';

const titleId = 'framsyn-bank-title';

export interface BankPanelProps {
  readonly item: OpenItem;
  readonly view: BankView;
  readonly isWide: boolean;
  readonly titleRef: React.Ref<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

export type PanelItem = Item<(typeof lists)[PanelKind]>;

/** One item of the bank, whole: beside its list where there is room, over it where there is not. */
export default function BankPanel({ item, isWide, titleRef, onClose, ...rest }: BankPanelProps): JSX.Element {
  const { kind, id } = item;
  const { t } = useText(bankWords);
  const { data } = useServices();
  const list = lists[kind];
  const query = useQuery<PanelItem, DataError>({ queryKey: [kind, 'one', id], queryFn: () => unwrap(data.repository(list).get(id)) });
  const label = t('bank.detail.label', { kind: t(oneKeys[kind]), id: String(id) });
  return (
    <DetailPanel isWide={isWide} labelledBy={titleId} onClose={onClose}>
      <PanelTop label={label} place={placeOf(kind, id) ?? bankPath} onClose={onClose} />
      {query.data && !query.isError && <BankItem kind={kind} item={query.data} titleId={titleId} titleRef={titleRef} {...rest} />}
      {(query.isError || query.isLoading) && (
        <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
          {query.isLoading ? t('bank.detail.loading') : label}
        </h2>
      )}
      {query.isError && <DataErrorState key={id} error={query.error} page={t('bank.page')} headingLevel="h3" onRetry={() => void query.refetch()} />}
    </DetailPanel>
  );
}
