import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { ListDefinition } from '../../schema/field';
import type { FormField } from '../../schema/form';
import { useServices, useTranslator } from '../app/services';
import { useWaiting } from '../app/useWaiting';
import { useWords } from '../fields/words';
import { buttonClasses } from '../theme/buttons';
import { Icon } from '../theme/icons';
import { linkButton, phone } from '../theme/styles';
import type { Controls } from './controls';
import { FieldFrame } from './FieldFrame';
import { fieldId } from './fieldId';
import type { FormFrame } from './formFrame';
import type { FormAccess, ItemFormState } from './formModel';
import { ErrorSummary, Failure } from './FormMessages';
import { emptyChoice, problemText } from './problems';

const classes = mergeStyleSets({
  intro: { color: 'var(--fs-tx2)', marginBottom: 16, textWrap: 'pretty' },
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
  draft: { marginLeft: 'auto', fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)', selectors: { ...phone({ marginLeft: 0, width: '100%' }) } },
});

/** What one form says and holds besides its fields. */
export interface WritingParts {
  readonly title: string;
  readonly intro?: React.ReactNode;
  readonly sendLabel: string;
  /** That the server does not have it yet. */
  readonly notSaved: string;
  /** What an optional choice says when nothing is chosen. */
  readonly noChoice: string;
  readonly controls: Controls;
  readonly extra?: (form: FormAccess) => React.ReactNode;
  /** What stands below a field, by its key. */
  readonly below?: Readonly<Record<string, React.ReactNode>>;
  /** What the form asks for besides the list's fields is called. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Said while it is on its way, where the page tells what is waited for. */
  readonly sending?: string;
  /** Why it cannot be sent just now, said in place of how the draft is doing. */
  readonly hindrance?: string;
  /** Buttons after the form's own. */
  readonly actions?: React.ReactNode;
}

interface WritingProps<L extends ListDefinition> extends WritingParts {
  readonly form: ItemFormState<L>;
  readonly frame: FormFrame;
  readonly onClose: () => void;
}

const isAmong = (fields: readonly FormField[], key: string): boolean => fields.some((field) => field.key === key);

/** Goes to a field, also when it has to be unfolded first; and unfolds the fields that something is wrong with. */
function useFields<L extends ListDefinition>({ model, problems }: ItemFormState<L>) {
  const [showsMore, setShowsMore] = React.useState(false);
  const wanted = React.useRef<string | undefined>(undefined);
  React.useEffect(() => {
    if (problems.some((problem) => isAmong(model.more, problem.field))) setShowsMore(true);
  }, [problems, model]);
  React.useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(fieldId(wanted.current))?.focus();
    wanted.current = undefined;
  });
  const goTo = (key: string): void => {
    wanted.current = key;
    if (isAmong(model.more, key)) setShowsMore(true);
    else document.getElementById(fieldId(key))?.focus();
  };
  return { showsMore, setShowsMore, goTo };
}

/** A few fields at once, the rest folded away; the draft is kept while one writes. */
export function Writing<L extends ListDefinition>({ form, frame, onClose, ...parts }: WritingProps<L>): JSX.Element {
  const translator = useTranslator();
  const { t } = translator;
  const { list, model } = form;
  const words = useWords(list);
  const { announce } = useServices();
  const { showsMore, setShowsMore, goTo } = useFields(form);
  const [attempt, setAttempt] = React.useState(0);

  const submit = (): void => {
    form.submit();
    setAttempt(attempt + 1);
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

  const draw = (field: FormField): JSX.Element => {
    const Control = parts.controls[field.control];
    if (Control === undefined) throw new Error(`The form of ${list.key} has no control for ${field.key} (${field.control}).`);
    const problem = form.problems.find((found) => found.field === field.key);
    const label = words.label(field.key);
    return (
      <React.Fragment key={field.key}>
        <FieldFrame
          field={field}
          control={Control}
          label={label}
          hint={words.hint(field.key)}
          value={form.values[field.key] ?? ''}
          problem={problem && problemText(translator, list.key, problem, label)}
          choiceText={(code) => words.choice(field.key, code)}
          noChoice={list.fields[field.key]?.presence === 'optional' ? emptyChoice(translator, list.key, field.key, parts.noChoice) : undefined}
          onChange={(value) => form.change(field.key, value)}
        />
        {parts.below?.[field.key]}
      </React.Fragment>
    );
  };

  const first = model.main[0];
  const { Frame } = frame;
  return (
    <Frame
      title={parts.title}
      firstFocus={first && fieldId(first.key)}
      onClose={onClose}
      onKeyDown={handleKey}
      footer={<Footer form={form} parts={parts} covers={frame.covers} onSubmit={submit} onClose={onClose} />}
    >
      {form.problems.length > 0 && <ErrorSummary list={list} labels={parts.labels} attempt={attempt} problems={form.problems} onGo={goTo} />}
      {form.phase.kind === 'failed' && <Failure error={form.phase.error} text={parts.notSaved} onRetry={submit} />}
      {parts.intro !== undefined && <div className={classes.intro}>{parts.intro}</div>}
      {form.restoredFrom !== undefined && (
        <p className={classes.note}>
          {t('form.draft.restored', { when: `${translator.date(form.restoredFrom)} ${translator.time(new Date(form.restoredFrom))}` })}{' '}
          <button type="button" className={classes.link} onClick={handleStartOver}>
            {t('form.draft.discard')}
          </button>
        </p>
      )}
      {model.main.map(draw)}
      {model.more.length > 0 && (
        <button type="button" className={classes.more} aria-expanded={showsMore} onClick={() => setShowsMore(!showsMore)}>
          <Icon name={showsMore ? 'chevrondown' : 'chevronright'} />
          <span className={classes.moreWord}>{t('form.more')}</span>
          <span className={classes.moreCount}>{t('form.more.count', { count: model.more.length })}</span>
        </button>
      )}
      {showsMore && model.more.map(draw)}
      {parts.extra?.(form)}
    </Frame>
  );
}

interface FooterProps<L extends ListDefinition> {
  readonly form: ItemFormState<L>;
  readonly parts: WritingParts;
  readonly covers: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** The ways out of the form, and how its draft is doing. */
function Footer<L extends ListDefinition>({ form, parts, covers, onSubmit, onClose }: FooterProps<L>): JSX.Element {
  const translator = useTranslator();
  const { t } = translator;
  const waiting = useWaiting();
  const isSending = form.phase.kind === 'sending';
  const draftText =
    form.draft.kind === 'saved'
      ? t('form.draft.saved', { time: translator.time(new Date(form.draft.at)) })
      : form.draft.kind === 'failed'
        ? t('form.draft.failed')
        : '';
  // Where the page's own bar is seen, that tells what is waited for.
  const status = isSending ? ((covers ? waiting : parts.sending) ?? draftText) : (parts.hindrance ?? draftText);
  return (
    <>
      <button type="button" className={buttonClasses.primary} aria-disabled={isSending} title={t('form.ctrlEnter')} onClick={onSubmit}>
        {isSending ? t('form.sending') : parts.sendLabel}
      </button>
      {covers && (
        <button type="button" className={buttonClasses.outlined} onClick={onClose}>
          {t('action.cancel')}
        </button>
      )}
      {parts.actions}
      <span role="status" className={classes.draft}>
        {status}
      </span>
    </>
  );
}
