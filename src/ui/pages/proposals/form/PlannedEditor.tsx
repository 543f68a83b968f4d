import * as React from 'react';
import { plannedProblems } from '../../../../domain/options/check';
import { readRows, textOf, type Row } from '../../../../domain/options/rows';
import { readPlannedActivities, type PlannedActivity } from '../../../../domain/proposals/ifYes';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { proposals } from '../../../../schema/lists/proposals';
import { useText } from '../../../app/useText';
import { useWords } from '../../../fields/words';
import { fieldId } from '../../../forms/fieldId';
import { sumOf } from '../one/PlannedList';
import type { RowField } from './RowFields';
import { RowsEditor } from './RowsEditor';
import { plannedKeys } from './rowWords';

interface PlannedEditorProps {
  readonly json: string;
  readonly showsProblems: boolean;
  readonly onChange: (json: string) => void;
}

const kinds = { title: 'line', from: 'day', to: 'day', hours: 'number', responsibleRole: 'line' } as const satisfies Record<
  keyof typeof plannedKeys,
  RowField<string>['kind']
>;

/** The activities that a yes starts. */
export function PlannedEditor({ json, showsProblems, onChange }: PlannedEditorProps): JSX.Element {
  const { t } = useText(proposalWords);
  const words = useWords(proposals);
  const rows = React.useMemo(() => readRows(json), [json]);
  const read = readPlannedActivities(json);
  const planned = read === 'unreadable' ? [] : read;
  const fields = (Object.keys(kinds) as (keyof typeof kinds)[]).map((field): RowField<keyof PlannedActivity> => ({
    field,
    label: t(plannedKeys[field]),
    kind: kinds[field],
    ...(field === 'title' ? { isRequired: true } : {}),
  }));
  const nameOf = (row: Row, index: number): string => `${index + 1}. ${textOf(row, 'title') || t('proposals.rows.nameless')}`;
  return (
    <RowsEditor
      id={fieldId('ifYes')}
      title={words.label('ifYes')}
      note={t('proposals.ifYes.note')}
      addLabel={t('proposals.ifYes.add')}
      nameOf={nameOf}
      json={json}
      fields={fields}
      problems={showsProblems && rows !== 'unreadable' ? plannedProblems(rows) : []}
      onChange={onChange}
    >
      {planned.length > 0 && sumOf(planned) > 0 && <p style={{ marginTop: 12 }}>{t('proposals.planned.hours', { count: sumOf(planned) })}</p>}
    </RowsEditor>
  );
}
