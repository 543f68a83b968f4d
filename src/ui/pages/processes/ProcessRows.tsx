import * as React from 'react';
import { byGate } from '../../../domain/processes/overlap';
import { dayOf } from '../../../domain/review/calendar';
import { processWords } from '../../../i18n/pages/processes';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
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
  return (
    <>
      {(['kopplasTill', 'tasHansynTill'] as const).map((relation) => {
        const rows = (facts.processes ?? []).filter((process) => process.relation === relation).sort(byGate(today));
        if (rows.length === 0) return null;
        const titleId = `framsyn-processes-${relation}`;
        return (
          <section key={relation} className={classes.section} aria-labelledby={titleId}>
            <div className={classes.sectionHead}>
              <h2 id={titleId} className={classes.sectionTitle}>
                {t(relations[relation])}
              </h2>
            </div>
            <Rows
              {...walk}
              list="processes"
              rows={rows.map((process) => ({ id: process.id, title: process.title, meta: process.entryPoint ?? '', state: gateText(process).text }))}
            />
          </section>
        );
      })}
    </>
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
