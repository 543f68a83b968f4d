import * as React from 'react';
import { exportWords } from '../../i18n/pages/export';
import type { ListDefinition } from '../../schema/field';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import type { ExportMenuProps } from './ExportMenu';
import type { Format } from './exportRows';

/** Makes the file and gives it to the person; says how many rows it has, or that it could not be made. */
export function useExport<L extends ListDefinition>({
  list,
  rows,
  title,
}: ExportMenuProps<L>): {
  readonly isWorking: boolean;
  readonly exportAs: (format: Format) => Promise<void>;
} {
  const { t } = useText(exportWords);
  const translator = useTranslator();
  const words = useWords(list);
  const { data, host, now, offer } = useServices();
  const [isWorking, setWorking] = React.useState(false);

  async function make(format: Format): Promise<void> {
    const [{ sheetOf }, { fileOf }, { placeOf }, { download }] = await Promise.all([
      import('../../domain/export/sheet'),
      import('./exportRows'),
      import('../links/places'),
      import('./download'),
    ]);
    const items = await rows();
    const inTeams = (id: number): string | undefined => {
      const place = placeOf(list.key, id);
      return place === undefined ? undefined : new URL(host.linkTo(place), window.location.href).href;
    };
    const sheet = sheetOf(
      list,
      items,
      { label: words.label, choice: words.plainChoice, yes: translator.t('word.yes').toLowerCase(), no: translator.t('word.no').toLowerCase() },
      [
        { header: t('export.teams'), link: inTeams },
        { header: t('export.sharepoint'), link: (id) => new URL(data.itemUrl(list, id), window.location.href).href },
      ],
    );
    const file = await fileOf(sheet, format, { title, cut: t('export.cut') });
    download(`${title} ${now().toISOString().slice(0, 10)}.${format === 'xlsx' ? 'xlsx' : 'csv'}`, file);
    offer({ text: t('export.done', { count: items.length }) });
  }

  return {
    isWorking,
    exportAs: async (format) => {
      setWorking(true);
      try {
        await make(format);
      } catch {
        // What was to be exported could not be read, or the writer not fetched: either way the person tries again.
        offer({ text: t('export.failed') });
      }
      setWorking(false);
    },
  };
}
