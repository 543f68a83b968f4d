import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { livingWords } from '../../i18n/pages/living';
import { formField, type FormField } from '../../schema/form';
import { revisions } from '../../schema/lists/revisions';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import { controls } from '../forms/controls';
import { FieldFrame } from '../forms/FieldFrame';
import type { FormAccess } from '../forms/formModel';
import { problemText } from '../forms/problems';
import { heading } from '../theme/styles';

const classes = mergeStyleSets({
  part: { borderTop: '1px solid var(--fs-line)', paddingTop: 16, marginTop: 4 },
  title: { ...heading.section, marginBottom: '4px !important' },
  why: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', marginBottom: '12px !important' },
});

const shown: readonly (FormField & { readonly key: 'reasonType' | 'reason' })[] = (['reasonType', 'reason'] as const).map((key) => ({
  ...formField(key, revisions.fields[key]),
  key,
  required: true, // a revision of an approval has none; a change of the plan has
}));
const controlOf = { reasonType: controls.options, reason: controls.lines } as const;

interface ReasonFieldsProps {
  readonly form: Pick<FormAccess, 'values' | 'change' | 'problems'>;
  /** The version that was approved. */
  readonly version: number;
}

/** Why an approved plan is changed: one of two kinds, and words. */
export function ReasonFields({ form, version }: ReasonFieldsProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(livingWords);
  const words = useWords(revisions);
  return (
    <section className={classes.part} aria-label={t('living.reason.title')}>
      <h3 className={classes.title}>{t('living.reason.title')}</h3>
      <p className={classes.why}>{t('living.reason.why', { version })}</p>
      {shown.map((field) => {
        const problem = form.problems.find((found) => found.field === field.key);
        return (
          <FieldFrame
            key={field.key}
            field={field}
            control={controlOf[field.key]}
            label={words.label(field.key)}
            hint={words.hint(field.key)}
            value={form.values[field.key] ?? ''}
            problem={problem && problemText(translator, revisions.key, problem, words.label(field.key))}
            choiceText={(code) => words.choice(field.key, code)}
            noChoice={undefined}
            onChange={(value) => form.change(field.key, value)}
          />
        );
      })}
    </section>
  );
}
