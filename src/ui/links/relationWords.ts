import type { PlainKeyOf } from '../../i18n';
import { linkWords } from '../../i18n/pages/links';
import type { LinkedListKey, Relation } from '../../domain/links/keys';
import type { Joint } from '../../domain/links/relations';
import { useText } from '../app/useText';
import { capitalised } from '../../i18n/capitalised';

type Key = PlainKeyOf<(typeof linkWords)['sv']>;

/** A relation as a sentence each way: "klustras i" and "samlar". */
const relationKeys = {
  klustrasI: { forward: 'links.klustrasI', back: 'links.klustrasI.back' },
  provasI: { forward: 'links.provasI', back: 'links.provasI.back' },
  leddeTill: { forward: 'links.leddeTill', back: 'links.leddeTill.back' },
  behandlades: { forward: 'links.behandlades', back: 'links.behandlades.back' },
  beslutades: { forward: 'links.beslutades', back: 'links.beslutades.back' },
  genomforsI: { forward: 'links.genomforsI', back: 'links.genomforsI.back' },
  gav: { forward: 'links.gav', back: 'links.gav.back' },
  beror: { forward: 'links.beror', back: 'links.beror.back' },
  utmanar: { forward: 'links.utmanar', back: 'links.utmanar.back' },
  stoder: { forward: 'links.stoder', back: 'links.stoder.back' },
  anvandesI: { forward: 'links.anvandesI', back: 'links.anvandesI.back' },
  horTill: { forward: 'links.horTill', back: 'links.horTill.back' },
} satisfies Record<Relation, Record<Joint['direction'], Key>>;

const kindKeys = {
  settings: 'links.kind.settings',
  groups: 'links.kind.groups',
  assignments: 'links.kind.assignments',
  workstreams: 'links.kind.workstreams',
  activities: 'links.kind.activities',
  signals: 'links.kind.signals',
  assessments: 'links.kind.assessments',
  methods: 'links.kind.methods',
  knowledge: 'links.kind.knowledge',
  publications: 'links.kind.publications',
  trends: 'links.kind.trends',
  questions: 'links.kind.questions',
  methodRuns: 'links.kind.methodRuns',
  learnings: 'links.kind.learnings',
  proposals: 'links.kind.proposals',
  handlings: 'links.kind.handlings',
  decisions: 'links.kind.decisions',
  effects: 'links.kind.effects',
  strategyGoals: 'links.kind.strategyGoals',
  assumptions: 'links.kind.assumptions',
  programmes: 'links.kind.programmes',
  goals: 'links.kind.goals',
  events: 'links.kind.events',
  contributions: 'links.kind.contributions',
  supportRequests: 'links.kind.supportRequests',
  processes: 'links.kind.processes',
  networks: 'links.kind.networks',
  resources: 'links.kind.resources',
} satisfies Record<LinkedListKey, Key>;

/** Inside a line; an abbreviation stays as it is: "RUS-mål". */
const inLine = (text: string): string => (/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('sv') + text.slice(1));

export interface RelationWords {
  kind(list: LinkedListKey): string;
  relation(joint: Joint): string;
  /** Of a step, read downwards in the chain: "Klustras i trend", "Spaning som klustras i". */
  caption(direction: Joint['direction'], list: LinkedListKey, relations: readonly Relation[]): string;
}

export function useRelationWords(): RelationWords {
  const { t } = useText(linkWords);
  const kind = (list: LinkedListKey): string => t(kindKeys[list]);
  const relation = ({ relation: code, direction }: Joint): string => t(relationKeys[code][direction]);
  return {
    kind,
    relation,
    caption: (direction, list, relations) => {
      const words = relations.map((code) => relation({ relation: code, direction: 'forward' })).reduce((first, second) => t('links.and', { first, second }));
      return direction === 'forward'
        ? capitalised(t('links.caption.forward', { relation: words, kind: inLine(kind(list)) }))
        : t('links.caption.back', { kind: kind(list), relation: words });
    },
  };
}
