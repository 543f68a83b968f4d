import * as React from 'react';
import { bankWords } from '../../../i18n/pages/bank';
import { useText } from '../../app/useText';
import { VirtualList, type RowPlace } from '../../lists/VirtualList';
import { placeOf } from '../../links/places';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { BankRow, FullestRow } from './BankRow';
import { bankPath, isPanelKind, viewUrl, type BankView } from './bankUrl';
import { useFacetWords } from './facetWords';
import { keyOfHit, type Hits } from './useBank';

interface BankHitsProps {
  readonly hits: Hits;
  readonly view: BankView;
  readonly typed: string;
  /** What was changed after this is new. */
  readonly since: string | undefined;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly go: (change: Partial<BankView>, replace?: boolean) => void;
  readonly onClose: () => void;
}

const rowHeight = 108;

/** The hits, however many. An open panel follows the arrow keys as far as there is a panel for what they come to. */
export function BankHits({ hits, view, typed, since, titleRef, go, onClose }: BankHitsProps): JSX.Element {
  const { t } = useText(bankWords);
  const words = useFacetWords();
  const { open } = view;
  const keyOf = (index: number): string => {
    const hit = hits.at(index);
    return hit ? keyOfHit(hit) : `${index}`;
  };
  const handleOpen = React.useCallback(
    (event: React.MouseEvent) => {
      if (event.detail === 0) focusWhenDrawn(() => titleRef.current); // from the keyboard, focus goes on to the panel
    },
    [titleRef],
  );
  const handleWalk = (index: number): void => {
    const hit = hits.at(index);
    if (open && hit && isPanelKind(hit.kind)) go({ open: { kind: hit.kind, id: hit.id } }, true);
  };
  const row = (index: number, place: RowPlace): React.ReactNode => {
    const hit = hits.at(index);
    const document = hit && hits.document(hit);
    if (!document) return <a aria-busy="true" {...place.link} />;
    const { kind, id } = document;
    return (
      <BankRow
        document={document}
        words={words}
        query={typed}
        to={isPanelKind(kind) ? viewUrl({ ...view, open: { kind, id } }) : (placeOf(kind, id) ?? bankPath)}
        isOpen={open?.kind === kind && open.id === id}
        isNew={since !== undefined && document.modified > since}
        place={place}
        onOpen={handleOpen}
      />
    );
  };
  return (
    <VirtualList
      label={t('bank.list')}
      count={hits.total}
      estimate={rowHeight}
      probe={<FullestRow words={words} />}
      keyOf={keyOf}
      renderRow={row}
      onWalk={handleWalk}
      onEscape={open && onClose}
    />
  );
}
