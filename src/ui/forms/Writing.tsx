import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { formOf, type FormField } from '../../schema/form';
import { signals } from '../../schema/lists/signals';
import { useServices, useTranslator } from '../app/services';
import { useWaiting } from '../app/useWaiting';
import { useWords } from '../fields/words';
import { Icon } from '../theme/icons';
import { linkButton, phone, touch } from '../theme/styles';
import { isDrawn } from './controls';
import { FieldFrame } from './FieldFrame';
import { fieldId } from './fieldId';
import { FormDialog } from './FormDialog';
import { ErrorSummary, Failure } from './FormMessages';
import { problemText } from './problems';
import type { SignalFormState } from './useSignalForm';

const classes = mergeStyleSets({
  intro: { color: 'var(--fs-tx2)', marginBottom: '16px !important', textWrap: 'pretty' },
  link: linkButton,
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', marginBottom: '16px !important' },
  more: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    width: '100%',
    minHeight: 44,
    font: 'inherit',
    color: 'var(--fs-tx)',
    background: 'none',
    border: 0,
    borderTop: '1px solid var(--fs-line)',
    borderBottom: '1px solid var(--fs-line)',
    padding: '0 4px',
    marginBottom: 20,
    textAlign: 'left',
    cursor: 'pointer',
  },
  moreWord: { fontWeight: 600 },
  moreCount: { color: 'var(--fs-tx2)' },
  button: { height: 32, selectors: { ...touch({ height: 44 }) } },
  draft: { marginLeft: 'auto', fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)', selectors: { ...phone({ marginLeft: 0, width: '100%' }) } },
});

const model = formOf(signals);
const isAmong = (fields: readonly FormField[], key: string): boolean => fields.some((field) => field.key === key);

interface WritingProps {
  readonly form: SignalFormState;
  readonly isNew: boolean;
  readonly onClose: () => void;
}

/** Three fields, the rest folded away; the draft is kept while one writes. */
export function Writing({ form, isNew, onClose }: WritingProps): JSX.Element {
  const translator = useTranslator();
  const { t } = translator;
  const words = useWords(signals);
  const { announce } = useServices();
  const [showsMore, setShowsMore] = React.useState(false);
  const [explains, setExplains] = React.useState(false);
  const [attempt, setAttempt] = React.useState(0);
  const wanted = React.useRef<string | undefined>(undefined);

  React.useEffect(() => {
    if (form.problems.some((problem) => isAmong(model.more, problem.field))) setShowsMore(true);
  }, [form.problems]);
  React.useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(fieldId(wanted.current))?.focus();
    wanted.current = undefined;
  });

  const submit = (): void => {
    form.submit();
    setAttempt(attempt + 1);
  };
  const goTo = (key: string): void => {
    wanted.current = key;
    if (isAmong(model.more, key)) setShowsMore(true);
    else document.getElementById(fieldId(key))?.focus();
  };
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  const handleStartOver = (): void => {
    form.startOver();
    announce(t('form.draft.discarded'));
  };

  const draw = (field: FormField): JSX.Element | null => {
    if (!isDrawn(field)) return null;
    const problem = form.problems.find((found) => found.field === field.key);
    const label = words.label(field.key);
    return (
      <FieldFrame
        key={field.key}
        field={field}
        label={label}
        hint={words.hint(field.key)}
        value={form.values[field.key] ?? ''}
        problem={problem && problemText(translator, signals.key, problem, label)}
        choiceText={(code) => words.choice(field.key, code)}
        onChange={(value) => form.change(field.key, value)}
      />
    );
  };

  const isSending = form.phase.kind === 'sending';
  const waiting = useWaiting();
  const draftText =
    form.draft.kind === 'saved'
      ? t('form.draft.saved', { time: translator.time(new Date(form.draft.at)) })
      : form.draft.kind === 'failed'
        ? t('form.draft.failed')
        : '';
  const footer = (
    <>
      <PrimaryButton
        className={classes.button}
        text={isSending ? t('form.sending') : t(isNew ? 'form.send' : 'form.save')}
        aria-disabled={isSending}
        title={t('form.ctrlEnter')}
        onClick={submit}
      />
      <DefaultButton className={classes.button} text={t('action.cancel')} onClick={onClose} />
      <span role="status" className={classes.draft}>
        {isSending && waiting !== undefined ? waiting : draftText}
      </span>
    </>
  );

  return (
    <FormDialog title={t(isNew ? 'form.new' : 'form.edit')} firstFocus={fieldId('title')} onClose={onClose} onKeyDown={handleKey} footer={footer}>
      {form.problems.length > 0 && <ErrorSummary attempt={attempt} problems={form.problems} onGo={goTo} />}
      {form.phase.kind === 'failed' && <Failure error={form.phase.error} isNew={isNew} onRetry={submit} />}
      {isNew && (
        <p className={classes.intro}>
          {t('form.intro')}{' '}
          <button type="button" className={classes.link} aria-expanded={explains} onClick={() => setExplains(!explains)}>
            {t('form.whatIs')}
          </button>
          {explains && (
            <>
              <br />
              {t('form.whatIs.text')}
            </>
          )}
        </p>
      )}
      {form.restoredFrom !== undefined && (
        <p className={classes.note}>
          {t('form.draft.restored', { when: `${translator.date(form.restoredFrom)} ${translator.time(new Date(form.restoredFrom))}` })}{' '}
          <button type="button" className={classes.link} onClick={handleStartOver}>
            {t('form.draft.discard')}
          </button>
        </p>
      )}
      {model.main.map(draw)}
      <button type="button" className={classes.more} aria-expanded={showsMore} onClick={() => setShowsMore(!showsMore)}>
        <Icon name={showsMore ? 'chevrondown' : 'chevronright'} />
        <span className={classes.moreWord}>{t('form.more')}</span>
        <span className={classes.moreCount}>{t('form.more.count', { count: model.more.length })}</span>
      </button>
      {showsMore && model.more.map(draw)}
    </FormDialog>
  );
}
