import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { setupContentWords } from '../../i18n/pages/setupContent';
import type { SiteState } from '../../data/administration';
import type { DataError } from '../../data/ports';
import { listByKey } from '../../schema/lists';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';
import { buttonClasses } from '../theme/buttons';
import { Icon } from '../theme/icons';
import { contentChoices, itemsThere, type ContentChoice } from './contentChoices';
import { setupClasses as classes } from './setupStyles';
import { useLeaveWarning } from '../app/useLeaveWarning';

const titles = {
  methods: ['setupContent.methods', 'setupContent.methods.text'],
  starter: ['setupContent.starter', 'setupContent.starter.text'],
  assignment: ['setupContent.assignment', 'setupContent.assignment.text'],
  plan: ['setupContent.plan', 'setupContent.plan.text'],
} as const satisfies Readonly<Record<ContentChoice, readonly [string, string]>>;

type State =
  | { readonly is: 'choosing'; readonly isEmpty?: boolean }
  | { readonly is: 'loading'; readonly done: number; readonly total: number }
  | { readonly is: 'done'; readonly count: number }
  | { readonly is: 'stopped'; readonly list?: string; readonly error?: DataError };

interface ContentSectionProps {
  readonly site: SiteState;
  readonly isUsed: boolean;
  /** The page's one filled button is this one's: nothing else waits to be done. */
  readonly isPrimary: boolean;
}

/** Empty, or with content to begin with. */
export default function ContentSection({ site, isUsed, isPrimary }: ContentSectionProps): JSX.Element {
  const { data } = useServices();
  const { t } = useText(setupContentWords);
  const client = useQueryClient();
  const [chosen, setChosen] = React.useState<readonly ContentChoice[]>([]);
  const [state, setState] = React.useState<State>({ is: 'choosing' });
  const isLoading = state.is === 'loading';
  useLeaveWarning(isLoading);

  const begin = async (): Promise<void> => {
    if (isLoading) return;
    if (chosen.length === 0) return setState({ is: 'choosing', isEmpty: true });
    setState({ is: 'loading', done: 0, total: 0 });
    const end = await load().catch((): State => ({ is: 'stopped' })); // a part of the program that could not be fetched
    void client.invalidateQueries();
    setState(end);
  };
  const load = async (): Promise<State> => {
    const { loadContent } = await import('./contentLoads');
    const wanted = contentChoices.filter((choice) => chosen.includes(choice) && !(choice === 'methods' && chosen.includes('starter')));
    return loadContent(data, wanted, (done, total) => setState({ is: 'loading', done, total }));
  };
  return (
    <section className={`${classes.section} ${classes.onScreen}`} aria-labelledby="setup-content">
      <h2 id="setup-content" className={classes.heading}>
        {t('setupContent.heading')}
      </h2>
      <p className={classes.text}>{t(isUsed ? 'setupContent.textUsed' : 'setupContent.text')}</p>
      <fieldset className={classes.choices} disabled={isLoading}>
        <legend className={classes.legend}>{t('setupContent.legend')}</legend>
        {contentChoices.map((choice) => (
          <Choice
            key={choice}
            choice={choice}
            there={itemsThere(site, choice)}
            isChosen={chosen.includes(choice)}
            onChange={(isChosen) => setChosen(isChosen ? [...chosen, choice] : chosen.filter((other) => other !== choice))}
          />
        ))}
      </fieldset>
      <p className={classes.note}>{t('setupContent.twice')}</p>
      <div className={classes.actions}>
        <button type="button" aria-disabled={isLoading} className={isPrimary ? buttonClasses.primary : buttonClasses.outlined} onClick={() => void begin()}>
          {t('setupContent.add')}
        </button>
      </div>
      <Outcome state={state} />
    </section>
  );
}

interface ChoiceProps {
  readonly choice: ContentChoice;
  readonly there: number;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Choice({ choice, there, isChosen, onChange }: ChoiceProps): JSX.Element {
  const { t } = useText(setupContentWords);
  const [title, text] = titles[choice];
  const id = `setup-content-${choice}`;
  return (
    <div className={classes.choice}>
      <input id={id} type="checkbox" checked={isChosen} aria-describedby={`${id}-text`} onChange={({ target }) => onChange(target.checked)} />
      <div>
        <label htmlFor={id} className={classes.label}>
          {t(title)}
        </label>
        <p id={`${id}-text`} className={classes.note}>
          {t(text)} {there > 0 && t('setupContent.there', { count: there })}
        </p>
      </div>
    </div>
  );
}

/** The place where it is said how it goes is there from the start, so that it is heard. */
function Outcome({ state }: { readonly state: State }): JSX.Element {
  const { t } = useText(setupContentWords);
  const { t: common, number } = useTranslator();
  return (
    <>
      {state.is === 'loading' && (
        <>
          <progress className={classes.progress} aria-label={t('setupContent.bar')} {...(state.total > 0 ? { max: state.total, value: state.done } : {})} />
          <p className={classes.note}>
            {state.total > 0 && t('setupContent.progress', { done: number(state.done), total: number(state.total) })} {t('setupContent.keepOpen')}
          </p>
        </>
      )}
      <div role="status">
        {state.is === 'choosing' && state.isEmpty === true && <p className={classes.problem}>{t('setupContent.none')}</p>}
        {state.is === 'loading' && state.total === 0 && <p className={classes.note}>{t('setupContent.fetching')}</p>}
        {state.is === 'done' && (
          <p className={classes.done}>
            <Icon name="completed" size={15} />
            {t('setupContent.done', { count: state.count })}
          </p>
        )}
        {state.is === 'stopped' && (
          <>
            <p className={classes.problem}>
              <Icon name="error" size={15} />
              {state.list === undefined ? t('setupContent.stopped.gone') : t('setupContent.stopped', { list: listByKey(state.list)?.title ?? state.list })}
            </p>
            {state.error !== undefined && (
              <p className={classes.text}>
                {common(wordsFor(state.error).heading)}. {common('error.whoCanHelp')} {common(wordsFor(state.error).who)}
              </p>
            )}
            <p className={classes.text}>{t('setupContent.stopped.kept')}</p>
          </>
        )}
      </div>
    </>
  );
}
