import * as React from 'react';
import type { ListDefinition } from '../../schema/field';
import { formField } from '../../schema/form';
import { useTranslator } from '../app/services';
import { useWords } from '../fields/words';
import type { ControlComponent } from '../forms/controls';
import { FieldFrame } from '../forms/FieldFrame';
import type { FormAccess } from '../forms/formModel';
import { problemText } from '../forms/problems';

interface EntryFieldProps {
  readonly list: ListDefinition;
  readonly name: string;
  readonly form: FormAccess;
  readonly control: ControlComponent;
  readonly isRequired?: boolean;
}

/** A field that a form shows only where what is chosen asks for it; drawn as the form's own. */
export function EntryField({ list, name, form, control, isRequired = false }: EntryFieldProps): JSX.Element | null {
  const translator = useTranslator();
  const words = useWords(list);
  const field = list.fields[name];
  if (field === undefined) return null;
  const label = words.label(name);
  const problem = form.problems.find((found) => found.field === name);
  return (
    <FieldFrame
      field={{ ...formField(name, field), required: isRequired, counter: undefined }}
      control={control}
      label={label}
      hint={words.hint(name)}
      value={form.values[name] ?? ''}
      problem={problem && problemText(translator, list.key, problem, label)}
      choiceText={(code) => words.choice(name, code)}
      noChoice={undefined}
      onChange={(value) => form.change(name, value)}
    />
  );
}
