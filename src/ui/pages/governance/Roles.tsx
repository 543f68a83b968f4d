import * as React from 'react';
import { deeds, roleDeeds, type Deed } from '../../../domain/governance/roles';
import type { Role } from '../../../domain/permissions';
import type { PlainKeyOf } from '../../../i18n';
import { governanceWords } from '../../../i18n/pages/governance';
import { useText } from '../../app/useText';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { governanceClasses as classes } from './governanceStyles';

type Key = PlainKeyOf<(typeof governanceWords)['sv']>;
const roleKeys = {
  medarbetare: 'governance.role.medarbetare',
  arbetsgrupp: 'governance.role.arbetsgrupp',
  sammankallande: 'governance.role.sammankallande',
  ledningsgrupp: 'governance.role.ledningsgrupp',
  rusgrupp: 'governance.role.rusgrupp',
  agare: 'governance.role.agare',
} satisfies Record<Role, Key>;
const deedKeys = {
  read: 'governance.deed.read',
  propose: 'governance.deed.propose',
  handle: 'governance.deed.handle',
  decide: 'governance.deed.decide',
  publish: 'governance.deed.publish',
  receipt: 'governance.deed.receipt',
} satisfies Record<Deed, Key>;

/** What each role may do, from the very table that the site's permissions are made from. */
export function Roles(): JSX.Element {
  const { t } = useText(governanceWords);
  const rows = React.useMemo(roleDeeds, []);
  return (
    <section className={classes.section} aria-labelledby="framsyn-governance-roles">
      <h2 id="framsyn-governance-roles" className={classes.sectionTitle}>
        {t('governance.roles')}
      </h2>
      <ScrollRegion className={classes.scroll} role="group" aria-labelledby="framsyn-governance-roles">
        <table className={classes.table}>
          <caption>{t('governance.roles')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('governance.role')}</th>
              {deeds.map((deed) => (
                <th key={deed} scope="col">
                  {t(deedKeys[deed])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ role, deeds: own, readsProposals }) => (
              <tr key={role}>
                <th scope="row">{t(roleKeys[role])}</th>
                {deeds.map((deed) => (
                  <td key={deed} className={own[deed] ? classes.yes : classes.no}>
                    {deed === 'read' && !readsProposals ? t('governance.read.decided') : t(own[deed] ? 'governance.yes' : 'governance.no')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={classes.note}>{t('governance.roles.note')}</p>
    </section>
  );
}
