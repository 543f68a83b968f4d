import * as React from 'react';
import { validityOn, type Validity } from '../../../../domain/revisions/validity';
import { dayOf } from '../../../../domain/review/calendar';
import { livingWords } from '../../../../i18n/pages/living';
import { AppLink } from '../../../app/AppLink';
import { useServices } from '../../../app/services';
import { useMay } from '../../../app/useMay';
import { useText } from '../../../app/useText';
import { placeOf } from '../../../links/places';
import { Icon } from '../../../theme/icons';
import { useValidityText } from './HorizonAxis';
import { livingClasses as classes } from './livingStyles';
import type { LivingPlan } from '../../../living/useLivingPlan';

const ProlongForm = React.lazy(() => import('./ProlongForm'));

const isWarned = (validity: Validity): boolean => validity.state === 'ending' || validity.state === 'ended';

/** When the plan's validity ends soon or has ended: what to do about it. */
export function ValidityBanner({ plan }: { readonly plan: LivingPlan }): JSX.Element | null {
  const { now } = useServices();
  const { t } = useText(livingWords);
  const say = useValidityText();
  const may = useMay();
  const [prolongs, setProlongs] = React.useState(false);
  const { assignment } = plan;
  const today = dayOf(now());
  const validity = validityOn(assignment?.validity, today);
  if (!assignment || !isWarned(validity)) return null;
  const place = placeOf('assignments', assignment.id);
  return (
    <div className={classes.note} role="status">
      <span className={classes.noteIcon}>
        <Icon name="warning" />
      </span>
      <div>
        <p>{say(validity)}</p>
        {may('edit', 'assignments', assignment.author) && (
          <p className={classes.noteActions}>
            <button type="button" className={classes.link} onClick={() => setProlongs(true)}>
              {t('living.prolong')}
            </button>
            {place && (
              <AppLink className={classes.link} to={place}>
                {t('living.revise')}
              </AppLink>
            )}
          </p>
        )}
      </div>
      {prolongs && (
        <React.Suspense fallback={null}>
          <ProlongForm plan={plan} assignment={assignment} onClose={() => setProlongs(false)} />
        </React.Suspense>
      )}
    </div>
  );
}
