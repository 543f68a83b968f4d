import * as React from 'react';
import { queueSections, type QueuedProposal } from '../../../domain/proposals/queue';
import { proposalWords } from '../../../i18n/pages/proposals';
import { proposals as list } from '../../../schema/lists/proposals';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ChoiceBox from '../../forms/LazyChoiceBox';
import { FilterFrame } from '../../lists/FilterFrame';
import { listClasses as classes } from '../../lists/listStyles';
import { proposalTypes, type ProposalFilters } from './proposalUrl';
import { sectionKeys } from './queueText';
import type { Group } from './useProposals';

interface FilterBarProps {
  readonly queue: readonly QueuedProposal[];
  readonly groups: readonly Group[];
  readonly filters: ProposalFilters;
  /** `isTyping`: the step before is of no use to go back to. */
  readonly onChange: (filters: ProposalFilters, isTyping?: boolean) => void;
}
const any = '';

/** The bodies that the proposals name; the one in the address too, so that what is chosen can be seen. */
function useBodies(
  queue: readonly QueuedProposal[],
  groups: readonly Group[],
  chosen: number | undefined,
): readonly { readonly key: string; readonly text: string }[] {
  const { compare } = useTranslator();
  return React.useMemo(() => {
    const named = new Map(groups.map(({ id, title }) => [id, title]));
    const found = new Map<number, string>();
    const take = (body: { readonly id: number; readonly title?: string } | undefined): void => {
      if (body) found.set(body.id, named.get(body.id) ?? body.title ?? String(body.id));
    };
    queue.forEach(({ proposal, body }) => [proposal.handlingBody, proposal.decisionBody, body].forEach(take));
    if (chosen !== undefined) take({ id: chosen });
    return [...found].map(([id, text]) => ({ key: String(id), text })).sort((a, b) => compare(a.text, b.text));
  }, [queue, groups, chosen, compare]);
}

/** Search, state, kind and body. */
export function ProposalFilterBar({ queue, groups, filters, onChange }: FilterBarProps): JSX.Element {
  const { t } = useText(proposalWords);
  const words = useWords(list);
  const bodies = useBodies(queue, groups, filters.body);
  const boxes = [
    {
      label: t('proposals.filter.state'),
      all: t('proposals.filter.allStates'),
      options: queueSections.map((section) => ({ key: section, text: t(sectionKeys[section]) })),
      selected: filters.section ?? any,
      choose: (key: string) => onChange({ ...filters, section: queueSections.find((section) => section === key) }),
    },
    {
      label: words.label('type'),
      all: t('proposals.filter.allTypes'),
      options: proposalTypes.map((type) => ({ key: type, text: words.choice('type', type) })),
      selected: filters.type ?? any,
      choose: (key: string) => onChange({ ...filters, type: proposalTypes.find((type) => type === key) }),
    },
    {
      label: t('proposals.filter.body'),
      all: t('proposals.filter.allBodies'),
      options: bodies,
      selected: filters.body === undefined ? any : String(filters.body),
      choose: (key: string) => onChange({ ...filters, body: key === any ? undefined : Number(key) }),
    },
  ];
  return (
    <FilterFrame
      label={t('proposals.search')}
      filtersLabel={t('proposals.filters')}
      text={filters.text}
      onText={(text) => onChange({ ...filters, text }, true)}
    >
      {boxes.map(({ label, all, options, selected, choose }) => (
        <ChoiceBox key={label} className={classes.filter} label={label} options={[{ key: any, text: all }, ...options]} selected={selected} onSelect={choose} />
      ))}
    </FilterFrame>
  );
}
