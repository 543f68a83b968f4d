import * as React from 'react';
import type { Overlap } from '../../../domain/processes/overlap';
import { processWords } from '../../../i18n/pages/processes';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { processClasses as classes } from './processStyles';
import { viewUrl } from './processUrl';

/** The warning: themes that several plan, and who they are. */
export function Overlaps({ found }: { readonly found: readonly Overlap[] }): JSX.Element | null {
  const { t } = useText(processWords);
  if (found.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="framsyn-overlaps">
      <div className={classes.sectionHead}>
        <h2 id="framsyn-overlaps" className={classes.sectionTitle}>
          {t('processes.overlap')}
        </h2>
      </div>
      <p className={classes.text}>
        {t('processes.overlap.count', { count: found.length })} {t('processes.overlap.agree')}
      </p>
      <OverlapList found={found} />
    </section>
  );
}

/** A theme a row, with a link to each that plans it. */
export function OverlapList({ found }: { readonly found: readonly Overlap[] }): JSX.Element {
  return (
    <ul className={classes.shared}>
      {found.map((overlap) => (
        <li key={overlap.theme}>
          <strong>{overlap.theme}</strong>
          <span className={classes.sharedLinks}>
            {linksOf(overlap).map(({ key, to, title }, index) => (
              <React.Fragment key={key}>
                {index > 0 && ', '}
                <AppLink to={to}>{title}</AppLink>
              </React.Fragment>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

const linksOf = ({ processes, activities }: Overlap): readonly { readonly key: string; readonly to: string; readonly title: string }[] => [
  ...processes.map(({ id, title }) => ({ key: `process-${id}`, to: viewUrl({ list: 'processes', open: id }), title })),
  ...activities.map(({ id, title }) => ({ key: `activity-${id}`, to: placeOf('activities', id) ?? '', title })),
];
