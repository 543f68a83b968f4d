import * as React from 'react';
import { storedOption, type ProposalOption } from '../../domain/proposals/options';
import type { Proposal } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import type { ListDefinition } from '../../schema/field';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import type { ControlProps } from '../forms/controls';
import type { FormAccess } from '../forms/formModel';
import { EntryField } from './EntryField';
import { Radios, type RadioOption } from './RadioControl';

/** What an option takes, in words; undefined when nobody has said. */
export function useNeedText(): (need: Pick<ProposalOption, 'hoursPerYear' | 'cost'>) => string | undefined {
  const { t } = useText(decideWords);
  const { number } = useTranslator();
  return React.useCallback(
    ({ hoursPerYear, cost }) => {
      if (hoursPerYear !== undefined && cost !== undefined) return t('decide.option.need', { hours: number(hoursPerYear), cost: number(cost) });
      if (hoursPerYear !== undefined) return t('decide.option.hours', { hours: number(hoursPerYear) });
      return cost === undefined ? undefined : t('decide.option.cost', { cost: number(cost) });
    },
    [t, number],
  );
}

/** What a request for resources asks for, in words. */
export function useAmount({ type, hours, cost }: Pick<Proposal, 'type' | 'hours' | 'cost'>): string | undefined {
  const needText = useNeedText();
  return type === 'resurs' ? needText({ hoursPerYear: hours, cost }) : undefined;
}

interface OptionFieldProps {
  readonly list: ListDefinition;
  readonly form: FormAccess;
  readonly options: readonly ProposalOption[];
  readonly isRequired: boolean;
}

/** Which of the proposal's options it is about, each with what it takes. */
export function OptionField({ list, form, options, isRequired }: OptionFieldProps): JSX.Element {
  const { t } = useText(decideWords);
  const needText = useNeedText();
  const control = React.useMemo(() => {
    const offered: readonly RadioOption[] = options.map((option) => ({
      value: storedOption(option),
      text: option.name,
      facts: [needText(option), option.isPreferred ? t('decide.option.preferred') : undefined].filter(Boolean).join(' · '),
    }));
    const none = isRequired ? [] : [{ value: '', text: t('decide.option.none') }];
    return function OptionRadios(props: ControlProps): JSX.Element {
      return <Radios {...props} isRequired={isRequired} options={[...offered, ...none]} />;
    };
  }, [options, isRequired, needText, t]);
  return <EntryField list={list} name="option" form={form} control={control} isRequired={isRequired} />;
}
