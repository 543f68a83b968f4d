import type { CellWords } from '../../domain/report/cells';
import { createText, type Locale } from '../../i18n';
import { reportChartWords } from '../../i18n/pages/reportCharts';

type Words = (typeof reportChartWords)['sv'];

function made(locale: Locale): CellWords {
  const { t } = createText<Words>(locale, locale === 'en' ? reportChartWords.en : (reportChartWords.sv as never));
  return {
    locale,
    unknown: t('reportCharts.unknown'),
    hours: (amount) => t('reportCharts.hours', { amount }),
    kronor: (amount) => t('reportCharts.kronor', { amount }),
    thousands: (amount) => t('reportCharts.thousands', { amount }),
  };
}

const known: Readonly<Record<Locale, CellWords>> = { sv: made('sv'), en: made('en') };

/** What a report's cells are written with: `cellText(cellWordsOf(document.language), column, cell)`. */
export const cellWordsOf = (language: Locale): CellWords => known[language];
