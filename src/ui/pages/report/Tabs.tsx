import * as React from 'react';
import { reportWords } from '../../../i18n/pages/report';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { reportClasses as classes } from './reportStyles';
import { placeUrl, reportTabs, startPlace, type ReportTab } from './reportUrl';

const words = { now: 'report.tab.now', draft: 'report.tab.draft', published: 'report.tab.published' } as const satisfies Record<ReportTab, string>;

/** The three things that there are; each is a place of its own. */
export function Tabs({ tab, published }: { readonly tab: ReportTab; readonly published: number | undefined }): JSX.Element {
  const { t } = useText(reportWords);
  return (
    <nav className={classes.tabs} aria-label={t('report.tabs')}>
      {reportTabs.map((key) => (
        <AppLink key={key} className={classes.tab} to={placeUrl({ ...startPlace, tab: key })} aria-current={key === tab ? 'page' : undefined}>
          {t(words[key])}
          {key === 'published' && published !== undefined && <span className={classes.count}>{published}</span>}
        </AppLink>
      ))}
    </nav>
  );
}
