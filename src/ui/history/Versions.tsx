import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { DataError, Version } from '../../data/ports';
import { versionWords } from '../../i18n/pages/versions';
import type { ItemValue, ListDefinition } from '../../schema/field';
import { unwrap } from '../app/queries';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import { wordsFor } from '../states/errorWords';
import { linkButton, touch } from '../theme/styles';
import { isRunningText, useFieldText } from './fieldText';
import { TextDifference } from './TextDifference';

const classes = mergeStyleSets({
  version: { padding: '10px 0', borderBottom: '1px solid var(--fs-line)' },
  title: { fontSize: 14, lineHeight: '20px', fontWeight: 600 },
  meta: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
  changes: {
    marginTop: '6px !important',
    selectors: { dt: { fontWeight: 600, fontSize: 13, lineHeight: '18px' }, dd: { marginBottom: '8px !important', overflowWrap: 'anywhere' } },
  },
  more: { ...linkButton, marginTop: 8, selectors: { ...touch({ minHeight: 44 }) } },
});

/** How a field's change is shown where the field's kind cannot tell: by its key. */
export type DescribeChanges = Readonly<Record<string, (before: unknown, after: unknown) => React.ReactNode>>;

export interface VersionsProps<L extends ListDefinition> {
  readonly list: L;
  readonly id: number;
  readonly describe?: DescribeChanges;
}

const firstShown = 5;
/** Ours, not people's. */
const silentFields: readonly string[] = ['clientKey', 'key'];

/** The versions that SharePoint keeps of an item, latest first, each with what changed since the one before. */
export default function Versions<L extends ListDefinition>({ list, id, describe }: VersionsProps<L>): JSX.Element {
  const { data } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(versionWords);
  const query = useQuery<readonly Version<L>[], DataError>({
    queryKey: [list.key, 'versions', id],
    queryFn: () => unwrap(data.repository(list).versions(id)),
    staleTime: 0, // what was saved a moment ago is what one comes to see
  });
  const [shown, setShown] = React.useState(firstShown);
  if (query.isLoading) return <p role="status">{t('versions.loading')}</p>;
  if (!query.data) {
    return (
      <p role="alert">
        {t('versions.error')} {query.error && `${common(wordsFor(query.error).heading)}.`}{' '}
        <button type="button" className={classes.more} onClick={() => void query.refetch()}>
          {common('action.retry')}
        </button>
      </p>
    );
  }
  const versions = query.data;
  return (
    <>
      <ol aria-label={t('versions.label')}>
        {versions.slice(0, shown).map((version, index) => (
          <OneVersion key={version.label} list={list} version={version} before={versions[index + 1]} isCurrent={index === 0} describe={describe ?? {}} />
        ))}
      </ol>
      {versions.length > shown && (
        <button type="button" className={classes.more} onClick={() => setShown(shown + 20)}>
          {t('versions.older', { count: versions.length - shown })}
        </button>
      )}
    </>
  );
}

interface OneVersionProps<L extends ListDefinition> {
  readonly list: L;
  readonly version: Version<L>;
  readonly before: Version<L> | undefined;
  readonly isCurrent: boolean;
  readonly describe: DescribeChanges;
}

function OneVersion<L extends ListDefinition>({ list, version, before, isCurrent, describe }: OneVersionProps<L>): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(versionWords);
  const moment = new Date(version.at);
  const title = t('versions.version', { label: version.label });
  return (
    <li className={classes.version}>
      <p className={classes.title}>{isCurrent ? t('versions.current', { version: title }) : title}</p>
      <p className={classes.meta}>
        {translator.date(moment)} {translator.time(moment)} · {version.by.title}
      </p>
      {before ? <Changes list={list} before={before.values} after={version.values} describe={describe} /> : <p>{t('versions.first')}</p>}
    </li>
  );
}

type Values = Readonly<Record<string, ItemValue | undefined>>;
interface ChangesProps {
  readonly list: ListDefinition;
  readonly before: object;
  readonly after: object;
  readonly describe: DescribeChanges;
}

function Changes({ list, before, after, describe }: ChangesProps): JSX.Element {
  const { t } = useText(versionWords);
  const words = useWords(list);
  const textOf = useFieldText(list);
  const [was, is] = [before as Values, after as Values];
  const changed = Object.keys(list.fields).filter(
    (key) => !silentFields.includes(key) && (key in describe ? was[key] !== is[key] : textOf(key, was[key]) !== textOf(key, is[key])),
  );
  if (changed.length === 0) return <p>{t('versions.nothing')}</p>;
  return (
    <dl className={classes.changes}>
      {changed.map((key) => {
        const field = list.fields[key];
        const [old, fresh] = [textOf(key, was[key]), textOf(key, is[key])];
        const isText = field !== undefined && isRunningText(field) && old !== '' && fresh !== '';
        return (
          <React.Fragment key={key}>
            <dt>{words.label(key)}</dt>
            <dd>
              {describe[key]?.(was[key], is[key]) ??
                (isText ? (
                  <TextDifference before={old} after={fresh} />
                ) : (
                  t('versions.change', { before: old || t('versions.empty'), after: fresh || t('versions.empty') })
                ))}
            </dd>
          </React.Fragment>
        );
      })}
    </dl>
  );
}
