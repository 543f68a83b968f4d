import * as React from 'react';
import type { Revision } from '../../../../data/revisions/readPlan';
import { isPlanList } from '../../../../domain/revisions/plannedFields';
import { readDifferences } from '../../../../domain/revisions/values';
import { livingWords } from '../../../../i18n/pages/living';
import { revisions as list } from '../../../../schema/lists/revisions';
import { useText } from '../../../app/useText';
import { useWords } from '../../../fields/words';
import { livingClasses as classes } from './livingStyles';
import { usePlanText } from './planText';
import { Reason } from './Reason';

const firstShown = 10;

/** Every change that was reasoned for, and every approval, latest first. */
export function RevisionList({ revisions }: { readonly revisions: readonly Revision[] }): JSX.Element {
  const { t } = useText(livingWords);
  const words = useWords(list);
  const planText = usePlanText();
  const [shown, setShown] = React.useState(firstShown);
  const fieldsOf = (revision: Revision): string => {
    const from = revision.list;
    if (!isPlanList(from) || revision.change !== 'andrad') return '';
    return readDifferences(revision.differences)
      .map(({ field }) => planText.label(from, field).toLocaleLowerCase('sv'))
      .join(', ');
  };
  return (
    <section className={classes.group} aria-labelledby="framsyn-revisions">
      <h2 id="framsyn-revisions" className={classes.groupTitle}>
        {t('living.revisions.title', { count: revisions.length })}
      </h2>
      <ol className={classes.rows}>
        {revisions.slice(0, shown).map((revision) => (
          <li key={revision.id} className={classes.row}>
            <p className={classes.rowTitle}>
              <span className={classes.kind} data-kind={revision.change}>
                {words.choice('change', revision.change)}
              </span>{' '}
              {revision.title} <span className={classes.meta}>{fieldsOf(revision)}</span>
            </p>
            <Reason revision={revision} />
          </li>
        ))}
      </ol>
      {revisions.length > shown && (
        <button type="button" className={`${classes.more} ${classes.noPrint}`} onClick={() => setShown(shown + 50)}>
          {t('living.revisions.more', { count: revisions.length - shown })}
        </button>
      )}
    </section>
  );
}
