import * as React from 'react';
import type { Process } from '../../../domain/processes/overlap';
import { processWords } from '../../../i18n/pages/processes';
import { processes } from '../../../schema/lists/processes';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { DetailFrame, Facts, type DetailProps } from './DetailFrame';
import { useGateText } from './gate';
import { OverlapList } from './Overlaps';
import type { ProcessFacts } from './useProcesses';

/** One process: who does what, where foresight comes in, its next gate, and what the plan has for it. */
export function ProcessDetail({ id, facts, ...frame }: DetailProps): JSX.Element {
  const { t } = useText(processWords);
  const words = useWords(processes);
  const process = facts.processes?.find((one) => one.id === id);
  return (
    <DetailFrame {...frame} id={id} list={processes} label={t('processes.label', { id })} item={process} isHere={facts.processes !== undefined}>
      {process && (
        <>
          <p className={classes.meta}>{[words.choice('relation', process.relation), words.plainChoice('status', process.status)].join(' · ')}</p>
          {process.description && (
            <p className={`${classes.reading} ${classes.lines}`} style={{ marginBottom: 16 }}>
              {process.description}
            </p>
          )}
          <Gate process={process} />
          <Boundary process={process} />
          <Facts
            rows={[
              [words.label('entryPoint'), process.entryPoint],
              [words.label('contactRole'), process.contactRole],
              [words.label('themes'), process.themes],
            ]}
          />
          <Shared process={process} facts={facts} />
          <Planned process={process} facts={facts} />
        </>
      )}
    </DetailFrame>
  );
}

function Gate({ process }: { readonly process: Process }): JSX.Element | null {
  const { t } = useText(processWords);
  const words = useWords(processes);
  const mayEdit = useMay()('edit', 'processes', process.author);
  const { text, hasPassed } = useGateText()(process);
  if (process.status === 'avslutad') return null;
  return (
    <p className={classes.state}>
      {!hasPassed && `${words.label('nextGate')}: `}
      {text}
      {hasPassed && mayEdit && ` ${t('processes.gate.writeNext')}`}
    </p>
  );
}

/** What we do, what they do, what is done together: what is not written is said to be so. */
function Boundary({ process }: { readonly process: Process }): JSX.Element {
  const { t } = useText(processWords);
  const words = useWords(processes);
  const parts = ['weDo', 'theyDo', 'together'] as const;
  return (
    <section className={classes.section} aria-labelledby="framsyn-boundary">
      <h3 id="framsyn-boundary" className={classes.sectionTitle}>
        {t('processes.boundary')}
      </h3>
      {parts.every((part) => !process[part]) ? (
        <p>{t('processes.boundary.none')}</p>
      ) : (
        <dl className={classes.facts}>
          {parts.map((part) => (
            <React.Fragment key={part}>
              <dt>{words.label(part)}</dt>
              <dd className={classes.lines}>{process[part] || t('processes.boundary.unwritten')}</dd>
            </React.Fragment>
          ))}
        </dl>
      )}
    </section>
  );
}

interface PartProps {
  readonly process: Process;
  readonly facts: ProcessFacts;
}

/** The warning, where it concerns this process. */
function Shared({ process, facts }: PartProps): JSX.Element | null {
  const { t } = useText(processWords);
  const own = facts.overlaps
    .filter(({ processes: owners }) => owners.some(({ id }) => id === process.id))
    .map((overlap) => ({ ...overlap, processes: overlap.processes.filter(({ id }) => id !== process.id) }));
  if (own.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="framsyn-shared">
      <h3 id="framsyn-shared" className={classes.sectionTitle}>
        {t('processes.overlap')}
      </h3>
      <p>{t('processes.overlap.agree')}</p>
      <OverlapList found={own} />
    </section>
  );
}

/** The activities of the plan that belong to it; not for those who may not read the plan. */
function Planned({ process, facts }: PartProps): JSX.Element | null {
  const translator = useTranslator();
  const { t } = useText(processWords);
  if (!facts.activities) return null;
  const own = facts.activities.filter((activity) => activity.process?.id === process.id);
  return (
    <section className={classes.section} aria-labelledby="framsyn-planned">
      <h3 id="framsyn-planned" className={classes.sectionTitle}>
        {t('processes.activities')}
      </h3>
      {own.length === 0 && <p>{t('processes.activities.none')}</p>}
      <ul>
        {own.map(({ id, title, time, timeLabel }) => (
          <li key={id} style={{ padding: '3px 0' }}>
            <AppLink to={placeOf('activities', id) ?? ''}>{title}</AppLink>
            <span style={{ fontSize: 13, color: 'var(--fs-tx2)' }}>{` · ${timeText(translator, time, timeLabel)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
