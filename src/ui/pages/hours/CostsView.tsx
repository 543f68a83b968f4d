import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { costKinds, costSums, differenceOf, type Cost } from '../../../domain/hours/costs';
import { hoursWords } from '../../../i18n/pages/hours';
import { costs as list } from '../../../schema/lists/costs';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { LazyExportMenu } from '../../export/LazyExportMenu';
import { useWords } from '../../fields/words';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { hoursClasses as classes } from './hoursStyles';
import { percent } from './hoursText';
import type { Assignment } from './useHours';

const ItemForm = React.lazy(() => import('../../forms/ItemForm'));

interface CostsViewProps {
  readonly assignment: Assignment;
  readonly costs: readonly Cost[];
}

const newButton = 'framsyn-new-cost';
const editButton = (id: number): string => `framsyn-edit-cost-${id}`;

/** What the assignment costs besides the hours: the sentence, sums by kind, and each one. */
export function CostsView({ assignment, costs }: CostsViewProps): JSX.Element {
  const { t } = useText(hoursWords);
  const { number } = useTranslator();
  const may = useMay();
  const [writing, setWriting] = React.useState<'new' | number>();
  const sums = React.useMemo(() => costSums(costs), [costs]);
  const close = (): void => {
    const opened = writing;
    setWriting(undefined);
    if (opened !== undefined) window.setTimeout(() => document.getElementById(opened === 'new' ? newButton : editButton(opened))?.focus()); // after the dialog has let go of focus
  };
  const sentence =
    sums.planned > 0
      ? t('hours.costs.sum', { actual: number(sums.actual), planned: number(sums.planned), share: percent(sums.actual / sums.planned) })
      : t('hours.costs.noPlan', { actual: number(sums.actual) });
  return (
    <>
      <div className={classes.headRow}>
        <p className={classes.lead}>
          {costs.length === 0 ? t('hours.costs.empty') : sentence} {sums.open > 0 && t('hours.costs.open', { open: number(sums.open) })}
        </p>
        {may('add', 'costs') && (
          <PrimaryButton
            id={newButton}
            className={classes.primary}
            iconProps={{ iconName: 'Add' }}
            text={t('hours.costs.new')}
            onClick={() => setWriting('new')}
          />
        )}
      </div>
      {costs.length > 0 && (
        <>
          <LazyExportMenu list={list} rows={() => costs} title={t('hours.costs.export', { title: assignment.title })} />
          <section className={classes.section}>
            <KindTable costs={costs} />
          </section>
          <section className={classes.section}>
            <CostTable costs={costs} onEdit={setWriting} />
          </section>
        </>
      )}
      {writing !== undefined && (
        <React.Suspense fallback={null}>
          <ItemForm
            key={writing}
            list={list}
            writing={writing}
            titles={{ new: t('hours.costs.new'), edit: t('hours.costs.edit') }}
            preset={{ assignment: assignment.id }}
            fields={['title', 'kind', 'planned', 'actual', 'date', 'activity', 'account']}
            onClose={close}
          />
        </React.Suspense>
      )}
    </>
  );
}

const Money = ({ value }: { readonly value: number | undefined }): JSX.Element => {
  const { number } = useTranslator();
  return <td>{value === undefined ? '–' : number(value)}</td>;
};

function KindTable({ costs }: { readonly costs: readonly Cost[] }): JSX.Element {
  const { t } = useText(hoursWords);
  const words = useWords(list);
  const total = costSums(costs);
  const rows = costKinds.map((kind) => ({ kind, found: costs.filter((cost) => cost.kind === kind) })).filter(({ found }) => found.length > 0);
  return (
    <ScrollRegion className={classes.scroll} aria-label={t('hours.costs.byKind')}>
      <table className={classes.table} style={{ maxWidth: 560 }}>
        <caption>{t('hours.costs.byKind')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hours.costs.kind')}</th>
            <th scope="col">{t('hours.costs.planned')}</th>
            <th scope="col">{t('hours.costs.actual')}</th>
            <th scope="col">{t('hours.costs.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, found }) => {
            const { planned, actual, difference } = costSums(found);
            return (
              <tr key={kind}>
                <th scope="row">{words.choice('kind', kind)}</th>
                <Money value={planned} />
                <Money value={actual} />
                <Money value={difference} />
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('hours.column.sum')}</th>
            <Money value={total.planned} />
            <Money value={total.actual} />
            <Money value={total.difference} />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

interface CostTableProps {
  readonly costs: readonly Cost[];
  readonly onEdit: (id: number) => void;
}

function CostTable({ costs, onEdit }: CostTableProps): JSX.Element {
  const { t } = useText(hoursWords);
  const { compare } = useTranslator();
  const words = useWords(list);
  const may = useMay();
  const region = React.useRef<HTMLDivElement>(null);
  const remove = useItemRemoval(list, { onRemoved: () => region.current?.focus() }); // the button that had focus goes away with its row
  const mayChange = may('edit', 'costs');
  const named = (action: string, { title }: Cost): string => `${action}: ${title}`;
  return (
    <ScrollRegion boxRef={region} className={classes.scroll} aria-label={t('hours.costs.list')}>
      <table className={classes.table}>
        <caption>{t('hours.costs.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hours.costs.what')}</th>
            <th scope="col" data-text="">
              {t('hours.costs.kind')}
            </th>
            <th scope="col">{t('hours.costs.planned')}</th>
            <th scope="col">{t('hours.costs.actual')}</th>
            <th scope="col">{t('hours.costs.difference')}</th>
            {mayChange && <th scope="col">{t('hours.costs.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {[...costs]
            .sort((a, b) => compare(a.title, b.title))
            .map((cost) => (
              <tr key={cost.id}>
                <th scope="row">
                  {cost.title}
                  {cost.activity && <span className={classes.rowUnder}>{cost.activity.title}</span>}
                </th>
                <td data-text="">{words.choice('kind', cost.kind)}</td>
                <Money value={cost.planned} />
                <Money value={cost.actual} />
                <Money value={differenceOf(cost)} />
                {mayChange && (
                  <td>
                    <span className={classes.actions}>
                      <button
                        type="button"
                        id={editButton(cost.id)}
                        className={classes.link}
                        aria-label={named(t('hours.edit'), cost)}
                        onClick={() => onEdit(cost.id)}
                      >
                        {t('hours.edit')}
                      </button>
                      <button type="button" className={classes.link} aria-label={named(t('hours.remove'), cost)} onClick={() => remove(cost)}>
                        {t('hours.remove')}
                      </button>
                    </span>
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
