import * as React from 'react';
import type { Locale } from '../../i18n';
import { exportWords } from '../../i18n/pages/export';
import type { Sheet } from '../../domain/export/csv';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import type { Format } from './exportRows';
import { MenuButton } from './MenuButton';
import { useExport } from './useExport';

const names = {
  xlsx: 'export.xlsx',
  semicolon: 'export.csv.semicolon',
  comma: 'export.csv.comma',
} as const satisfies Readonly<Record<Format, string>>;

/** The separator that an Excel in the reader's language splits at comes first. */
const formatsFor = (locale: Locale): readonly Format[] => (locale === 'en' ? ['xlsx', 'comma', 'semicolon'] : ['xlsx', 'semicolon', 'comma']);

export interface SheetMenuProps {
  /** Names the menu among others on the page. */
  readonly id: string;
  /** What is to be exported, its first row the headings: made when it is asked for. */
  readonly sheet: () => Promise<Sheet>;
  /** The file's name, and the name of the sheet. */
  readonly title: string;
}

/** A sheet as a file: a button that opens the three formats. */
export function SheetMenu({ id, sheet, title }: SheetMenuProps): JSX.Element {
  const { t } = useText(exportWords);
  const { announce } = useServices();
  const { locale } = useTranslator();
  const { isWorking, exportAs } = useExport({ sheet, title });
  const choose = (format: Format): void => {
    announce(t('export.working'));
    void exportAs(format);
  };
  return (
    <MenuButton
      id={id}
      label={t('export.button')}
      groupLabel={t('export.formats')}
      isBusy={isWorking}
      choices={formatsFor(locale).map((format) => ({ key: format, label: t(names[format]) }))}
      onChoose={choose}
    />
  );
}
