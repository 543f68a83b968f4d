import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { DataError } from '../../data/ports';
import type { Problem } from '../../schema/validate';
import type { ListDefinition } from '../../schema/field';
import { useTranslator } from '../app/services';
import { useWords } from '../fields/words';
import { wordsFor } from '../states/errorWords';
import { RichText } from '../states/RichText';
import { linkButton } from '../theme/styles';
import { problemLink } from './problems';

const classes = mergeStyleSets({
  message: {
    marginBottom: 16,
    outline: 'none',
    overflowWrap: 'anywhere',
    selectors: { ':focus-visible': { outline: '2px solid var(--fs-focus)', outlineOffset: 2 } },
  },
  links: { display: 'flex', flexWrap: 'wrap', gap: '0 16px' },
  link: { ...linkButton, fontSize: 13 },
  actions: { marginTop: 8 },
});

/** Focus goes to the message when it comes, so that nobody has to look for it. */
function useFocusOnCome<T>(what: T): React.RefObject<HTMLDivElement> {
  const ref = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => ref.current?.focus(), [what]);
  return ref;
}

interface ErrorSummaryProps {
  readonly list: ListDefinition;
  /** Names of what is no field of the list. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly attempt: number;
  readonly problems: readonly Problem[];
  readonly onGo: (field: string) => void;
}

/** What is missing, with a link to each field. */
export function ErrorSummary({ list, labels = {}, attempt, problems, onGo }: ErrorSummaryProps): JSX.Element {
  const translator = useTranslator();
  const words = useWords(list);
  const ref = useFocusOnCome(attempt);
  const onlyMissing = problems.every((problem) => problem.code === 'required');
  return (
    <div ref={ref} tabIndex={-1} className={classes.message}>
      <MessageBar messageBarType={MessageBarType.error} isMultiline>
        <strong>{translator.t(onlyMissing ? 'form.missing' : 'form.wrong', { count: problems.length })}</strong>
        <div className={classes.links}>
          {problems.map((problem) => (
            <button key={problem.field} type="button" className={classes.link} onClick={() => onGo(problem.field)}>
              {problemLink(translator, list.key, problem, labels[problem.field] ?? words.label(problem.field))}
            </button>
          ))}
        </div>
      </MessageBar>
    </div>
  );
}

interface FailureProps {
  readonly error: DataError;
  /** That the server does not have it yet. */
  readonly text: string;
  readonly onRetry: () => void;
}

/** The server does not have it yet: why, that nothing is lost, and the way on. */
export function Failure({ error, text, onRetry }: FailureProps): JSX.Element {
  const { t } = useTranslator();
  const words = wordsFor(error);
  const group = error.missing?.group;
  const ref = useFocusOnCome(error);
  return (
    <div ref={ref} tabIndex={-1} className={classes.message}>
      <MessageBar messageBarType={MessageBarType.error} isMultiline>
        <strong>{text}</strong> {t(words.heading)}. {t('form.notSaved.kept')}
        {group && (
          <div>
            <RichText message="form.notSaved.group" parts={{ group: <strong>{group}</strong> }} />
          </div>
        )}
        <div>
          {t('error.whoCanHelp')} {t(words.who)}
          {error.correlationId && ` ${t('form.reference', { reference: error.correlationId })}`}
        </div>
        <div className={classes.actions}>
          <DefaultButton text={t('action.retry')} onClick={onRetry} />
        </div>
      </MessageBar>
    </div>
  );
}
