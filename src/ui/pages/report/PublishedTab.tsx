import * as React from 'react';
import type { ReportHead } from '../../../data/report/published';
import { reportWords } from '../../../i18n/pages/report';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { stateClasses } from '../../states/stateStyles';
import { Icon } from '../../theme/icons';
import { reportClasses as classes } from './reportStyles';
import { dayText, periodText } from './reportText';
import { openedId, placeUrl, startPlace } from './reportUrl';
import { useChecks, useReceiptCounts } from './useReports';
import { useRole } from './useRole';

/** Every version that was published, latest first: nothing of it is changed, and a correction says what it corrects. */
export default function PublishedTab({ heads }: { readonly heads: readonly ReportHead[] }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const role = useRole();
  const checks = useChecks(heads);
  const counts = useReceiptCounts();
  if (heads.length === 0) {
    return (
      <div className={stateClasses.state}>
        <h2 className={stateClasses.heading}>{t('report.published.none')}</h2>
        <p className={stateClasses.lead}>{t('report.published.none.text')}</p>
        <p>
          <AppLink to={placeUrl({ ...startPlace, tab: 'draft' })}>{t('report.published.none.action')}</AppLink>
        </p>
      </div>
    );
  }
  const wrong = heads.filter(({ number }) => checks.get(number) === false);
  return (
    <>
      {wrong.length > 0 && (
        <p className={classes.wrong} role="alert">
          <Icon name="error" size={15} />
          {t('report.check.wrongOnes', { numbers: wrong.map(({ number }) => String(number)).join(', ') })}
        </p>
      )}
      <ScrollRegion className={classes.scroll} aria-label={t('report.tab.published')}>
        <table className={classes.table}>
          <caption>{t('report.published.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('report.published.title')}</th>
              <th scope="col">{t('report.published.version')}</th>
              <th scope="col">{t('report.published.date')}</th>
              <th scope="col">{t('report.period')}</th>
              <th scope="col">{t('report.published.by')}</th>
              <th scope="col">{t('report.published.check')}</th>
              <th scope="col">{t('report.published.receipts')}</th>
            </tr>
          </thead>
          <tbody>
            {heads.map((head) => (
              <tr key={head.id}>
                <th scope="row">
                  <AppLink to={placeUrl({ ...startPlace, report: head.number })} onFollow={() => focusWhenDrawn(() => document.getElementById(openedId))}>
                    {head.title}
                  </AppLink>
                  {head.corrects !== undefined && <span className={classes.hint}> {t('report.published.correctsOne', { number: head.corrects })}</span>}
                </th>
                <td>{head.number}</td>
                <td>{dayText(translator, head.date)}</td>
                <td>{periodText(translator, { from: head.periodFrom, to: head.periodTo })}</td>
                <td>{role(head.publishedRole)}</td>
                <td>
                  <Check isIntact={checks.get(head.number)} />
                </td>
                <td>{counts === undefined ? '' : (counts.get(head.number) ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function Check({ isIntact }: { readonly isIntact: boolean | undefined }): JSX.Element {
  const { t } = useText(reportWords);
  if (isIntact === undefined) return <>{t('report.check.notYet')}</>;
  if (isIntact) return <>{t('report.check.right')}</>;
  return (
    <span className={classes.late}>
      <Icon name="error" size={15} />
      {t('report.check.wrong')}
    </span>
  );
}
