import * as React from 'react';
import { optionProblems } from '../../../../domain/options/check';
import { comparedFields, letterOf, type ComparedField } from '../../../../domain/options/comparison';
import { readRows, textOf, type Row } from '../../../../domain/options/rows';
import { isDay } from '../../../../schema/kinds/days';
import { readOptions, type ProposalOption } from '../../../../domain/proposals/options';
import { dayOf } from '../../../../domain/review/calendar';
import type { PlainKeyOf } from '../../../../i18n';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { proposals } from '../../../../schema/lists/proposals';
import { useServices } from '../../../app/services';
import { useText } from '../../../app/useText';
import { useWords } from '../../../fields/words';
import { fieldId } from '../../../forms/fieldId';
import { Comparison, comparedKeys, useFinding } from '../one/Comparison';
import { Resources } from '../one/Resources';
import type { RowField } from './RowFields';
import { RowsEditor } from './RowsEditor';

type Key = PlainKeyOf<(typeof proposalWords)['sv']>;
const hints: Partial<Record<ComparedField, Key>> = {
  hoursPerYear: 'proposals.option.hoursPerYear.hint',
  cost: 'proposals.option.cost.hint',
  reach: 'proposals.option.reach.hint',
  dependsOnPersons: 'proposals.option.dependsOnPersons.hint',
  decisionPath: 'proposals.option.decisionPath.hint',
};
const numbers: readonly ComparedField[] = ['hoursPerYear', 'cost'];
const long: readonly ComparedField[] = ['roles', 'consequences'];

interface OptionsEditorProps {
  readonly json: string;
  readonly assignment: number | undefined;
  readonly decisionDate: string;
  readonly showsProblems: boolean;
  readonly onChange: (json: string) => void;
}

/** The options of a proposal: written one by one, read side by side, and held against the time that there is. */
export function OptionsEditor({ json, assignment, decisionDate, showsProblems, onChange }: OptionsEditorProps): JSX.Element {
  const { t } = useText(proposalWords);
  const { now } = useServices();
  const words = useWords(proposals);
  const finding = useFinding();
  const rows = React.useMemo(() => readRows(json), [json]);
  const fields: readonly RowField<keyof ProposalOption>[] = [
    { field: 'name', label: t('proposals.option.name'), kind: 'line', isRequired: true },
    ...comparedFields.map((field): RowField<keyof ProposalOption> => {
      const hint = hints[field];
      return {
        field,
        label: t(comparedKeys[field]),
        kind: numbers.includes(field) ? 'number' : long.includes(field) ? 'lines' : 'line',
        ...(hint === undefined ? {} : { hint: t(hint) }),
      };
    }),
  ];
  const read = readOptions(json);
  const options = read === 'unreadable' ? [] : read;
  const nameOf = (row: Row, index: number): string => `${letterOf(index)}. ${textOf(row, 'name') || t('proposals.rows.nameless')}`;
  return (
    <RowsEditor
      id={fieldId('options')}
      title={words.label('options')}
      note={t('proposals.options.note')}
      addLabel={t('proposals.options.add')}
      nameOf={nameOf}
      json={json}
      fields={fields}
      problems={showsProblems && rows !== 'unreadable' ? optionProblems(rows) : []}
      only={{ field: 'isPreferred', label: t('proposals.option.isPreferred') }}
      onChange={onChange}
    >
      {options.length > 1 && (
        <div style={{ marginTop: 16 }}>
          <p>{finding(options)}</p>
          <Comparison options={options} />
        </div>
      )}
      {options.length > 0 && <Resources options={options} assignment={assignment} day={isDay(decisionDate) ? decisionDate : dayOf(now())} />}
    </RowsEditor>
  );
}
