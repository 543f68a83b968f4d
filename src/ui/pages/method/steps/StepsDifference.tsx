import * as React from 'react';
import { methodWords } from '../../../../i18n/pages/method';
import { methodStepWords } from '../../../../i18n/pages/methodSteps';
import { compareSteps, type StepDifference, type StepFieldChange } from '../../../../domain/methods/compareSteps';
import { readSteps } from '../../../../domain/methods/steps';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { TextDifference } from '../../../history/TextDifference';
import { outputKeys } from '../words';
import { priorityKeys, stepFieldKeys } from './stepWords';

/** What changed between two versions of the steps, step by step and field by field. */
export function StepsDifference({ before, after }: { readonly before: string; readonly after: string }): JSX.Element {
  const { t } = useText(methodStepWords);
  const differences = compareSteps(readSteps(before).steps, readSteps(after).steps);
  if (differences.length === 0) return <>{t('methodStep.difference.none')}</>;
  return (
    <ul>
      {differences.map((difference) => (
        <li key={`${difference.kind}${difference.index}`}>
          <OneStep difference={difference} />
        </li>
      ))}
    </ul>
  );
}

function OneStep({ difference }: { readonly difference: StepDifference }): JSX.Element {
  const { t } = useText(methodStepWords);
  const { kind, index, step } = difference;
  const name = { number: index + 1, title: step.title };
  if (kind === 'added') return <>{t('methodStep.difference.added', name)}</>;
  if (kind === 'removed') return <>{t('methodStep.difference.removed', name)}</>;
  const { from, fields } = difference;
  return (
    <>
      {from === undefined ? t('methodStep.difference.changed', name) : t('methodStep.difference.moved', { ...name, from: from + 1 })}
      <ul>
        {fields.map((change) => (
          <li key={change.field}>
            {t(stepFieldKeys[change.field])}: <FieldDifference change={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FieldDifference({ change: { field, before, after } }: { readonly change: StepFieldChange }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(methodStepWords);
  const { t: page } = useText(methodWords);
  const words = (value: StepFieldChange['before']): string => {
    if (field === 'outputKind') return page(outputKeys[value as keyof typeof outputKeys]);
    if (field === 'priority') return t(priorityKeys[value as keyof typeof priorityKeys]);
    if (field === 'perParticipant') return common(value === true ? 'word.yes' : 'word.no');
    return String(value ?? '');
  };
  if (field === 'outputKind' || field === 'priority' || field === 'perParticipant') return <>{`${words(before)} → ${words(after)}`}</>;
  return <TextDifference before={words(before)} after={words(after)} />;
}
