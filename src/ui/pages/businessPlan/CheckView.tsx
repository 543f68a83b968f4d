import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { DataErrorState } from '../../states/ErrorState';
import { wordsFor } from '../../states/errorWords';
import { useCopy } from '../../states/useCopy';
import { planClasses as classes } from './businessPlanStyles';
import { PlanSkeleton } from './PlanSkeleton';
import { useAnswers, useCheckSaving, useEarlierChecks, useQuestions } from './useCheck';

/** A short set of questions for when the verksamhetsplan is drafted: answered here, kept as knowledge or copied along. */
export function CheckView({ year }: { readonly year: number }): JSX.Element {
  const { t } = useText(businessPlanWords);
  const { t: common } = useTranslator();
  const { offer } = useServices();
  const mayKeep = useMay()('add', 'knowledge');
  const { questions, error, retry } = useQuestions();
  const { answers, clientKey, answer, clear } = useAnswers(year);
  const { textOf, save } = useCheckSaving(year);
  const { copy } = useCopy();
  const [isSaving, setSaving] = React.useState(false);
  if (error) return <DataErrorState error={error} page={common('page.businessPlan')} onRetry={retry} />;
  if (questions === undefined) return <PlanSkeleton />;
  const isEmpty = questions.every(({ key }) => (answers[key] ?? '').trim() === '');

  const handleSave = async (): Promise<void> => {
    if (isSaving) return;
    if (isEmpty) {
      offer({ text: t('vp.check.nothing') });
      document.getElementById(fieldId(questions[0]?.key ?? ''))?.focus();
      return;
    }
    setSaving(true);
    const refused = await save(questions, answers, clientKey);
    setSaving(false);
    if (refused) return offer({ text: t('vp.check.notSaved', { reason: common(wordsFor(refused).heading) }) });
    clear();
    offer({ text: t('vp.check.saved') });
  };
  const handleCopy = async (): Promise<void> => {
    const isCopied = await copy(textOf(questions, answers));
    offer({ text: isCopied ? t('vp.check.copied') : t('vp.notCopied') });
  };
  return (
    <>
      <p className={classes.lead}>{t('vp.check.lead', { year: String(year) })}</p>
      {questions.map(({ key, text, minutes }) => (
        <div key={key} className={classes.field}>
          <label className={classes.label} htmlFor={fieldId(key)}>
            {text}
          </label>
          {minutes !== undefined && <span className={classes.note}>{t('vp.check.minutes', { count: minutes })}</span>}
          <textarea id={fieldId(key)} className={classes.answer} rows={3} value={answers[key] ?? ''} onChange={(event) => answer(key, event.target.value)} />
        </div>
      ))}
      <p className={classes.note}>{t('vp.check.kept')}</p>
      <div className={classes.actions}>
        {mayKeep && <PrimaryButton className={classes.primary} text={t(isSaving ? 'vp.saving' : 'vp.check.save')} onClick={() => void handleSave()} />}
        <DefaultButton className={classes.primary} text={t('vp.check.copy')} onClick={() => void handleCopy()} />
      </div>
      <Earlier />
    </>
  );
}

const fieldId = (key: string): string => `framsyn-vp-answer-${key}`;

function Earlier(): JSX.Element | null {
  const { t } = useText(businessPlanWords);
  const { date } = useTranslator();
  const earlier = useEarlierChecks();
  if (earlier.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="framsyn-vp-earlier">
      <h2 id="framsyn-vp-earlier" className={classes.heading}>
        {t('vp.check.earlier')}
      </h2>
      <ul>
        {earlier.map(({ id, title, created }) => (
          <li key={id} className={classes.plainRow}>
            <AppLink to={placeOf('knowledge', id) ?? ''}>{title}</AppLink>
            <span className={classes.rowMeta}>{date(created, 'full')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
