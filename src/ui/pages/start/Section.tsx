import * as React from 'react';
import { startWords } from '../../../i18n/pages/start';
import { useText } from '../../app/useText';
import { Icon } from '../../theme/icons';
import { startClasses as classes } from './startStyles';

/** So many rows stand there at once. */
const shown = 4;

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly React.ReactNode[];
  /** Said when there are no rows; without it the whole section is left out then. */
  readonly empty?: React.ReactNode;
  /** The one link beside the heading. */
  readonly aside?: React.ReactNode;
  readonly showsCount?: boolean;
}

/** A heading, how many, and the first few rows; the rest one click away. */
export function Section({ id, title, rows, empty, aside, showsCount = false }: SectionProps): JSX.Element | null {
  const { t } = useText(startWords);
  const [isWhole, setWhole] = React.useState(false);
  if (rows.length === 0 && empty === undefined) return null;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.sectionHead}>
        <h2 id={id} className={classes.sectionTitle}>
          {title} {showsCount && rows.length > 0 && <span>{rows.length}</span>}
        </h2>
        {aside && <span className={classes.aside}>{aside}</span>}
      </div>
      {rows.length === 0 ? <p className={classes.none}>{empty}</p> : <ul>{isWhole ? rows : rows.slice(0, shown)}</ul>}
      {rows.length > shown && (
        <button type="button" className={classes.all} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('start.fewer') : t('start.all', { count: rows.length })}
        </button>
      )}
    </section>
  );
}

/** The only red there is: how late something is, in words, with its mark. */
export const LateMark = ({ text }: { readonly text: string }): JSX.Element => (
  <span className={classes.late}>
    <Icon name="error" size={15} />
    {text}
  </span>
);
