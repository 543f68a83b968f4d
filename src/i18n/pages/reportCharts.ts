import { pageWords } from '../pageWords';

/** The drawings and tables of a report; what stands in a drawing is in the report's own language. */
export const reportChartWords = pageWords(
  {
    'reportCharts.unknown': 'uppgift saknas',
    'reportCharts.hours': '{amount} h',
    'reportCharts.kronor': '{amount} kr',
    'reportCharts.thousands': '{amount} tkr',
  },
  {
    'reportCharts.unknown': 'not known',
    'reportCharts.hours': '{amount} h',
    'reportCharts.kronor': 'SEK {amount}',
    'reportCharts.thousands': 'SEK {amount}k',
  },
);
