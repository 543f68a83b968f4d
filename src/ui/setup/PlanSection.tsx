import * as React from 'react';
import { setupPlanWords } from '../../i18n/pages/setupPlan';
import { migrationsFrom } from '../../schema/migrations';
import { wordsOf } from '../../provisioning/words';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { download } from '../export/download';
import { buttonClasses } from '../theme/buttons';
import { expectedMinutes } from './duration';
import { Hinders } from './Hinders';
import { partsOf, type PlanPart } from './planParts';
import type { SetupRun } from './run';
import { setupClasses as classes } from './setupStyles';
import { canApply, type Checked, type Situation } from './situation';
import { useDeedWords } from './useDeedWords';

const headings = {
  absent: 'setupPlan.heading.absent',
  unfinished: 'setupPlan.heading.unfinished',
  older: 'setupPlan.heading.older',
} as const satisfies Partial<Record<Situation, string>>;
const actions = {
  absent: 'setupPlan.apply.absent',
  unfinished: 'setupPlan.apply.unfinished',
  older: 'setupPlan.apply.older',
} as const satisfies Partial<Record<Situation, string>>;

/** What the button of a situation says. */
function useActionName(situation: Situation): string {
  const { t } = useText(setupPlanWords);
  return t(situation in actions ? actions[situation as keyof typeof actions] : 'setupPlan.apply.lacking');
}

/** What would be done, in words, before anybody says yes; and the yes. */
export function PlanSection({ checked, run }: { readonly checked: Checked; readonly run: SetupRun }): JSX.Element {
  const { situation, plan, site } = checked;
  const { locale } = useTranslator();
  const { t } = useText(setupPlanWords);
  const deeds = useDeedWords();
  const action = useActionName(situation);
  const parts = React.useMemo(() => partsOf(plan.steps), [plan]);
  const nameOf = (part: PlanPart): string => t('setupPlan.part', { title: part.title ?? t('setupPlan.site'), deeds: deeds(part.steps) });
  const isOlder = situation === 'older';
  const versions = t('setupPlan.versions', { site: plan.version.site, program: plan.version.schema });
  const migrations = isOlder ? migrationsFrom(plan.version.site).map(({ to, summary }) => t('setupPlan.migration', { to, summary: summary[locale] })) : [];

  const save = async (): Promise<void> => {
    const { planText } = await import('./planText');
    const lines = [t('setupPlan.file.site', { site: site.title }), ...(isOlder ? [versions, ...migrations] : [])];
    download(`${t('setupPlan.file')}.txt`, planText({ title: t('setupPlan.file'), lines, parts, nameOf, locale }), 'text/plain;charset=utf-8');
  };
  return (
    <section className={classes.section} aria-labelledby="setup-plan">
      <h2 id="setup-plan" className={classes.heading}>
        {t(situation in headings ? headings[situation as keyof typeof headings] : 'setupPlan.heading')}
      </h2>
      {isOlder && (
        <>
          <p>{versions}</p>
          <ul className={classes.items}>
            {migrations.map((migration) => (
              <li key={migration}>{migration}</li>
            ))}
          </ul>
        </>
      )}
      <p className={classes.text}>
        {t('setupPlan.sum', { deeds: deeds(plan.steps, true) })} {t('setupPlan.safe')}
      </p>
      <details className={`${classes.details} ${classes.wide}`}>
        <summary>{t('setupPlan.all', { count: plan.steps.length })}</summary>
        <ul className={classes.parts} aria-label={t('setupPlan.parts')}>
          {parts.map((part) => (
            <li key={part.list ?? ''}>
              <Part name={nameOf(part)} part={part} />
            </li>
          ))}
        </ul>
      </details>
      {canApply(checked) ? (
        <>
          <p className={classes.note}>
            {t('setupPlan.time', { count: expectedMinutes(plan.steps.length) })} {t('setupPlan.pause')}
          </p>
          <div className={classes.actions}>
            <button type="button" className={buttonClasses.primary} onClick={() => run.start(plan.steps.length)}>
              {action}
            </button>
            <button type="button" className={buttonClasses.outlined} onClick={() => void save()}>
              {t('setupPlan.save')}
            </button>
          </div>
        </>
      ) : (
        <Hinders checked={checked} action={action} />
      )}
    </section>
  );
}

/** The steps of a list are drawn when somebody opens it: on an empty site they are more than a thousand. */
function Part({ name, part }: { readonly name: string; readonly part: PlanPart }): JSX.Element {
  const { locale } = useTranslator();
  const [isOpen, setIsOpen] = React.useState(false);
  return (
    <details className={classes.details} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && (
        <ul className={classes.items}>
          {part.steps.map((step, index) => (
            <li key={index}>{wordsOf(step)[locale]}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
