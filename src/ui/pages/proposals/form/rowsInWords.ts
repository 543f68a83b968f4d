import { comparedFields, letterOf } from '../../../../domain/options/comparison';
import { readRows, textOf, type Row } from '../../../../domain/options/rows';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { useText } from '../../../app/useText';
import type { Describe } from '../../../forms/ConflictView';
import { comparedKeys } from '../one/Comparison';
import { plannedKeys } from './rowWords';

/** Options and planned activities as lines that people can compare, in the view of a conflict: everything about them. */
export function useRowsInWords(): Describe {
  const { t } = useText(proposalWords);
  const option = (row: Row, index: number): string =>
    [
      `${letterOf(index)}. ${textOf(row, 'name')}`,
      row['isPreferred'] === true && t('proposals.tag.preferred'),
      ...comparedFields.map((field) => textOf(row, field) && `${t(comparedKeys[field])}: ${textOf(row, field)}`),
    ]
      .filter(Boolean)
      .join('\n');
  const planned = (row: Row): string =>
    (Object.keys(plannedKeys) as (keyof typeof plannedKeys)[])
      .map((field) => textOf(row, field) && `${t(plannedKeys[field])}: ${textOf(row, field)}`)
      .filter(Boolean)
      .join('\n');
  return (key, value) => {
    if ((key !== 'options' && key !== 'ifYes') || typeof value !== 'string' || value === '') return undefined;
    const rows = readRows(value);
    if (rows === 'unreadable') return value;
    return rows.map((row, index) => (key === 'options' ? option(row, index) : planned(row))).join('\n\n');
  };
}
