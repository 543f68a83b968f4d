import * as React from 'react';
import { setupWords } from '../../i18n/pages/setup';
import { useText } from '../app/useText';
import { areaWords } from './areas';
import { setupClasses as classes } from './setupStyles';

/** What is being looked at, each in the place where its outcome will stand. */
export function FindingsSkeleton(): JSX.Element {
  const { t } = useText(setupWords);
  return (
    <div className={classes.findings} aria-hidden="true">
      {Object.entries(areaWords).map(([area, word], index) => (
        <div key={area} className={classes.finding}>
          <span className={classes.skeleton} style={{ width: 76 }} />
          <span className={classes.area}>{t(word)}</span>
          <span className={classes.skeleton} style={{ width: `${44 + ((index * 17) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}
