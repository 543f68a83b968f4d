import * as React from 'react';
import { trendWords } from '../../../i18n/pages/trends';
import { trends } from '../../../schema/lists/trends';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { CategoryMark } from '../../lists/CategoryMark';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { PanelTop } from '../../panels/PanelTop';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { DataErrorState } from '../../states/ErrorState';
import { LinkedText } from '../../text/LinkedText';
import { questionsOf } from './questions';
import { TrendSignals } from './TrendSignals';
import type { Trend } from './trendUrl';
import { useTrend } from './useTrends';
import { ratingKeys, readinessKeys } from './words';

const Markdown = React.lazy(() => import('../../text/Markdown'));
const Chain = React.lazy(() => import('../../links/Chain'));

interface TrendDetailProps {
  readonly id: number;
  readonly titleId: string;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly editLinkId: string;
  readonly toEdit: AppUrl;
  /** It was just made: the form that joins spaningar stands open. */
  readonly startsJoining: boolean;
  readonly onClose: () => void;
  readonly onPrint: (trend: Trend) => void;
  readonly onRemoved: () => void;
}

/** One trend, whole: what it is, what it means to us, how ready we are, what it rests on and what it has led to. */
export function TrendDetail({ id, onClose, ...body }: TrendDetailProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(trendWords);
  const words = useWords(trends);
  const query = useTrend(id);
  const { titleId, titleRef } = body;
  const label = `${words.choice('level', query.data?.level ?? 'trend')} ${id}`;
  return (
    <>
      <PanelTop label={label} place={placeOf('trends', id) ?? ''} onClose={onClose} />
      {query.data && !query.isError && <Body trend={query.data} {...body} />}
      {query.isError && (
        <>
          <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
            {label}
          </h2>
          <DataErrorState error={query.error} page={common('page.trends')} headingLevel="h3" onRetry={() => void query.refetch()} />
        </>
      )}
      {query.isLoading && (
        <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
          {t('trends.loading')}
        </h2>
      )}
    </>
  );
}

type BodyProps = Omit<TrendDetailProps, 'id' | 'onClose'> & { readonly trend: Trend };

function Body({ trend, titleId, titleRef, startsJoining, ...actions }: BodyProps): JSX.Element {
  const { t } = useText(trendWords);
  const words = useWords(trends);
  const facts = [
    trend.category ? words.choice('category', trend.category) : t('trends.noCategory'),
    trend.horizon && words.plainChoice('horizon', trend.horizon),
    trend.status !== 'foljs' && words.plainChoice('status', trend.status),
  ];
  const questions = questionsOf(trend);
  return (
    <>
      <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
        {trend.title}
      </h2>
      <p className={classes.meta}>
        <CategoryMark category={trend.category} uncertainty={trend.uncertainty} size={13} />
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </p>
      <Text title={words.label('explanation')} text={trend.explanation} />
      <Text title={words.label('meaning')} text={trend.meaning} />
      <Readiness trend={trend} />
      {questions.length > 0 && (
        <Section title={words.label('questions')}>
          <ul style={{ listStyle: 'disc', paddingLeft: 20 }}>
            {questions.map((question, index) => (
              <li key={index}>{question}</li>
            ))}
          </ul>
        </Section>
      )}
      <TrendSignals id={trend.id} />
      <React.Suspense fallback={null}>
        <Chain list="trends" id={trend.id} item={trend} startsJoining={startsJoining} />
      </React.Suspense>
      {trend.source && (
        <Section title={words.label('source')}>
          <LinkedText text={trend.source} />
        </Section>
      )}
      <Actions trend={trend} {...actions} />
    </>
  );
}

const Section = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }): JSX.Element => (
  <section className={classes.section}>
    <h3 className={classes.sectionTitle}>{title}</h3>
    <div className={classes.reading}>{children}</div>
  </section>
);

const Text = ({ title, text }: { readonly title: string; readonly text: string | undefined }): JSX.Element | null =>
  text ? (
    <Section title={title}>
      <React.Suspense fallback={<p className={classes.lines}>{text}</p>}>
        <Markdown text={text} />
      </React.Suspense>
    </Section>
  ) : null;

/** How ready we are, what would make us act and what we do first; impact and uncertainty in words. */
function Readiness({ trend }: { readonly trend: Trend }): JSX.Element {
  const { t } = useText(trendWords);
  const words = useWords(trends);
  const rating = (key: 'impact' | 'uncertainty'): string | undefined => {
    const word = ratingKeys[key][(trend[key] ?? 0) - 1];
    return word && t(word);
  };
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['impact', rating('impact')],
    ['uncertainty', rating('uncertainty')],
    ['trigger', trend.trigger],
    ['firstAction', trend.firstAction],
  ];
  return (
    <Section title={t('trends.readiness')}>
      <p className={classes.state}>{t(trend.readiness ? readinessKeys[trend.readiness] : 'trends.readiness.unknown')}</p>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([key, value]) => (
            <React.Fragment key={key}>
              <dt>{words.label(key)}</dt>
              <dd className={classes.lines}>{value}</dd>
            </React.Fragment>
          ))}
      </dl>
    </Section>
  );
}

function Actions({ trend, editLinkId, toEdit, onPrint, onRemoved }: Pick<BodyProps, 'trend' | 'editLinkId' | 'toEdit' | 'onPrint' | 'onRemoved'>): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(trendWords);
  const { data } = useServices();
  const may = useMay();
  const remove = useItemRemoval(trends, { onRemoved });
  return (
    <div className={classes.actions} role="group" aria-label={t('trends.actions')}>
      <button type="button" className={classes.action} onClick={() => onPrint(trend)}>
        {t('trends.sheet.print')}
      </button>
      {may('edit', 'trends') && (
        <AppLink id={editLinkId} to={toEdit}>
          {common('action.edit')}
        </AppLink>
      )}
      {may('remove', 'trends') && (
        <button type="button" className={classes.action} onClick={() => remove(trend)}>
          {common('action.remove')}
        </button>
      )}
      <a href={data.itemUrl(trends, trend.id)} target="_blank" rel="noreferrer">
        {common('action.openInSharePoint')}
      </a>
    </div>
  );
}
