import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { LinkNode } from '../../../domain/links/keys';
import { isFormal } from '../../../domain/proposals/bodies';
import { chainWords } from '../../../i18n/pages/chain';
import { linkWords } from '../../../i18n/pages/links';
import type { Item, ListDefinition } from '../../../schema/field';
import { decisions } from '../../../schema/lists/decisions';
import { effects } from '../../../schema/lists/effects';
import { groups } from '../../../schema/lists/groups';
import { handlings } from '../../../schema/lists/handlings';
import { listByKey } from '../../../schema/lists';
import { AppLink } from '../../app/AppLink';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { chainClasses as classes } from './chainStyles';

const EffectForm = React.lazy(() => import('../../links/EffectForm'));

/** What is told of the items that have no page of their own but this. */
const told = {
  decisions: {
    list: decisions,
    fields: ['body', 'date', 'outcome', 'wording', 'responsibleRole', 'followUpDate', 'registration', 'minutesLink', 'proposal', 'corrects'],
  },
  handlings: { list: handlings, fields: ['proposal', 'body', 'date', 'stance', 'note', 'minutesLink'] },
  effects: { list: effects, fields: ['activity', 'status', 'measure', 'measuredOn', 'goal'] },
} as const satisfies Readonly<Record<string, { readonly list: ListDefinition; readonly fields: readonly string[] }>>;
type ToldKey = keyof typeof told;
const isTold = (list: string): list is ToldKey => Object.hasOwn(told, list);

/** The facts of the item that the chain is seen from, or the way to its own page. */
export function ItemFacts({ here }: { readonly here: LinkNode }): JSX.Element | null {
  if (isTold(here.list)) return <Facts listKey={here.list} id={here.id} />;
  return <OwnPlace {...here} />;
}

function OwnPlace({ list, id }: LinkNode): JSX.Element | null {
  const { t } = useText(chainWords);
  const { data } = useServices();
  const place = placeOf(list, id);
  const definition = listByKey(list);
  return (
    <div className={classes.actions} style={{ marginTop: 4 }}>
      {place !== undefined ? (
        <AppLink to={place}>{t('chain.open')}</AppLink>
      ) : (
        definition && (
          <a href={data.itemUrl(definition, id)} target="_blank" rel="noreferrer" data-interception="off">
            {t('chain.open')}
          </a>
        )
      )}
    </div>
  );
}

function Facts({ listKey, id }: { readonly listKey: ToldKey; readonly id: number }): JSX.Element | null {
  const { t: common } = useTranslator();
  const { data } = useServices();
  const may = useMay();
  const [isChanging, setChanging] = React.useState(false);
  const list: ListDefinition = told[listKey].list;
  const words = useWords(list);
  const { data: item } = useQuery<Item<ListDefinition>, DataError>({
    queryKey: [listKey, 'one', id],
    queryFn: () => unwrap(data.repository(list).get(id)),
    enabled: may('read', listKey) || may.user !== undefined,
  });
  if (!item) return null;
  const values = item as Readonly<Record<string, unknown>>;
  const rows = told[listKey].fields.map((field) => [field, values[field]] as const).filter(([, value]) => value !== undefined && value !== '');
  return (
    <>
      <dl className={classes.facts}>
        {rows.map(([field, value]) => (
          <React.Fragment key={field}>
            <dt>{words.label(field)}</dt>
            <dd>
              <Value list={list} field={field} value={value} />
            </dd>
          </React.Fragment>
        ))}
      </dl>
      {listKey === 'decisions' && <Standing formal={values.formal === true} body={isNamed(values.body) ? values.body.id : undefined} />}
      <div className={classes.actions} style={{ marginTop: 8 }}>
        {listKey === 'effects' && may('edit', 'effects', item.author) && (
          <button type="button" className={classes.action} onClick={() => setChanging(true)}>
            {common('action.edit')}
          </button>
        )}
        <a href={data.itemUrl(list, id)} target="_blank" rel="noreferrer" data-interception="off">
          {common('action.openInSharePoint')}
        </a>
      </div>
      {isChanging && (
        <React.Suspense fallback={null}>
          <EffectForm writing={{ effect: id }} onClose={() => setChanging(false)} />
        </React.Suspense>
      )}
    </>
  );
}

/** What kind of decision it is, by the body that made it: only a committee's can be formal. */
function Standing({ formal, body }: { readonly formal: boolean; readonly body: number | undefined }): JSX.Element | null {
  const { t } = useText(chainWords);
  const { data } = useServices();
  const { data: group, isInitialLoading } = useQuery<Item<typeof groups>, DataError>({
    queryKey: ['groups', 'one', body],
    queryFn: () => unwrap(data.repository(groups).get(body ?? 0)),
    enabled: formal && body !== undefined,
  });
  if (isInitialLoading) return null;
  return <p className={classes.note}>{t(isFormal({ formal }, group?.type) ? 'chain.formal' : 'chain.notFormal')}</p>;
}

interface Named {
  readonly id: number;
  readonly title?: string;
}
const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null && 'id' in value;
const isAddress = (value: unknown): value is { readonly url: string; readonly text?: string } => typeof value === 'object' && value !== null && 'url' in value;

function Value({ list, field, value }: { readonly list: ListDefinition; readonly field: string; readonly value: unknown }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(chainWords);
  const { t: gone } = useText(linkWords);
  const may = useMay();
  const words = useWords(list);
  const { kind, settings } = list.fields[field] ?? {};
  if (isNamed(value)) {
    const other = settings && 'list' in settings ? String(settings.list) : '';
    const place = placeOf(other, value.id);
    // The storage gives no number of what is gone.
    const title = value.title ?? (value.id === 0 ? gone('links.gone') : t('chain.number', { id: value.id }));
    // Staff may not read proposals: the lookup tells them no more than its name.
    return place !== undefined && value.id > 0 && may('read', other as never) ? <AppLink to={place}>{title}</AppLink> : <>{title}</>;
  }
  if (isAddress(value))
    // What was typed into the list in SharePoint may be anything; only the web and mail are followed.
    return /^(https?:\/\/|mailto:)/i.test(value.url) ? (
      <a href={value.url} target="_blank" rel="noreferrer">
        {value.text ?? value.url}
      </a>
    ) : (
      <>{value.url}</>
    );
  if (kind === 'date') return <>{translator.date(String(value))}</>;
  if (kind === 'choice') return <>{words.choice(field, String(value))}</>;
  return <>{String(value)}</>;
}
