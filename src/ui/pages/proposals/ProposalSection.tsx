import * as React from 'react';
import { queuedState, type QueuedProposal, type QueueSection } from '../../../domain/proposals/queue';
import { proposalWords } from '../../../i18n/pages/proposals';
import { proposals as list } from '../../../schema/lists/proposals';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { listClasses } from '../../lists/listStyles';
import { plainRow } from '../../lists/plainRow';
import { VirtualList, type RowPlace } from '../../lists/VirtualList';
import { Icon } from '../../theme/icons';
import { proposalClasses as classes } from './proposalStyles';
import { rowId, viewUrl, type ProposalsView } from './proposalUrl';
import { sectionKeys, stateIcons, stateKeys } from './queueText';

interface SectionProps {
  readonly section: QueueSection;
  readonly rows: readonly QueuedProposal[];
  readonly view: ProposalsView;
}

/** What waits for the same thing; nothing at all when nothing does. */
export function ProposalSection({ section, rows, view }: SectionProps): JSX.Element | null {
  const { t } = useText(proposalWords);
  const titleId = `framsyn-proposals-${section}`;
  const isLettered = rows.some(({ proposal }) => proposal.letter !== undefined);
  const renderRow = React.useCallback(
    (index: number, place: RowPlace): React.ReactNode => {
      const row = rows[index];
      return row && <Row row={row} place={place} isLettered={isLettered} to={viewUrl({ filters: view.filters, open: row.proposal.id })} />;
    },
    [rows, isLettered, view.filters],
  );
  if (rows.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.groupTitle}>
        {t(sectionKeys[section])} <span className={classes.groupCount}>{rows.length}</span>
      </h2>
      <VirtualList
        label={t(sectionKeys[section])}
        count={rows.length}
        estimate={60}
        probe={<Probe isLettered={isLettered} />}
        keyOf={(index) => String(rows[index]?.proposal.id ?? index)}
        renderRow={renderRow}
      />
    </section>
  );
}

interface RowProps {
  readonly row: QueuedProposal;
  readonly place: RowPlace;
  /** Some of the rows have a letter: all keep room for one. */
  readonly isLettered: boolean;
  readonly to: AppUrl;
}

const rowClass = (isLettered: boolean, isFixed: boolean): string =>
  `${listClasses.row} ${isLettered ? classes.row : plainRow.row} ${isFixed ? classes.fixed : ''}`;

/** One proposal: its letter and title, whose meeting it waits for and when; at the right how it stands. The whole row is the link. */
const Row = React.memo(function Row({ row, place, isLettered, to }: RowProps): JSX.Element {
  const { date } = useTranslator();
  const { t } = useText(proposalWords);
  const words = useWords(list);
  const { proposal, body, lateDays } = row;
  const state = queuedState(row);
  const facts = [words.choice('type', proposal.type), body?.title, row.date && date(row.date)];
  return (
    <AppLink {...place.link} id={rowId(proposal.id)} to={to} className={rowClass(isLettered, place.isFixed)}>
      {isLettered && <span className={classes.letter}>{proposal.letter ?? ''}</span>}
      <span>
        <span className={listClasses.rowTitle}>{proposal.title}</span>
        <span className={listClasses.rowMeta}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span className={`${listClasses.rowState} ${isLettered ? classes.state : plainRow.state}`}>
        {lateDays !== undefined && (
          <span className={classes.late}>
            <Icon name="error" size={15} />
            {t('proposals.late', { count: lateDays })}
          </span>
        )}
        <span className={listClasses.status}>
          <Icon name={stateIcons[state]} size={15} />
          {t(stateKeys[state])}
        </span>
      </span>
    </AppLink>
  );
});

/** A row as full as a row can be. */
function Probe({ isLettered }: Pick<RowProps, 'isLettered'>): JSX.Element {
  return (
    <span className={rowClass(isLettered, true)}>
      {isLettered && <span className={classes.letter}>a</span>}
      <span>
        <span className={listClasses.rowTitle}>a</span>
        <span className={listClasses.rowMeta}>a</span>
      </span>
      <span className={`${listClasses.rowState} ${classes.state}`}>
        <span>a</span>
        <span>a</span>
      </span>
    </span>
  );
}
