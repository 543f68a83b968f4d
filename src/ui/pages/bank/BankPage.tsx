import * as React from 'react';
import { bankWords } from '../../../i18n/pages/bank';
import { useUrl } from '../../app/navigation';
import { useServices } from '../../app/services';
import { useOwnWidth } from '../../app/useOwnWidth';
import { useText } from '../../app/useText';
import { panelClasses } from '../../panels/panelStyles';
import { breakpoints } from '../../theme/styles';
import { BankColumn } from './BankColumn';
import { rowId } from './BankRow';
import { readView, viewUrl, type BankView } from './bankUrl';
import { addButtonId, editLinkId } from './ids';
import { useBank } from './useBank';
import { useTyping } from '../../lists/useTyping';

const BankPanel = React.lazy(() => import('./BankPanel'));
const BankForm = React.lazy(() => import('./BankForm'));

/** So wide a panel, or this share of the page: as the grid has it. */
const panelWidth = (page: number): number => Math.min(452, page * 0.44);
/** Facets stand beside a list of at least this width. */
const roomForFacets = 760;

/** Metodbank: where the group and the staff look first. One search over all that has been collected. */
export default function BankPage(): JSX.Element {
  const { navigation } = useServices();
  const { t } = useText(bankWords);
  const asked = readView(useUrl(navigation));
  const used = useBank();
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const typing = useTyping(asked.text, (text) => navigation.replace(viewUrl({ ...readView(navigation.get()), text })));
  const view: BankView = { ...asked, text: typing.text.trim() };
  const { open, writing } = view;
  const isWide = width > breakpoints.oneColumn;
  const hasPanel = open !== undefined && width > 0 && (isWide || writing === undefined);
  const columnWidth = width - (isWide && open ? panelWidth(width) : 0);

  const go = (change: Partial<BankView>, replace = false): void => {
    const next = { ...view, ...change };
    typing.settle(next.text);
    (replace ? navigation.replace : navigation.push)(viewUrl(next));
  };
  const focusLater = (id: string): void => void window.setTimeout(() => document.getElementById(id)?.focus()); // after the panel has let go of focus
  const handleClose = (): void => {
    go({ open: undefined });
    if (open) focusLater(rowId(open));
  };
  const closeForm = (saved?: number): void => {
    if (!writing) return;
    go({ writing: undefined, open: saved === undefined ? open : { kind: writing.kind, id: saved } }, true);
    focusLater(writing.id === 'new' ? addButtonId : editLinkId);
  };

  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && open ? panelClasses.withDetail : ''}`}>
      <BankColumn
        used={used}
        view={view}
        typed={typing.text}
        onType={typing.type}
        hasFacetsBeside={isWide && columnWidth >= roomForFacets}
        titleRef={title}
        go={go}
        onClose={handleClose}
      />
      {hasPanel && open && (
        <React.Suspense fallback={isWide ? <div className={panelClasses.detail} aria-busy="true" aria-label={t('bank.page')} role="complementary" /> : null}>
          <BankPanel
            key={isWide ? open.kind : `${open.kind}.${open.id}`}
            item={open}
            view={view}
            isWide={isWide}
            titleRef={title}
            onClose={handleClose}
            onRemoved={() => go({ open: undefined }, true)}
          />
        </React.Suspense>
      )}
      {writing && (
        <React.Suspense fallback={null}>
          <BankForm key={`${writing.kind}.${writing.id}`} writing={writing} onClose={closeForm} />
        </React.Suspense>
      )}
    </div>
  );
}
