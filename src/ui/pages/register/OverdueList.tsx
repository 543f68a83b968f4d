import * as React from 'react';
import { overdue, overdueFirst } from '../../../domain/register/review';
import { dayOf } from '../../../domain/review/calendar';
import { registerWords } from '../../../i18n/pages/register';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { Icon } from '../../theme/icons';
import { registerClasses as classes } from './registerStyles';
import { registerLists, type Entry, type RegisterKind } from './registers';
import { useEntrySteps } from './useEntrySteps';

interface OverdueListProps {
  readonly kind: RegisterKind;
  readonly entries: readonly Entry[];
  readonly urlOf: (id: number) => AppUrl;
}

/** What somebody has to look at or delete now, before anything else; each is done where it stands. */
export function OverdueList({ kind, entries, urlOf }: OverdueListProps): JSX.Element | null {
  const { t } = useText(registerWords);
  const today = dayOf(useServices().now());
  const may = useMay();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const byId = new Map(entries.map((entry) => [entry.item.id, entry]));
  const due = overdueFirst(
    entries.map(({ item }) => item),
    today,
  ).flatMap(({ id }) => byId.get(id) ?? []);
  const toDelete = due.filter(({ item }) => overdue(item, today) === 'delete').length;
  const toReview = due.length - toDelete;
  // For contacts that nothing is due is worth saying; staff cannot do anything about the others.
  if (due.length === 0 && kind !== 'contacts') return null;
  if (!may('edit', kind)) return null;
  const sentences = [
    toDelete > 0 && t('register.overdue.delete', { count: toDelete }),
    toReview > 0 && t('register.overdue.review', { count: toReview }),
    due.length === 0 && t('register.overdue.none'),
  ].filter(Boolean);
  return (
    <section className={classes.section} aria-labelledby="framsyn-overdue">
      <h2 id="framsyn-overdue" ref={heading} tabIndex={-1} className={classes.sectionTitle}>
        {t('register.overdue')}
      </h2>
      <p className={classes.lead}>{sentences.join(' ')}</p>
      <ul>
        {due.map((entry) => (
          <Due key={entry.item.id} entry={entry} today={today} to={urlOf(entry.item.id)} onDone={() => heading.current?.focus()} />
        ))}
      </ul>
    </section>
  );
}

interface DueProps {
  readonly entry: Entry;
  readonly today: string;
  readonly to: AppUrl;
  /** The row is about to go: focus goes to the heading. */
  readonly onDone: () => void;
}

function Due({ entry, today, to, onDone }: DueProps): JSX.Element {
  const { date } = useTranslator();
  const { t } = useText(registerWords);
  const { kind, item } = entry;
  const { title } = item;
  const steps = useEntrySteps(kind);
  const remove = useItemRemoval(registerLists[kind], { onRemoved: onDone });
  const may = useMay();
  const [isSure, setSure] = React.useState(false);
  const yes = React.useRef<HTMLButtonElement>(null);
  const ask = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (isSure) yes.current?.focus();
  }, [isSure]);
  const isToDelete = overdue(item, today) === 'delete';
  const day = isToDelete && 'deleteAfter' in item ? item.deleteAfter : item.reviewBy;
  const cancel = (): void => {
    setSure(false);
    window.setTimeout(() => ask.current?.focus());
  };
  const { t: common } = useTranslator();
  return (
    <li className={classes.due}>
      <div>
        <AppLink to={to}>{title}</AppLink>
        <p className={`${classes.when} ${isToDelete ? '' : classes.warn}`}>
          <Icon name="warning" size={15} />
          {t(isToDelete ? 'register.shouldDelete' : 'register.shouldReview', { date: date(day ?? today) })}
        </p>
      </div>
      {isSure ? (
        <div className={classes.buttons} role="group" aria-label={t('register.delete.of', { title })}>
          <span>{t('register.delete.sure', { title })}</span>
          <button ref={yes} type="button" className={classes.link} onClick={() => remove(item)}>
            {t('register.delete.yes')}
          </button>
          <button type="button" className={classes.link} onClick={cancel}>
            {common('action.cancel')}
          </button>
        </div>
      ) : (
        <div className={classes.buttons}>
          {!isToDelete && (
            <button
              type="button"
              className={classes.link}
              aria-label={t('register.reviewed.of', { title })}
              onClick={() => void steps.review(entry).then((isDone) => isDone && onDone())}
            >
              {t('register.reviewed')}
            </button>
          )}
          {may('remove', kind) && (
            <button ref={ask} type="button" className={classes.link} aria-label={t('register.delete.of', { title })} onClick={() => setSure(true)}>
              {t('register.delete')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
