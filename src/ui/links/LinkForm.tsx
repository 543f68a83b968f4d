import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { LinkedChain } from '../../data/links/chainFrom';
import { isSameNode, linkedListKeys, type LinkedListKey } from '../../domain/links/keys';
import { jointsBetween, type Joint } from '../../domain/links/relations';
import { linkWords } from '../../i18n/pages/links';
import { listByKey } from '../../schema/lists';
import type { ListKey } from '../../schema/lists';
import { useServices, useTranslator } from '../app/services';
import { useMay } from '../app/useMay';
import { useText } from '../app/useText';
import ChoiceBox from '../forms/ChoiceBox';
import { Combobox } from '../forms/Combobox';
import { useChoosable, useList, type Titled } from '../forms/useItems';
import { wordsFor } from '../states/errorWords';
import { ClusterTick, useClustering } from './ClusterTick';
import { linkClasses as classes } from './linkStyles';
import { useRelationWords } from './relationWords';
import { useJoin } from './useJoin';

/** What an item of a list is joined to most often. */
const usualKind: Partial<Readonly<Record<LinkedListKey, LinkedListKey>>> = {
  signals: 'trends',
  trends: 'signals',
  methods: 'methodRuns',
  knowledge: 'trends',
  publications: 'knowledge',
  questions: 'trends',
  proposals: 'signals',
  decisions: 'signals',
};

const codeOf = ({ relation, direction }: Joint): string => `${direction} ${relation}`;

interface LinkFormProps {
  readonly chain: LinkedChain;
  /** Somebody asked for it; otherwise it stands open without taking focus from what they read. */
  readonly takesFocus: boolean;
  readonly onDone: () => void;
}

/** Joins the item to another. It stays open, so that several can be joined in a row. */
export default function LinkForm({ chain, takesFocus, onDone }: LinkFormProps): JSX.Element {
  const { here } = chain;
  const { t: common } = useTranslator();
  const { t } = useText(linkWords);
  const { announce, offer } = useServices();
  const may = useMay();
  const words = useRelationWords();
  const kinds = linkedListKeys.filter((list) => listByKey(list) !== undefined && jointsBetween(here.list, list).length > 0 && may('read', list as ListKey));
  const [kind, setKind] = React.useState<LinkedListKey>(() => kinds.find((list) => list === usualKind[here.list]) ?? kinds[0] ?? 'trends');
  const joints = jointsBetween(here.list, kind);
  const [chosenJoint, setJoint] = React.useState('');
  const joint = joints.find((one) => codeOf(one) === chosenJoint) ?? joints[0];
  const [picked, setPicked] = React.useState<Titled>();
  const [typed, setTyped] = React.useState('');
  const [note, setNote] = React.useState('');
  const [isMissing, setMissing] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  const choosable = useChoosable(useList(kind), typed);
  const there = picked && { list: kind, id: picked.id };
  const clustering = useClustering(here, there, joint, titleOfTrend(chain, kind, picked));
  const { join, isBusy } = useJoin();
  const itemId = 'framsyn-link-item';
  const focusItem = (): void => document.getElementById(itemId)?.focus();
  React.useEffect(() => {
    if (takesFocus) document.getElementById(itemId)?.focus();
  }, [takesFocus]);

  const linked = [...chain.back, ...chain.forward]
    .filter(({ node, ties }) => node.list === kind && ties.some((tie) => isSameNode(tie.via, here) && tie.relation === joint?.relation))
    .map(({ node }) => node.id);
  const without = kind === here.list ? [...linked, here.id] : linked;

  const handleKind = (next: string): void => {
    setKind(next as LinkedListKey);
    setJoint('');
    setPicked(undefined);
  };
  const handleSubmit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    if (!there || !joint) {
      setMissing(true);
      return focusItem();
    }
    const { title } = picked;
    const answer = await join({ here, there, joint, note, clustering });
    if (!answer.ok) return setProblem(t('links.notAdded', { reason: common(wordsFor(answer.error).heading) }));
    setProblem(undefined);
    setMissing(false);
    setPicked(undefined);
    setNote('');
    focusItem();
    const { cluster } = answer.value;
    if (cluster === 'refused') return offer({ text: t('links.notClustered', { reason: common('error.conflict.heading') }) });
    announce(t(cluster === 'done' ? 'links.addedClustered' : 'links.added', { title }));
  };
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation(); // the panel around it stays
    onDone();
  };

  return (
    <form className={classes.form} aria-label={t('links.form')} onSubmit={(event) => void handleSubmit(event)} onKeyDown={handleKey}>
      <div className={classes.field}>
        <span className={classes.label}>{t('links.kind')}</span>
        <ChoiceBox label={t('links.kind')} options={kinds.map((key) => ({ key, text: words.kind(key) }))} selected={kind} onSelect={handleKind} />
      </div>
      <div className={classes.field}>
        <label className={classes.label} htmlFor={itemId}>
          {t('links.item')}
        </label>
        <Combobox
          id={itemId}
          label={t('links.item')}
          isRequired
          isInvalid={isMissing && !picked}
          describedBy={isMissing && !picked ? `${itemId}-problem` : `${itemId}-hint`}
          resting={picked?.title ?? ''}
          typed={typed}
          onType={setTyped}
          choosable={choosable}
          without={without}
          onPick={setPicked}
          onClear={() => setPicked(undefined)}
        />
        {isMissing && !picked ? (
          <p id={`${itemId}-problem`} className={classes.problem}>
            {t('links.itemMissing')}
          </p>
        ) : (
          <p id={`${itemId}-hint`} className={classes.hint}>
            {t('links.itemHint')}
          </p>
        )}
      </div>
      <div className={classes.field}>
        <span className={classes.label}>{t('links.relation')}</span>
        <ChoiceBox
          label={t('links.relation')}
          options={joints.map((one) => ({
            key: codeOf(one),
            text: t('links.relation.sentence', { relation: words.relation(one) }),
          }))}
          selected={joint ? codeOf(joint) : ''}
          onSelect={setJoint}
        />
      </div>
      <div className={classes.field}>
        <label className={classes.label} htmlFor="framsyn-link-note">
          {t('links.note')}
        </label>
        <textarea id="framsyn-link-note" className={classes.words} rows={1} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
      <ClusterTick clustering={clustering} />
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.buttons}>
        <DefaultButton type="submit" text={isBusy ? t('links.sending') : t('links.send')} disabled={isBusy} />
        <DefaultButton text={t('links.done')} onClick={onDone} />
      </div>
    </form>
  );
}

/** The trend of the pair, which the reason names. */
function titleOfTrend(chain: LinkedChain, kind: LinkedListKey, picked: Titled | undefined): string {
  if (kind === 'trends') return picked?.title ?? '';
  const here = chain.items[`${chain.here.list}/${chain.here.id}`];
  return here?.state === 'known' ? here.title : '';
}
