import * as React from 'react';
import { kitWords } from '../../../i18n/pages/kit';
import { useText } from '../../app/useText';
import { kitClasses as classes } from './kitStyles';
import type { KitLine } from './useKitLines';

/** What happens when, and what the leader says. */
export function KitAgenda({ lines, total }: { readonly lines: readonly KitLine[]; readonly total: number }): JSX.Element {
  const { t } = useText(kitWords);
  return (
    <section aria-labelledby="framsyn-kit-agenda">
      <h2 id="framsyn-kit-agenda" className={classes.sectionTitle}>
        {t('kit.agenda', { minutes: String(total) })}
      </h2>
      <ol className={classes.points}>
        {lines.map((point, index) => (
          <li key={index} className={classes.point}>
            <span className={classes.pointTime}>
              {t('kit.agenda.minutes', { minutes: String(point.minutes) })}
              <span className={classes.pointFrom}>{t('kit.agenda.from', { from: String(point.from), to: String(point.from + point.minutes) })}</span>
            </span>
            <div>
              <p className={classes.pointTitle}>{point.heading}</p>
              {point.lines.map((line, place) => (
                <p key={place} className={classes.line}>
                  {line}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
