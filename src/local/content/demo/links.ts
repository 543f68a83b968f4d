/** What hangs together in the demo: method runs, and the links between spaningar, trends, runs and activities. */
import proposalFile from '../../../../sharepoint/content/exempelforslag.json';
import regionFile from '../../../../sharepoint/content/exempelregionen.json';
import { to, type ReferringEntry } from '../../../content/references';
import { codeOf } from '../../../content/values';
import { links } from '../../../schema/lists/links';
import type { methodRuns } from '../../../schema/lists/methodRuns';
import type { Entry } from '../site';
import { signalEntries } from './signals';
import type { InYear } from './years';

type Forum = NonNullable<Entry<typeof methodRuns>['draft']['forum']>;
const forums: Readonly<Record<string, Forum>> = {
  APT: 'apt',
  personaldag: 'personaldag',
  'RU-dag': 'ruDag',
  stormöte: 'stormote',
  ledningsgrupp: 'ledningsgrupp',
  'RUS-dialog': 'rusDialog',
};
/** The kind of event that it was run at; other kinds of event are workshops of some sort. */
function forumOf(event: string | null): Forum {
  return forums[regionFile.events.find(({ key }) => key === event)?.type ?? ''] ?? 'workshop';
}

export const methodRunEntries = (at: InYear): readonly ReferringEntry<typeof methodRuns>[] =>
  regionFile.methodRuns.map((run) => ({
    clientKey: `run-${run.key}`,
    draft: {
      title: run.title,
      date: at.day(run.date),
      forum: forumOf(run.event),
      participants: run.participants,
      result: run.result,
      key: run.key,
      fictional: true,
    },
    refs: { method: to('methods', run.methodKey) },
  }));

const linked = ['signals', 'trends', 'methodRuns', 'proposals', 'handlings', 'decisions', 'activities', 'effects', 'learnings', 'strategyGoals'] as const;
/** What their own columns say already is not said again by a link. */
const implied: readonly string[] = ['proposals handlings', 'proposals decisions', 'activities effects', 'effects strategyGoals'];
type Linked = (typeof linked)[number];
interface End {
  readonly list: Linked;
  readonly key: string;
}
export interface LinkWords {
  readonly clientKey: string;
  readonly from: End;
  readonly to: End;
  readonly draft: { readonly relation: Entry<typeof links>['draft']['relation']; readonly fictional: boolean };
}
const isLinked = (list: string): list is Linked => (linked as readonly string[]).includes(list);
const linkOf = (from: End, to: End, relation: LinkWords['draft']['relation'], fictional: boolean): LinkWords => ({
  clientKey: `link-${from.key}-${relation}-${to.key}`,
  from,
  to,
  draft: { relation, fictional },
});

const ofRegion: readonly LinkWords[] = regionFile.links.flatMap(({ fromList, fromKey, toList, toKey, relation }) =>
  isLinked(fromList) && isLinked(toList) && !implied.includes(`${fromList} ${toList}`)
    ? [linkOf({ list: fromList, key: fromKey }, { list: toList, key: toKey }, codeOf(links.fields.relation, relation), true)]
    : [],
);
const ofSignals: readonly LinkWords[] = signalEntries.flatMap(({ draft, trends }) =>
  trends.map((key) => linkOf({ list: 'signals', key: draft.key ?? '' }, { list: 'trends', key }, 'klustrasI', draft.fictional === true)),
);

const ofProposals: readonly LinkWords[] = proposalFile.proposals.flatMap((proposal) => {
  const { fromMethodRuns = [], fromTrends = [], goals = [] } = proposal as { readonly [K in 'fromMethodRuns' | 'fromTrends' | 'goals']?: readonly string[] };
  const here: End = { list: 'proposals', key: proposal.key };
  return [
    ...fromMethodRuns.map((key) => linkOf({ list: 'methodRuns', key }, here, 'leddeTill', true)),
    ...fromTrends.map((key) => linkOf({ list: 'trends', key }, here, 'leddeTill', true)),
    ...goals.map((key) => linkOf(here, { list: 'strategyGoals', key }, 'beror', true)),
  ];
});

/** A spaning that both files put in a trend is linked once. */
export const linkEntries: readonly LinkWords[] = [...new Map([...ofRegion, ...ofSignals, ...ofProposals].map((link) => [link.clientKey, link])).values()];
