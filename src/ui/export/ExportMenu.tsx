import * as React from 'react';
import { exportWords } from '../../i18n/pages/export';
import type { Item, ListDefinition, TimeColumn, TimeKind, TimePrecision } from '../../schema/field';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import { SheetMenu } from './SheetMenu';
import { timeColumnKeys, timeWordKeys } from './timeKeys';
import { useLinks } from './useLinks';

export interface ExportMenuProps<L extends ListDefinition> {
  readonly list: L;
  /** What the view shows, all of it: fetched when it is asked for. */
  readonly rows: () => Promise<readonly Item<L>[]> | readonly Item<L>[];
  /** The file's name, and the name of the sheet. */
  readonly title: string;
}

/** The items that a view of one list shows, as a file, with all that a file can hold of them and where each one opens. */
export default function ExportMenu<L extends ListDefinition>({ list, rows, title }: ExportMenuProps<L>): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(exportWords);
  const words = useWords(list);
  const links = useLinks();
  const sheet = async () => {
    const { sheetOf } = await import('../../domain/export/sheet');
    const [yes, no] = [translator.t('word.yes').toLowerCase(), translator.t('word.no').toLowerCase()];
    const timeColumn = (part: TimeColumn): string => t(timeColumnKeys[part]);
    const timeWord = (code: TimeKind | TimePrecision): string => t(timeWordKeys[code]);
    return sheetOf(list, await rows(), { label: words.label, choice: words.plainChoice, yes, no, timeColumn, timeWord }, [
      { header: t('export.teams'), link: (id) => links.inTeams(list.key, id) },
      { header: t('export.sharepoint'), link: (id) => links.inSharePoint(list, id) },
    ]);
  };
  return <SheetMenu id={`export-${list.key}`} sheet={sheet} title={title} />;
}
