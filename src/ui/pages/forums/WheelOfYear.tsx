import * as React from 'react';
import { forumRings, placeOfEntry } from '../../../domain/forums/rings';
import { dayOf } from '../../../domain/review/calendar';
import { forumWords } from '../../../i18n/pages/forums';
import { forums } from '../../../schema/lists/forums';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { forumClasses as classes } from './forumStyles';
import { years } from './forumUrl';
import type { ForumOccasion, ForumRow } from './useForums';

const YearWheel = React.lazy(() => import('../../charts/wheel/YearWheel'));

interface WheelOfYearProps {
  readonly rows: readonly ForumRow[];
  readonly events: readonly ForumOccasion[];
  readonly year: number;
  readonly yearUrl: (year: number) => AppUrl;
  readonly onForum: (id: number, byKeyboard: boolean) => void;
}

/** The year's meetings and occasions, drawn and in a table. */
export function WheelOfYear({ rows, events, year, yearUrl, onForum }: WheelOfYearProps): JSX.Element {
  const { navigation, now } = useServices();
  const { t } = useText(forumWords);
  const words = useWords(forums);
  const rings = React.useMemo(
    () => forumRings(rows, events, year, { kind: (kind) => words.choice('kind', kind), others: t('forums.wheel.others') }),
    [rows, events, year, words, t],
  );
  const handleOpen = (entry: string, byKeyboard: boolean): void => {
    const place = placeOfEntry(entry);
    if (place?.kind === 'forum') onForum(place.id, byKeyboard);
    if (place?.kind === 'event') navigation.push(placeOf('events', place.id) ?? '');
  };
  return (
    <section className={classes.section} aria-labelledby="framsyn-wheel-title">
      <div className={classes.sectionHead}>
        <h2 id="framsyn-wheel-title" className={classes.sectionTitle}>
          {t('forums.wheel')} {year}
        </h2>
        <nav className={classes.years} aria-label={t('forums.wheel.year')}>
          {[year - 1, year + 1]
            .filter((other) => other >= years.first && other <= years.last)
            .map((other) => (
              <AppLink key={other} to={yearUrl(other)} replace>
                {t('forums.wheel.previous', { year: String(other) })}
              </AppLink>
            ))}
        </nav>
      </div>
      <React.Suspense
        fallback={
          <p role="status" className={`${classes.meta} ${classes.drawing}`}>
            {t('forums.wheel.loading')}
          </p>
        }
      >
        <YearWheel rings={rings} year={year} today={dayOf(now())} label={t('forums.wheel.label')} onOpen={handleOpen} />
      </React.Suspense>
    </section>
  );
}
