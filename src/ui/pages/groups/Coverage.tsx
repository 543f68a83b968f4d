import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { coverage, namesIn, uncovered, type Membership } from '../../../domain/groups/coverage';
import { dayOf } from '../../../domain/review/calendar';
import { groupWords } from '../../../i18n/pages/groups';
import { AppLink } from '../../app/AppLink';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { heading, touch } from '../../theme/styles';
import { nameLists, namesLink, viewUrl, type NameList } from './groupUrl';
import type { GroupFacts } from './useGroups';

const classes = mergeStyleSets({
  title: { ...heading.section, fontSize: 16, lineHeight: '22px', borderBottom: '1px solid var(--fs-line)', paddingBottom: 8 },
  tables: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: '16px 40px' },
  sub: { ...heading.section, margin: '12px 0 4px !important' },
  lead: { marginBottom: '8px !important', textWrap: 'pretty' },
  table: {
    width: '100%',
    tableLayout: 'fixed', // a long name breaks between words before it breaks within one
    borderCollapse: 'collapse',
    fontSize: 13,
    lineHeight: '18px',
    selectors: {
      'th, td': {
        textAlign: 'left',
        padding: '6px 12px 6px 0',
        borderBottom: '1px solid var(--fs-line)',
        verticalAlign: 'top',
        overflowWrap: 'break-word',
        hyphens: 'auto',
      },
      'thead th': { borderBottomColor: 'var(--fs-line2)', color: 'var(--fs-tx2)' },
      'th:first-child': { width: '44%' },
      'tbody th': { fontWeight: 400 },
    },
  },
  edit: { display: 'inline-flex', alignItems: 'center', minHeight: 24, fontSize: 13, selectors: touch({ minHeight: 44 }) },
});

const words = {
  units: { title: 'groups.coverage.units', none: 'groups.coverage.noUnits', edit: 'groups.coverage.editUnits' },
  municipalities: { title: 'groups.coverage.municipalities', none: 'groups.coverage.noMunicipalities', edit: 'groups.coverage.editMunicipalities' },
} as const satisfies Record<NameList, object>;
const nameOf = {
  units: ({ unit }) => unit,
  municipalities: ({ municipality }) => municipality,
} satisfies Record<NameList, (seat: Membership) => string | undefined>;

/** Which units and municipalities have somebody in a group, and which have not. For who may see the seats. */
export function Coverage({ facts }: { readonly facts: GroupFacts }): JSX.Element | null {
  const { t } = useText(groupWords);
  if (!facts.seats) return null;
  const { seats } = facts;
  return (
    <section aria-labelledby="framsyn-coverage">
      <h2 id="framsyn-coverage" className={classes.title}>
        {t('groups.coverage')}
      </h2>
      <div className={classes.tables}>
        {nameLists.map((list) => (
          <OneCoverage key={list} list={list} seats={seats} facts={facts} />
        ))}
      </div>
    </section>
  );
}

function OneCoverage({ list, seats, facts }: { readonly list: NameList; readonly seats: readonly Membership[]; readonly facts: GroupFacts }): JSX.Element {
  const { t } = useText(groupWords);
  const today = dayOf(useServices().now());
  const mayEdit = useMay()('add', 'settings');
  const names = namesIn(facts.settings[list]?.value);
  const rows = coverage(names, seats, nameOf[list], today);
  const missing = uncovered(rows);
  return (
    <div>
      <h3 className={classes.sub}>{t(words[list].title)}</h3>
      {names.length === 0 ? (
        <p className={classes.lead}>{t(words[list].none)}</p>
      ) : (
        <p className={classes.lead}>
          {t('groups.coverage.lead', { covered: rows.length - missing.length, total: rows.length })}{' '}
          {missing.length === 0 ? t('groups.coverage.all') : t('groups.coverage.missing', { names: missing.join(', ') })}
        </p>
      )}
      {rows.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('groups.coverage.name')}</th>
              <th scope="col">{t('groups.coverage.who')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, seats: own }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  {own.length === 0
                    ? t('groups.coverage.nobody')
                    : own.map((seat, index) => (
                        <React.Fragment key={seat.id}>
                          {index > 0 && ', '}
                          {`${seat.title} (${facts.groups?.find(({ id }) => id === seat.group.id)?.title ?? seat.group.title ?? ''})`}
                        </React.Fragment>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && (
        <AppLink id={namesLink(list)} to={viewUrl({ names: list })} className={classes.edit}>
          {t(words[list].edit)}
        </AppLink>
      )}
    </div>
  );
}
