import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { PublishedReport } from '../../../data/report/published';
import type { QuarterKey, ReportDocument, ReportRow } from '../../../domain/report/document';
import { dayOf } from '../../../domain/review/calendar';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { ReportView } from '../ReportView';
import { Later } from './Later';
import { actId, outcomeId, ProposalAction, ReadLink } from './RowActions';
import { readerClasses as classes } from './readerStyles';
import { laterProposals, rowStanding } from './standing';
import type { LiveProposals } from './useReader';

const DecisionDialog = React.lazy(() => import('../../proposals/DecisionDialog'));
const TalkLink = React.lazy(() => import('../export/TalkLink'));

const proposalOf = ({ item }: ReportRow): number | undefined => (item?.list === 'proposals' ? item.id : undefined);

interface ReadReportProps {
  readonly document: ReportDocument;
  readonly report: PublishedReport;
  readonly live: LiveProposals;
  /** What is done about it is done about the latest. */
  readonly isLatest: boolean;
}

/** The frozen report, with what has come of it since beside its rows. */
export function ReadReport({ document, report, live, isLatest }: ReadReportProps): JSX.Element {
  const { now } = useServices();
  const may = useMay();
  const client = useQueryClient();
  const [deciding, setDeciding] = React.useState<number>();
  const view = React.useRef<HTMLDivElement>(null);
  const followFocus = useFocusOnOutcome(view, deciding === undefined);
  const moment = { made: document.made, today: dayOf(now()), roles: report.isIntact && may('add', 'decisions') ? may.roles : [] };

  const row = (shown: ReportRow, quarter: QuarterKey): React.ReactNode => {
    const proposal = proposalOf(shown);
    if (quarter === 'toDecide' && proposal !== undefined)
      return <ProposalAction proposal={proposal} title={shown.title} standing={rowStanding(proposal, live, moment)} onDecide={setDeciding} />;
    if (quarter !== 'discuss' || shown.item === undefined) return null;
    return (
      <span className={classes.talk}>
        <ReadLink item={shown.item} />
        <React.Suspense fallback={null}>
          <TalkLink document={document} row={shown} />
        </React.Suspense>
      </span>
    );
  };
  const inReport = document.quarters.toDecide.flatMap((shown) => proposalOf(shown) ?? []);
  const later = isLatest ? laterProposals(inReport, live, moment) : [];
  const handleSaved = (proposal: number): void => {
    void Promise.all([client.invalidateQueries(['decisions']), client.invalidateQueries(['proposals'])]);
    followFocus(proposal);
  };
  return (
    <div ref={view} className={classes.view} tabIndex={-1}>
      <ReportView document={document} row={row} below={(quarter) => quarter === 'toDecide' && <Later later={later} onDecide={setDeciding} />} />
      {deciding !== undefined && (
        <React.Suspense fallback={null}>
          <DecisionDialog proposal={deciding} onClose={() => setDeciding(undefined)} onSaved={() => handleSaved(deciding)} />
        </React.Suspense>
      )}
    </div>
  );
}

/** When the button that opened the form gives way to what was decided, focus goes with it; somebody who has gone elsewhere stays there. */
function useFocusOnOutcome(view: React.RefObject<HTMLElement>, isClosed: boolean): (proposal: number) => void {
  const decided = React.useRef<number>();
  React.useEffect(() => {
    const proposal = decided.current;
    if (proposal === undefined || !isClosed || window.document.getElementById(actId(proposal)) !== null) return;
    decided.current = undefined;
    const isLost = window.document.activeElement === null || window.document.activeElement === window.document.body;
    if (isLost) (window.document.getElementById(outcomeId(proposal)) ?? view.current)?.focus({ preventScroll: true });
  });
  return (proposal) => {
    decided.current = proposal;
  };
}
