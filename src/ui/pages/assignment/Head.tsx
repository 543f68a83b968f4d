import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { Locale } from '../../../i18n';
import { neuterInWords } from '../../../i18n/numberWords';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { assignmentCycleWords } from '../../../i18n/pages/assignmentCycle';
import { isLateActivity } from '../../../domain/assignment/checklist';
import { goalCount } from '../../../domain/assignment/goals';
import { phaseOf } from '../../../domain/assignment/phases';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { listClasses } from '../../lists/listStyles';
import { switcherClasses } from '../../forms/switcherStyles';
import { assignmentClasses as classes } from './assignmentStyles';
import { openerId, viewUrl } from './assignmentUrl';
import { useApproval, validityText } from './Margins';
import type { Assignment, Dossier } from './useAssignment';
import { phaseKeys } from './words';

/** The purpose as one line of plain words: its first paragraph. */
const firstParagraph = (text: string | undefined): string | undefined =>
  text
    ?.trim()
    .split(/\n\s*\n/)[0]
    ?.replace(/^[#>*\s-]+/gm, '')
    .replace(/[*_`]/g, '');

interface HeadProps {
  readonly all: readonly Assignment[];
  readonly dossier: Dossier;
  readonly mayAdd: boolean;
  readonly mayEdit: boolean;
  readonly onPrint: () => void;
}

/** What the assignment is called, whose it is and why; which one it is, and how it stands. */
export function Head({ all, dossier, mayAdd, mayEdit, onPrint }: HeadProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const translator = useTranslator();
  const { assignment, predecessor, successor } = dossier;
  const approved = useApproval()(dossier);
  const facts = [
    assignment.organisation,
    assignment.unit,
    assignment.validity && t('assignment.validity', { time: validityText(translator, assignment.validity) }),
    assignment.horizonYear && t('assignment.horizon', { year: String(assignment.horizonYear) }),
    approved,
    assignment.closedOn && t('assignment.closed', { date: translator.date(assignment.closedOn, 'full') }),
  ];
  const [adding, changing] = [{ what: 'new' } as const, { what: 'facts' } as const];
  return (
    <>
      <div className={listClasses.head}>
        <h1 className={listClasses.title} style={{ overflowWrap: 'anywhere' }}>
          {assignment.title}
        </h1>
        <DefaultButton className={listClasses.primary} text={t('assignment.print')} onClick={onPrint} />
      </div>
      <p className={listClasses.purpose}>{firstParagraph(assignment.purpose) ?? t('assignment.purpose')}</p>
      <p className={classes.meta}>{facts.filter(Boolean).join(' · ')}</p>
      {(predecessor ?? successor) && (
        <p className={classes.meta}>
          {predecessor && (
            <>
              {t('assignment.predecessor')}: <AppLink to={placeOf('assignments', predecessor.id) ?? ''}>{predecessor.title}</AppLink>.{' '}
            </>
          )}
          {successor && (
            <>
              {t('assignment.successor')}: <AppLink to={placeOf('assignments', successor.id) ?? ''}>{successor.title}</AppLink>.
            </>
          )}
        </p>
      )}
      <div className={classes.bar} role="group" aria-label={t('assignment.actions')}>
        {all.length > 1 && <Switcher all={all} chosen={assignment.id} />}
        {mayEdit && (
          <AppLink id={openerId(changing)} to={viewUrl({ assignment: assignment.id, writing: changing })}>
            {t('assignment.facts')}
          </AppLink>
        )}
        {mayAdd && (
          <AppLink id={openerId(adding)} to={viewUrl({ assignment: assignment.id, writing: adding })}>
            {t('assignment.new')}
          </AppLink>
        )}
      </div>
      <p className={classes.lead}>{useSituation()(dossier)}</p>
    </>
  );
}

const inNeuter = ({ reached, of }: ReturnType<typeof goalCount>, locale: Locale): { readonly reached: string; readonly of: string } => ({
  reached: neuterInWords(reached, locale),
  of: neuterInWords(of, locale),
});

/** "Ett av fyra mål är nådda. Två aktiviteter är sena." */
function useSituation(): (dossier: Dossier) => string {
  const { tell } = useTelling(assignmentWords);
  const { locale } = useTranslator();
  return ({ goals, activities, today }) => {
    const late = activities.filter((activity) => isLateActivity(activity, today)).length;
    return [
      goals.length === 0 ? tell('assignment.lead.noGoals') : tell('assignment.lead.goals', inNeuter(goalCount(goals), locale)),
      activities.length > 0 && (late === 0 ? tell('assignment.lead.noneLate') : tell('assignment.lead.late', { count: late })),
    ]
      .filter(Boolean)
      .join(' ');
  };
}

/** One assignment at a time; the browser's own list, which every keyboard and screen reader knows. */
function Switcher({ all, chosen }: { readonly all: readonly Assignment[]; readonly chosen: number }): JSX.Element {
  const { t } = useText(assignmentWords);
  const { t: cycle } = useText(assignmentCycleWords);
  const { navigation } = useServices();
  return (
    <label className={switcherClasses.switcher}>
      {t('assignment.choose')}
      <select className={switcherClasses.select} value={chosen} onChange={({ target }) => navigation.push(viewUrl({ assignment: Number(target.value) }))}>
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {t('assignment.option', { title: one.title, phase: cycle(phaseKeys[phaseOf(one)]) })}
          </option>
        ))}
      </select>
    </label>
  );
}
