import * as React from 'react';
import { byGate } from '../../../domain/processes/overlap';
import { dayOf } from '../../../domain/review/calendar';
import { processWords } from '../../../i18n/pages/processes';
import { processes } from '../../../schema/lists/processes';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { listClasses } from '../../lists/listStyles';
import { plainRow } from '../../lists/plainRow';
import { walkRows } from '../../lists/walkRows';
import { useGateText } from './gate';
import { processClasses as classes } from './processStyles';
import { newButton, rowId, viewUrl, type ProcessList, type ProcessView } from './processUrl';
import type { ProcessFacts } from './useProcesses';

export interface RowsProps {
  readonly facts: ProcessFacts;
  readonly view: ProcessView;
  readonly onOpen: (event: React.MouseEvent) => void;
  readonly onWalk: (list: ProcessList, id: number) => void;
  readonly onClose: () => void;
}
const relations = { kopplasTill: 'processes.connected', tasHansynTill: 'processes.considered' } as const;

/** The processes under two headings: what the assignment connects to, and what it takes account of. Soonest gate first. */
export function ProcessRows({ facts, ...walk }: RowsProps): JSX.Element {
  const { t } = useText(processWords);
  const gateText = useGateText();
  const today = dayOf(useServices().now());
  const going = (facts.processes ?? []).filter(({ status }) => status !== 'avslutad').sort(byGate(today));
  return (
    <>
      {(['kopplasTill', 'tasHansynTill'] as const).map((relation) => (
        <ProcessSection
          key={relation}
          name={relation}
          title={t(relations[relation])}
          rows={going
            .filter((process) => process.relation === relation)
            .map((process) => ({ id: process.id, title: process.title, meta: process.entryPoint ?? '', state: gateText(process).text }))}
          {...walk}
        />
      ))}
    </>
  );
}

/** What is over: last on the page, for those who look for what was agreed. */
export function EndedRows({ facts, ...walk }: RowsProps): JSX.Element {
  const { compare } = useTranslator();
  const { t } = useText(processWords);
  const words = useWords(processes);
  const rows = (facts.processes ?? [])
    .filter(({ status }) => status === 'avslutad')
    .sort((a, b) => compare(a.title, b.title) || a.id - b.id)
    .map(({ id, title, relation, entryPoint }) => ({ id, title, meta: [words.choice('relation', relation), entryPoint].filter(Boolean).join(' · ') }));
  return <ProcessSection name="ended" title={t('processes.ended')} rows={rows} {...walk} />;
}

interface SectionProps extends Omit<RowsProps, 'facts'> {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

function ProcessSection({ name, title, ...rest }: SectionProps): JSX.Element | null {
  if (rest.rows.length === 0) return null;
  const titleId = `framsyn-processes-${name}`;
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <div className={classes.sectionHead}>
        <h2 id={titleId} className={classes.sectionTitle}>
          {title}
        </h2>
      </div>
      <Rows {...rest} list="processes" />
    </section>
  );
}

/** The goals of the strategy, in its own order, and a way to write one more. */
export function GoalRows({ facts, onNew, ...walk }: RowsProps & { readonly onNew: () => void }): JSX.Element {
  const { compare } = useTranslator();
  const { t } = useText(processWords);
  const mayAdd = useMay()('add', 'strategyGoals');
  const goals = [...(facts.goals ?? [])].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || compare(a.title, b.title));
  return (
    <section className={classes.section} aria-labelledby="framsyn-goals">
      <div className={classes.sectionHead}>
        <h2 id="framsyn-goals" className={classes.sectionTitle}>
          {t('processes.goals')}
        </h2>
        {mayAdd && (
          <button id={newButton.strategyGoals} type="button" className={classes.action} onClick={onNew}>
            {t('processes.newGoal')}
          </button>
        )}
      </div>
      {facts.goals?.length === 0 && <p className={classes.text}>{t('processes.goals.none')}</p>}
      <Rows
        {...walk}
        list="strategyGoals"
        rows={goals.map(({ id, title, area, number }) => ({
          id,
          title,
          meta: [number !== undefined && t('processes.goal.number', { number }), area].filter(Boolean).join(' · '),
        }))}
      />
    </section>
  );
}

interface Row {
  readonly id: number;
  readonly title: string;
  readonly meta: string;
  readonly state?: string;
}

function Rows({
  list,
  rows,
  view,
  onOpen,
  onWalk,
  onClose,
}: Omit<RowsProps, 'facts'> & { readonly list: ProcessList; readonly rows: readonly Row[] }): JSX.Element {
  const open = view.list === list ? view.open : undefined;
  const handleKey = walkRows({ ids: rows.map(({ id }) => id), rowId: (id) => rowId(list, id), open, onWalk: (id) => onWalk(list, id), onClose });
  return (
    <ul className={listClasses.list} onKeyDown={handleKey}>
      {rows.map(({ id, title, meta, state }) => (
        <li key={id}>
          <AppLink
            id={rowId(list, id)}
            to={viewUrl({ list, open: id })}
            replace={id === open}
            className={`${listClasses.row} ${plainRow.row}`}
            aria-current={id === open ? 'true' : undefined}
            onFollow={onOpen}
          >
            <span>
              <span className={listClasses.rowTitle}>{title}</span>
              <span className={listClasses.rowMeta}>{meta}</span>
            </span>
            {state !== undefined && (
              <span className={`${listClasses.rowState} ${plainRow.state}`}>
                <span>{state}</span>
              </span>
            )}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
