import * as React from 'react';
import { namesSomebody } from '../../../domain/register/review';
import { dayOf } from '../../../domain/review/calendar';
import { registerWords } from '../../../i18n/pages/register';
import type { ListDefinition, UrlValue } from '../../../schema/field';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { PanelTop } from '../../panels/PanelTop';
import { panelClasses as classes } from '../../panels/panelStyles';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { DataErrorState } from '../../states/ErrorState';
import { LinkedText } from '../../text/LinkedText';
import { isWebAddress } from '../../text/webAddress';
import { detailTitle, editLink } from './ids';
import { registerClasses } from './registerStyles';
import { registerLists, type Entry, type RegisterKind } from './registers';
import { useEntry } from './useRegister';
import { useEntrySteps } from './useEntrySteps';
import { oneKeys, standingOf } from './words';

const Chain = React.lazy(() => import('../../links/Chain'));

interface EntryDetailProps {
  readonly kind: RegisterKind;
  readonly id: number;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  /** All contacts, as far as they may be read: a network shows its own. */
  readonly contacts: readonly Entry[] | undefined;
  readonly toEdit: AppUrl;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** One contact, network or resource, whole. */
export function EntryDetail({ kind, id, onClose, ...body }: EntryDetailProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(registerWords);
  const query = useEntry(kind, id);
  const label = t(oneKeys[kind], { id: String(id) });
  return (
    <>
      <PanelTop label={label} place={placeOf(kind, id) ?? ''} onClose={onClose} />
      {query.data && !query.isError && <Body entry={query.data} {...body} />}
      {query.isError && (
        <>
          <h2 id={detailTitle} ref={body.titleRef} tabIndex={-1} className={classes.title}>
            {label}
          </h2>
          <DataErrorState error={query.error} page={common('page.register')} headingLevel="h3" onRetry={() => void query.refetch()} />
        </>
      )}
      {query.isLoading && (
        <h2 id={detailTitle} ref={body.titleRef} tabIndex={-1} className={classes.title}>
          {t('register.loadingOne')}
        </h2>
      )}
    </>
  );
}

type BodyProps = Omit<EntryDetailProps, 'kind' | 'id' | 'onClose'> & { readonly entry: Entry };

function Body({ entry, titleRef, contacts, ...actions }: BodyProps): JSX.Element {
  const { date } = useTranslator();
  const { t } = useText(registerWords);
  const { kind, item } = entry;
  const words = useWords(registerLists[kind]);
  const today = dayOf(useServices().now());
  return (
    <>
      <h2 id={detailTitle} ref={titleRef} tabIndex={-1} className={classes.title}>
        {item.title}
      </h2>
      <p className={classes.state} style={{ marginTop: 8 }}>
        {standingOf(entry, { t, date, words, today })}
      </p>
      <Facts entry={entry} />
      {kind === 'networks' && <InNetwork id={item.id} contacts={contacts} />}
      {kind !== 'contacts' && (
        <React.Suspense fallback={null}>
          <Chain list={kind} id={item.id} />
        </React.Suspense>
      )}
      <Actions entry={entry} {...actions} />
    </>
  );
}

/** Shown elsewhere in the panel, or of no use to a reader. */
const silent: readonly string[] = ['title', 'key', 'clientKey', 'fictional'];

const isAddress = (value: unknown): value is UrlValue => typeof value === 'object' && value !== null && 'url' in value;
const isNamed = (value: unknown): value is { readonly id: number; readonly title?: string } => typeof value === 'object' && value !== null && 'id' in value;

/** Everything that is written, in the order of the schema. */
function Facts({ entry }: { readonly entry: Entry }): JSX.Element {
  const { date } = useTranslator();
  const list: ListDefinition = registerLists[entry.kind];
  const words = useWords(list);
  const values: Readonly<Record<string, unknown>> = { ...entry.item };
  const shown = (key: string, kind: string): React.ReactNode => {
    const value = values[key];
    if (value === undefined || value === '') return undefined;
    if (isAddress(value)) {
      if (!isWebAddress(value.url)) return value.url;
      return (
        <a href={value.url} target="_blank" rel="noreferrer">
          {value.text ?? value.url}
        </a>
      );
    }
    if (isNamed(value)) return <AppLink to={placeOf('networks', value.id) ?? ''}>{value.title ?? value.id}</AppLink>;
    if (typeof value !== 'string') return undefined;
    return kind === 'date' ? date(value, 'full') : kind === 'choice' ? words.choice(key, value) : <LinkedText text={value} />;
  };
  const facts = Object.entries(list.fields)
    .filter(([key]) => !silent.includes(key))
    .map(([key, field]) => [key, shown(key, field.kind)] as const)
    .filter(([, value]) => value !== undefined);
  return (
    <dl className={`${classes.facts} ${classes.section}`}>
      {facts.map(([key, value]) => (
        <React.Fragment key={key}>
          <dt>{words.label(key)}</dt>
          <dd className={classes.lines}>{value}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}

/** The contacts that say that they are in a network. */
function InNetwork({ id, contacts = [] }: { readonly id: number; readonly contacts: readonly Entry[] | undefined }): JSX.Element | null {
  const { t } = useText(registerWords);
  const found = contacts.flatMap((entry) => (entry.kind === 'contacts' && entry.item.network?.id === id ? [entry.item] : []));
  if (found.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{t('register.inNetwork')}</h3>
      <ul>
        {found.map((contact) => (
          <li key={contact.id}>
            <AppLink to={placeOf('contacts', contact.id) ?? ''}>{contact.title}</AppLink>, {contact.organisation}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ entry, toEdit, onRemoved }: Pick<BodyProps, 'entry' | 'toEdit' | 'onRemoved'>): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(registerWords);
  const { data } = useServices();
  const may = useMay();
  const { kind, item } = entry;
  const steps = useEntrySteps(kind);
  const remove = useItemRemoval(registerLists[kind], { onRemoved });
  const mayEdit = may('edit', kind);
  const named = kind === 'contacts' && mayEdit && namesSomebody(item) ? item : undefined;
  const step = (text: string, run: () => void): JSX.Element => (
    <button type="button" className={classes.action} onClick={run}>
      {text}
    </button>
  );
  return (
    <>
      <div className={classes.actions} role="group" aria-label={t('register.actions')}>
        {kind === 'resources' && mayEdit && step(t('register.useToday'), () => void steps.useToday(item))}
        {mayEdit && step(t('register.reviewed'), () => void steps.review(entry))}
        {named && step(t('register.pseudonymise'), () => void steps.pseudonymise(named))}
        {mayEdit && (
          <AppLink id={editLink} to={toEdit}>
            {common('action.edit')}
          </AppLink>
        )}
        {may('remove', kind) && step(common('action.remove'), () => remove(item))}
        <a href={data.itemUrl(registerLists[kind], item.id)} target="_blank" rel="noreferrer">
          {common('action.openInSharePoint')}
        </a>
      </div>
      {named && <p className={registerClasses.quiet}>{t('register.pseudonymise.note')}</p>}
    </>
  );
}
