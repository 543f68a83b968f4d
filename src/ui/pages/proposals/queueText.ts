import * as React from 'react';
import type { PlainKeyOf } from '../../../i18n';
import { proposalWords } from '../../../i18n/pages/proposals';
import type { QueuedProposal, QueuedState, QueueSection } from '../../../domain/proposals/queue';
import { useTranslator } from '../../app/services';
import { useTelling } from '../../app/useTelling';
import type { IconName } from '../../theme/icons';

type WordKey = PlainKeyOf<(typeof proposalWords)['sv']>;

export const sectionKeys = {
  decision: 'proposals.section.decision',
  handling: 'proposals.section.handling',
  implementation: 'proposals.section.implementation',
  draft: 'proposals.section.draft',
  closed: 'proposals.section.closed',
} as const satisfies Record<QueueSection, WordKey>;

export const stateKeys = {
  postponed: 'proposals.state.postponed',
  decision: 'proposals.state.decision',
  handling: 'proposals.state.handling',
  sentBack: 'proposals.state.sentBack',
  draft: 'proposals.state.draft',
  yes: 'proposals.state.yes',
  partly: 'proposals.state.partly',
  underWay: 'proposals.state.underWay',
  done: 'proposals.state.done',
  no: 'proposals.state.no',
  withdrawn: 'proposals.state.withdrawn',
} as const satisfies Record<QueuedState, WordKey>;

export const stateIcons = {
  postponed: 'undo',
  decision: 'info',
  handling: 'info',
  sentBack: 'undo',
  draft: 'edit',
  yes: 'checkmark',
  partly: 'checkmark',
  underWay: 'more',
  done: 'completed',
  no: 'cancel',
  withdrawn: 'cancel',
} as const satisfies Record<QueuedState, IconName>;

/** "Två förslag väntar på beslut, närmast den 24 mars." A sentence for each thing that waits, the most pressing first. */
export function useLead(): (queue: readonly QueuedProposal[]) => string {
  const { date } = useTranslator();
  const { tell } = useTelling(proposalWords);
  return React.useCallback(
    (queue) => {
      const of = (section: QueueSection): readonly QueuedProposal[] => queue.filter((row) => row.section === section);
      const late = queue.filter(({ lateDays }) => lateDays !== undefined).length;
      const [toDecide, toHandle] = [of('decision'), of('handling')];
      const toPlan = of('implementation').filter(({ path }) => path.awaits === 'implementation');
      const next = toDecide.find((row) => row.date !== undefined && row.lateDays === undefined);
      const sentences = [
        late > 0 && tell('proposals.lead.late', { count: late }),
        toDecide.length > 0 && tell('proposals.lead.decision', { count: toDecide.length }),
        next?.date && next.body?.title && tell('proposals.lead.next', { body: next.body.title, date: date(next.date) }),
        toHandle.length > 0 && tell('proposals.lead.handling', { count: toHandle.length }),
        toPlan.length > 0 && tell('proposals.lead.implementation', { count: toPlan.length }),
      ].filter(Boolean);
      return sentences.length > 0 ? sentences.join(' ') : tell('proposals.lead.nothing');
    },
    [tell, date],
  );
}
