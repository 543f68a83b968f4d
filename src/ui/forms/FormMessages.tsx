import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { DataError } from '../../data/ports';
import type { Problem } from '../../schema/validate';
import type { ListDefinition } from '../../schema/field';
import { useTranslator } from '../app/services';
import { useWords } from '../fields/words';
import { wordsFor } from '../states/errorWords';
import { RichText } from '../states/RichText';
import { SignInLink } from '../states/SignInLink';
import { buttonClasses } from '../theme/buttons';
import { Icon } from '../theme/icons';
import { linkButton } from '../theme/styles';
import { problemLink } from './problems';

const classes = mergeStyleSets({
  message: {
    marginBottom: 16,
    outline: 'none',
    overflowWrap: 'anywhere',
    display: 'flex',
    gap: 8,
    padding: '8px 12px',
    fontSize: 13,
    lineHeight: '18px',
    background: 'var(--fs-err-bg)',
    // The ground is gone in contrast and forced colours.
    border: '1px solid var(--fs-err)',
    borderRadius: 4,
    selectors: { ':focus-visible': { outline: '2px solid var(--fs-focus)', outlineOffset: 2 } },
  },
  icon: { color: 'var(--fs-err)' },
  words: { flex: 1, minWidth: 0 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '0 16px' },
  link: { ...linkButton, fontSize: 13 },
  actions: { marginTop: 8, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16 },
});

interface MessageProps {
  /** Focus goes there when this changes. */
  readonly about: unknown;
  readonly children: React.ReactNode;
}

/** Heard once, as what the focus came to: an alert that takes focus too is read twice. */
function Message({ about, children }: MessageProps): JSX.Element {
  const ref = useFocusOnCome(about);
  return (
    <div ref={ref} tabIndex={-1} role="group" aria-labelledby="framsyn-form-message" className={classes.message}>
      <span className={classes.icon}>
        <Icon name="error" />
      </span>
      <div id="framsyn-form-message" className={classes.words}>
        {children}
      </div>
    </div>
  );
}

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
  const onlyMissing = problems.every((problem) => problem.code === 'required');
  return (
    <Message about={attempt}>
      <strong>{translator.t(onlyMissing ? 'form.missing' : 'form.wrong', { count: problems.length })}</strong>
      <div className={classes.links}>
        {problems.map((problem) => (
          <button key={problem.field} type="button" className={classes.link} onClick={() => onGo(problem.field)}>
            {problemLink(translator, list.key, problem, labels[problem.field] ?? words.label(problem.field))}
          </button>
        ))}
      </div>
    </Message>
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
  const { t, template } = useTranslator();
  const words = wordsFor(error);
  const group = error.missing?.group;
  return (
    <Message about={error}>
      <strong>{text}</strong> {t(words.heading)}. {t('form.notSaved.kept')}
      {group && (
        <div>
          <RichText template={template('form.notSaved.group')} parts={{ group: <strong>{group}</strong> }} />
        </div>
      )}
      <div>
        {t('error.whoCanHelp')} {t(words.who)}
        {error.correlationId && ` ${t('form.reference', { reference: error.correlationId })}`}
      </div>
      <div className={classes.actions}>
        <button type="button" className={buttonClasses.outlined} onClick={onRetry}>
          {t('action.retry')}
        </button>
        {error.kind === 'signedOut' && <SignInLink />}
      </div>
    </Message>
  );
}
