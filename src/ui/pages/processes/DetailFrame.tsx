import * as React from 'react';
import { processWords } from '../../../i18n/pages/processes';
import type { Item, ListDefinition } from '../../../schema/field';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { PanelTop } from '../../panels/PanelTop';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { editLink, titleId, viewUrl, type ProcessList } from './processUrl';
import type { ProcessFacts } from './useProcesses';

const Chain = React.lazy(() => import('../../links/Chain'));

export interface DetailProps {
  readonly id: number;
  readonly facts: ProcessFacts;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}
interface FrameProps extends Omit<DetailProps, 'facts'> {
  readonly list: ListDefinition & { readonly key: ProcessList };
  readonly label: string;
  readonly item: (Pick<Item<ListDefinition>, 'id' | 'etag' | 'author'> & { readonly title: string }) | undefined;
  readonly isHere: boolean;
  readonly children: React.ReactNode;
}

/** What the panel of a process and of a goal have alike: the line on top, the title, the chain and what may be done. */
export function DetailFrame({ id, list, label, item, isHere, titleRef, onClose, onRemoved, children }: FrameProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(processWords);
  const { data } = useServices();
  const may = useMay();
  const remove = useItemRemoval(list, { onRemoved });
  return (
    <>
      <PanelTop label={label} place={placeOf(list.key, id) ?? ''} onClose={onClose} />
      {item === undefined && (
        <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
          {isHere ? t('processes.gone', { label }) : t('processes.loading')}
        </h2>
      )}
      {item && (
        <>
          <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
            {item.title}
          </h2>
          {children}
          <React.Suspense fallback={null}>
            <Chain list={list.key} id={id} />
          </React.Suspense>
          <div className={classes.actions}>
            {may('edit', list.key, item.author) && (
              <AppLink id={editLink} to={viewUrl({ list: list.key, open: id, writing: id })}>
                {common('action.edit')}
              </AppLink>
            )}
            <a href={data.itemUrl(list, id)} target="_blank" rel="noreferrer" data-interception="off">
              {common('action.openInSharePoint')}
            </a>
            {may('remove', list.key, item.author) && (
              <button type="button" className={classes.action} onClick={() => remove(item)}>
                {common('action.remove')}
              </button>
            )}
          </div>
        </>
      )}
    </>
  );
}

/** Facts by their columns' names; what is not known is left out. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, React.ReactNode])[] }): JSX.Element | null {
  const known = rows.filter(([, value]) => Boolean(value));
  if (known.length === 0) return null;
  return (
    <dl className={classes.facts} style={{ marginBottom: 16 }}>
      {known.map(([label, value]) => (
        <React.Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
