import * as React from 'react';
import { bankWords } from '../../../i18n/pages/bank';
import type { Item } from '../../../schema/field';
import type { knowledge } from '../../../schema/lists/knowledge';
import type { publications } from '../../../schema/lists/publications';
import type { questions } from '../../../schema/lists/questions';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { panelClasses as classes } from '../../panels/panelStyles';
import { useItemRemoval } from '../../panels/useItemRemoval';
import type { BankPanelProps, PanelItem } from './BankPanel';
import { viewUrl, type PanelKind } from './bankUrl';
import { lists } from './facetWords';
import { editLinkId } from './ids';
import { KnowledgeBody } from './KnowledgeBody';
import { PublicationBody } from './PublicationBody';
import { QuestionBody } from './QuestionBody';

const Chain = React.lazy(() => import('../../links/Chain'));

/** Each kind's own body: the query of a kind gives items of its list. */
const bodies: Readonly<Record<PanelKind, (item: PanelItem) => JSX.Element>> = {
  knowledge: (item) => <KnowledgeBody item={item as Item<typeof knowledge>} />,
  publications: (item) => <PublicationBody item={item as Item<typeof publications>} />,
  questions: (item) => <QuestionBody item={item as Item<typeof questions>} />,
};

interface BankItemProps extends Pick<BankPanelProps, 'view' | 'titleRef' | 'onRemoved'> {
  readonly kind: PanelKind;
  readonly item: PanelItem;
  readonly titleId: string;
}

/** What an item says, what led to it and what became of it, and what may be done with it. */
export function BankItem({ kind, item, view, titleId, titleRef, onRemoved }: BankItemProps): JSX.Element {
  const { t } = useText(bankWords);
  const translator = useTranslator();
  return (
    <>
      <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
        {item.title}
      </h2>
      {bodies[kind](item)}
      <React.Suspense fallback={null}>
        <Chain list={kind} id={item.id} />
      </React.Suspense>
      <p className={classes.meta}>{t('bank.detail.changed', { date: translator.date(item.modified), name: item.editor.title })}</p>
      <Actions kind={kind} item={item} view={view} onRemoved={onRemoved} />
    </>
  );
}

function Actions({ kind, item, view, onRemoved }: Pick<BankItemProps, 'kind' | 'item' | 'view' | 'onRemoved'>): JSX.Element {
  const { t } = useText(bankWords);
  const translator = useTranslator();
  const { data } = useServices();
  const may = useMay();
  const remove = useItemRemoval(lists[kind], { onRemoved });
  return (
    <div className={classes.actions} role="group" aria-label={t('bank.detail.actions')}>
      {may('edit', kind, item.author) && (
        <AppLink id={editLinkId} to={viewUrl({ ...view, writing: { kind, id: item.id } })}>
          {translator.t('action.edit')}
        </AppLink>
      )}
      {may('remove', kind, item.author) && (
        <button type="button" className={classes.action} onClick={() => remove(item)}>
          {translator.t('action.remove')}
        </button>
      )}
      <a href={data.itemUrl(lists[kind], item.id)} target="_blank" rel="noreferrer">
        {translator.t('action.openInSharePoint')}
      </a>
    </div>
  );
}
