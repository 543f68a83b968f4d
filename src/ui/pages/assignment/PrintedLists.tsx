import * as React from 'react';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { groups as groupList } from '../../../schema/lists/groups';
import { processes as processList } from '../../../schema/lists/processes';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { currentSeats, useMeans } from './Margins';
import { printedClasses as classes } from '../../print/documentStyles';
import { useCountdown } from './Programme';
import type { Dossier } from './useAssignment';

interface OfDossier {
  readonly dossier: Dossier;
}

/** What the lists know, on paper: the programme, the groups, the means, the processes and the communication. */
export function PrintedProgramme({ dossier }: OfDossier): JSX.Element | null {
  const countdown = useCountdown(dossier.today);
  const { programme } = dossier;
  if (!programme) return null;
  return <p className={classes.line}>{[`${programme.title}${programme.organiser ? ` (${programme.organiser})` : ''}.`, countdown(programme)].join(' ')}</p>;
}

export function PrintedOrganisation({ dossier }: OfDossier): JSX.Element {
  const { t } = useText(assignmentWords);
  const words = useWords(groupList);
  const { assignment } = dossier;
  const groups = [assignment.group, assignment.steering].flatMap((chosen) => dossier.groups.find(({ id }) => id === chosen?.id) ?? []);
  return (
    <>
      {groups.map((group) => (
        <React.Fragment key={group.id}>
          <h3 className={classes.small}>
            {words.choice('type', group.type)}: {group.title}
          </h3>
          {group.mandate && <p className={classes.line}>{group.mandate}</p>}
          {currentSeats(dossier, group.id).map(({ id, title, unit, organisation }) => (
            <p key={id} className={classes.line}>
              {[title, unit, organisation].filter(Boolean).join(', ')}
            </p>
          ))}
        </React.Fragment>
      ))}
      {assignment.convener && (
        <p className={classes.line}>
          {t('assignment.organisation.convener')}: {assignment.convener.title}
        </p>
      )}
    </>
  );
}

export function PrintedMeans({ dossier }: OfDossier): JSX.Element {
  const lines = useMeans(dossier);
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={classes.line}>
          {line}
        </p>
      ))}
    </>
  );
}

export function PrintedProcesses({ dossier }: OfDossier): JSX.Element | null {
  const words = useWords(processList);
  if (dossier.processes.length === 0) return null;
  return (
    <>
      {dossier.processes.map((process) => (
        <React.Fragment key={process.id}>
          <h3 className={classes.small}>
            {process.title} ({words.plainChoice('relation', process.relation)})
          </h3>
          {(['weDo', 'theyDo', 'together'] as const).map(
            (key) =>
              process[key] && (
                <p key={key} className={classes.line}>
                  {words.label(key)}: {process[key]}
                </p>
              ),
          )}
        </React.Fragment>
      ))}
    </>
  );
}

export function PrintedCommunication({ dossier }: OfDossier): JSX.Element {
  const translator = useTranslator();
  const rows = dossier.activities.filter(({ lane, status }) => lane === 'kommunikation' && status !== 'struken');
  return (
    <>
      {rows.map((activity) => (
        <p key={activity.id} className={classes.line}>
          {activity.title}, {timeText(translator, activity.time, activity.timeLabel)}
        </p>
      ))}
    </>
  );
}
