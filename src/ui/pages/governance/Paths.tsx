import * as React from 'react';
import { routesOf } from '../../../domain/governance/paths';
import { governanceWords } from '../../../i18n/pages/governance';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { governanceClasses as classes } from './governanceStyles';
import type { Governance } from './useGovernance';

const steps = ['governance.path.submit', 'governance.path.handle', 'governance.path.decide', 'governance.path.formal', 'governance.path.do'] as const;

/** The way to a decision: in general, and for the proposals that there are. */
export function Paths({ model: { groups, proposals } }: { readonly model: Governance }): JSX.Element {
  const { t } = useText(governanceWords);
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  const routes = React.useMemo(() => routesOf(proposals, new Set(groups.map(({ id }) => id))), [proposals, groups]);
  const nameOf = (id: number | undefined): string => (id === undefined ? t('governance.path.nobody') : (titles.get(id) ?? ''));
  return (
    <section className={classes.section} aria-labelledby="framsyn-governance-path">
      <h2 id="framsyn-governance-path" className={classes.sectionTitle}>
        {t('governance.path')}
      </h2>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      {routes.length > 0 && (
        <ScrollRegion className={classes.scroll} aria-label={t('governance.path.table')} style={{ marginTop: 12 }}>
          <table className={classes.table}>
            <caption>{t('governance.path.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('governance.path.handles')}</th>
                <th scope="col">{t('governance.path.decides')}</th>
                <th scope="col">{t('governance.path.proposals')}</th>
              </tr>
            </thead>
            <tbody>
              {routes.map(({ key, handles, decides, proposals: own }) => (
                <tr key={key}>
                  <td>{nameOf(handles)}</td>
                  <td>{nameOf(decides)}</td>
                  <td>
                    {own.map(({ id, title }, index) => (
                      <React.Fragment key={id}>
                        {index > 0 && ', '}
                        <AppLink to={placeOf('proposals', id) ?? ''}>{title}</AppLink>
                      </React.Fragment>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
