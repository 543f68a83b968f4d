import { timePartOf } from '../../../domain/import/fields';
import { exportWords } from '../../../i18n/pages/export';
import type { ListDefinition, TimeKind, TimePrecision } from '../../../schema/field';
import { useText } from '../../app/useText';
import { timeColumnKeys, timeWordKeys } from '../../export/timeKeys';
import { useWords } from '../../fields/words';

/** What a field is called, or one of the columns of a time: "Tid: start". */
export function useFieldLabel(list: ListDefinition): (key: string) => string {
  const { t } = useText(exportWords);
  const words = useWords(list);
  return (key) => {
    const time = timePartOf(key);
    return time === undefined ? words.label(key) : `${words.label(time.field)}: ${t(timeColumnKeys[time.part])}`;
  };
}

/** "löpande", "månad". */
export function useTimeWord(): (code: TimeKind | TimePrecision) => string {
  const { t } = useText(exportWords);
  return (code) => t(timeWordKeys[code]);
}
