import * as React from 'react';
import { exportWords } from '../../i18n/pages/export';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import type { Format } from './exportRows';
import type { SheetMenuProps } from './SheetMenu';

/** Makes the file and gives it to the person; says how many rows it has, or that it could not be made. */
export function useExport({ sheet, title }: Pick<SheetMenuProps, 'sheet' | 'title'>): {
  readonly isWorking: boolean;
  readonly exportAs: (format: Format) => Promise<void>;
} {
  const { t } = useText(exportWords);
  const { now, offer } = useServices();
  const [isWorking, setWorking] = React.useState(false);

  async function make(format: Format): Promise<number> {
    const [rows, { fileOf }, { download }] = await Promise.all([sheet(), import('./exportRows'), import('./download')]);
    const file = await fileOf(rows, format, { title, cut: t('export.cut') });
    download(`${title} ${now().toISOString().slice(0, 10)}.${format === 'xlsx' ? 'xlsx' : 'csv'}`, file);
    return rows.length - 1;
  }
  return {
    isWorking,
    exportAs: async (format) => {
      setWorking(true);
      try {
        const count = await make(format);
        offer({ text: t('export.done', { count }) });
      } catch {
        // What was to be exported could not be read, or the writer not fetched: either way the person tries again.
        offer({ text: t('export.failed') });
      }
      setWorking(false);
    },
  };
}
