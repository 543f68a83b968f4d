import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { methodWords } from '../../../i18n/pages/method';
import { experienceOf, type Ratings } from '../../../domain/methods/experience';
import { methodRuns } from '../../../schema/lists/methodRuns';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { wordsFor } from '../../states/errorWords';
import { methodClasses as classes } from './methodStyles';
import { methodUrl, type MethodView } from './methodUrl';
import { useRuns, type Run } from './useMethod';

const own = mergeStyleSets({
  spread: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px 12px', margin: '8px 0' },
  runTitle: { fontWeight: 600 },
  actions: { display: 'flex', gap: '0 16px', fontSize: 13 },
});

const firstShown = 3;

interface ExperiencesProps {
  readonly view: MethodView;
  readonly method: number;
}

/** What the group has learnt by doing it: how often, when last, and how it went, with the spread in view. */
export function Experiences({ view, method }: ExperiencesProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(methodWords);
  const query = useRuns(method);
  const [showsAll, setShowsAll] = React.useState(false);
  const runs = query.data?.items ?? [];
  const { timesUsed, lastUsed, ratings } = experienceOf(runs);
  const shown = showsAll ? runs : runs.slice(0, firstShown);
  return (
    <section className={classes.section} aria-labelledby="framsyn-method-experiences">
      <h2 id="framsyn-method-experiences" className={classes.sectionTitle}>
        {t('method.experiences')}
        {timesUsed > 0 && <span className={classes.count}>{timesUsed}</span>}
      </h2>
      {query.isLoading && <p role="status">{t('method.experiences.loading')}</p>}
      {query.isError && (
        <p role="alert">
          {t('method.experiences.error')} {translator.t(wordsFor(query.error).heading)}.{' '}
          <button type="button" className={classes.link} onClick={() => void query.refetch()}>
            {translator.t('action.retry')}
          </button>
        </p>
      )}
      {query.data && <p>{lastUsed ? t('method.used', { count: timesUsed, last: translator.date(lastUsed) }) : t('method.unused')}</p>}
      {ratings && <Spread ratings={ratings} />}
      <ul className={classes.lines}>
        {shown.map((run) => (
          <RunLine key={run.id} run={run} view={view} />
        ))}
      </ul>
      {runs.length > firstShown && (
        <button type="button" className={classes.link} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('method.experiences.fewer') : t('method.experiences.all', { count: runs.length })}
        </button>
      )}
    </section>
  );
}

function RunLine({ run, view }: { readonly run: Run; readonly view: MethodView }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(methodWords);
  const words = useWords(methodRuns);
  const may = useMay();
  const remove = useItemRemoval(methodRuns, { onRemoved: () => undefined });
  const facts = [
    translator.date(run.date),
    run.forum && words.choice('forum', run.forum),
    run.participants && t('method.run.people', { count: run.participants }),
    run.minutes && t('method.minutes', { minutes: run.minutes }),
    run.rating && t('method.run.rating', { rating: run.rating }),
  ];
  const texts = (['worked', 'failed', 'result'] as const).filter((key) => run[key]);
  return (
    <li>
      <p className={own.runTitle}>{run.title}</p>
      <p className={classes.small}>{facts.filter(Boolean).join(' · ')}</p>
      {texts.map((key) => (
        <p key={key}>
          <strong>{words.label(key)}</strong> {run[key]}
        </p>
      ))}
      <p className={own.actions}>
        {may('edit', 'methodRuns', run.author) && (
          <AppLink to={methodUrl({ ...view, form: { kind: 'run', run: run.id } })} aria-label={t('method.run.edit', { title: run.title })}>
            {translator.t('action.edit')}
          </AppLink>
        )}
        {may('remove', 'methodRuns', run.author) && (
          <button type="button" className={classes.link} aria-label={t('method.run.remove', { title: run.title })} onClick={() => remove(run)}>
            {translator.t('action.remove')}
          </button>
        )}
      </p>
    </li>
  );
}

const plot = { step: 26, left: 8, baseline: 30, dot: 3.2, gap: 7.5, room: 26 } as const;
const placeOf = (rating: number): number => plot.left + (rating - 1) * plot.step;

/** One dot a rating from 1 to 5, a bar from lowest to highest, and the range in words: never a mean alone. */
function Spread({ ratings }: { readonly ratings: Ratings }): JSX.Element {
  const { t } = useText(methodWords);
  const { low, high, dots, count, isSplit } = ratings;
  const range = low === high ? String(low) : `${low}–${high}`;
  const gap = Math.min(plot.gap, plot.room / Math.max(...dots)); // many who agree stand closer
  const words = t(isSplit ? 'method.ratings.split' : 'method.ratings', { range, count });
  return (
    <p className={own.spread}>
      <svg width={plot.step * 4 + plot.left * 2} height={50} role="img" aria-label={t('method.ratings.label', { dots: dots.join(', ') })}>
        <line x1={placeOf(1)} x2={placeOf(5)} y1={plot.baseline + 4} y2={plot.baseline + 4} stroke="var(--fs-line)" />
        <line x1={placeOf(low) - 4} x2={placeOf(high) + 4} y1={plot.baseline + 4} y2={plot.baseline + 4} stroke="var(--fs-tx)" strokeWidth={2} />
        {dots.map((number, index) => (
          <g key={index}>
            {Array.from({ length: number }, (_, dot) => (
              <circle key={dot} cx={placeOf(index + 1)} cy={plot.baseline - 2 - dot * gap} r={plot.dot} fill="var(--fs-tx)" />
            ))}
            <text x={placeOf(index + 1)} y={plot.baseline + 18} fontSize={11} textAnchor="middle" fill="var(--fs-tx2)">
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <span>{words}</span>
    </p>
  );
}
