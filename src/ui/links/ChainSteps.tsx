import * as React from 'react';
import { IconButton } from '@fluentui/react/lib/Button';
import type { ChainStep, Tie } from '../../domain/links/chain';
import { isImplied } from '../../domain/links/implied';
import { isSameNode, nameOf, type LinkedListKey, type LinkNode } from '../../domain/links/keys';
import type { LinkedItem } from '../../data/links/linkedItems';
import type { LinkedChain } from '../../data/links/chainFrom';
import { linkWords } from '../../i18n/pages/links';
import { listByKey } from '../../schema/lists';
import { AppLink } from '../app/AppLink';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import { CategoryMark } from '../lists/CategoryMark';
import { signals } from '../../schema/lists/signals';
import { linkClasses as classes } from './linkStyles';
import { placeOf } from './places';
import { useRelationWords } from './relationWords';

/** Of steps that say the same, so many are shown before somebody asks for the rest. */
const shownOfMany = 4;

export interface ChainStepsProps {
  readonly chain: LinkedChain;
  /** Absent: this person may not part items. */
  readonly onRemove: ((tie: Tie, title: string) => void) | undefined;
}

type Side = 'back' | 'forward';

/** The chain, top to bottom as time goes: what led here, the item itself, what became of it. */
export function ChainSteps({ chain, onRemove }: ChainStepsProps): JSX.Element {
  return (
    <ol>
      {groupsOf(chain.back).map((group) => (
        <Group key={group.key} side="back" steps={group.steps} chain={chain} onRemove={onRemove} />
      ))}
      <Here item={chain.items[nameOf(chain.here)]} node={chain.here} />
      {groupsOf(chain.forward).map((group) => (
        <Group key={group.key} side="forward" steps={group.steps} chain={chain} onRemove={onRemove} />
      ))}
    </ol>
  );
}

interface StepGroup {
  readonly key: string;
  readonly steps: readonly ChainStep[];
}

/** Steps of the same kind, equally far away, stand together. */
function groupsOf(steps: readonly ChainStep[]): readonly StepGroup[] {
  const groups = new Map<string, ChainStep[]>();
  for (const step of steps) {
    const key = `${step.distance} ${step.node.list}`;
    const group = groups.get(key);
    if (group) group.push(step);
    else groups.set(key, [step]);
  }
  return [...groups].map(([key, members]) => ({ key, steps: members }));
}

function Group({ side, steps, chain, onRemove }: ChainStepsProps & { readonly side: Side; readonly steps: readonly ChainStep[] }): JSX.Element {
  const { t } = useText(linkWords);
  const [isWhole, setWhole] = React.useState(false);
  const first = React.useRef<HTMLLIElement>(null);
  const shown = isWhole || steps.length <= shownOfMany + 1 ? steps : steps.slice(0, shownOfMany);
  React.useEffect(() => {
    if (isWhole) first.current?.querySelector<HTMLElement>('a, button')?.focus(); // the button that had focus is gone
  }, [isWhole]);
  return (
    <>
      {shown.map((step, index) => (
        <li key={nameOf(step.node)} ref={index === shownOfMany ? first : undefined} className={classes.step}>
          <Step side={side} step={step} item={chain.items[nameOf(step.node)]} here={chain.here} onRemove={onRemove} />
        </li>
      ))}
      {shown.length < steps.length && (
        <li className={`${classes.step} ${classes.stepBetween}`}>
          <button type="button" className={classes.more} onClick={() => setWhole(true)}>
            {t('links.more', { count: steps.length - shown.length })}
          </button>
        </li>
      )}
    </>
  );
}

function Here({ item, node }: { readonly item: LinkedItem | undefined; readonly node: LinkNode }): JSX.Element {
  const { t } = useText(linkWords);
  const { kind } = useRelationWords();
  return (
    <li className={classes.step} aria-current="true">
      <span className={`${classes.dot} ${classes.dotHere}`} aria-hidden="true" />
      <span>
        <span className={classes.caption}>{t('links.here', { kind: kind(node.list) })}</span>
        <span className={`${classes.title} ${classes.titleHere}`}>{item?.state === 'known' ? item.title : ''}</span>
      </span>
    </li>
  );
}

interface StepProps {
  readonly side: Side;
  readonly step: ChainStep;
  readonly item: LinkedItem | undefined;
  readonly here: LinkNode;
  readonly onRemove: ChainStepsProps['onRemove'];
}

function Step({ side, step, item, here, onRemove }: StepProps): JSX.Element {
  const { t } = useText(linkWords);
  const words = useRelationWords();
  const own = step.ties.filter(({ via }) => isSameNode(via, here));
  const removable = own.filter(({ links }) => !links.some(isImplied)); // what a lookup says stays as long as the lookup
  const caption = words.caption(side, step.node.list, [...new Set(step.ties.map(({ relation }) => relation))]);
  const isKnown = item?.state === 'known';
  const title = isKnown ? item.title : t(item?.state === 'gone' ? 'links.gone' : 'links.hidden');
  const notes = own.flatMap(({ links }) => links.map(({ note }) => note)).filter(Boolean);
  return (
    <>
      <span className={`${classes.dot} ${isKnown && !item.hasHappened ? classes.dotHollow : ''}`} aria-hidden="true" />
      <span>
        <Caption words={caption} item={item} />
        <span className={`${classes.title} ${isKnown ? '' : classes.muted}`}>{isKnown ? <StepLink item={item} /> : title}</span>
        {notes.length > 0 && (
          <span className={`${classes.note} ${classes.title}`} style={{ display: 'block' }}>
            {notes.join(' · ')}
          </span>
        )}
      </span>
      {onRemove && removable.length > 0 && (
        <span className={classes.remove}>
          {removable.map((tie) => (
            <IconButton
              key={tie.relation}
              iconProps={{ iconName: 'Cancel' }}
              ariaLabel={t('links.remove', { caption: words.caption(side, step.node.list, [tie.relation]), title })}
              title={t('links.remove', { caption: words.caption(side, step.node.list, [tie.relation]), title })}
              onClick={() => onRemove(tie, title)}
            />
          ))}
        </span>
      )}
    </>
  );
}

/** Kind, category and date in one small line, the category with its mark. */
function Caption({ words, item }: { readonly words: string; readonly item: LinkedItem | undefined }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(linkWords);
  const choices = useWords(signals);
  if (item?.state !== 'known') return <span className={classes.caption}>{words}</span>;
  const when = item.when && (/^\d{4}$/.test(item.when) ? item.when : translator.date(item.when));
  return (
    <span className={classes.caption}>
      <span>{words}</span>
      {item.category && (
        <>
          <span>·</span>
          <CategoryMark category={item.category} size={12} />
          <span>{choices.choice('category', item.category)}</span>
        </>
      )}
      {item.outcome && <Outcome {...item.outcome} list={item.node.list} />}
      {when && <span>· {when}</span>}
      {!item.hasHappened && <span>· {t('links.notYet')}</span>}
    </span>
  );
}

/** What was decided, said or measured, in the words of its list. */
function Outcome({ list, field, code }: { readonly list: LinkedListKey; readonly field: string; readonly code: string }): JSX.Element {
  const words = useWords(listByKey(list) ?? signals);
  return <span>· {words.plainChoice(field, code)}</span>;
}

/** To the item's own place in the app, or to SharePoint where it has none. */
function StepLink({ item }: { readonly item: Extract<LinkedItem, { readonly state: 'known' }> }): JSX.Element {
  const { data } = useServices();
  const { list, id } = item.node;
  const place = placeOf(list, id);
  const definition = listByKey(list);
  if (place !== undefined) return <AppLink to={place}>{item.title}</AppLink>;
  if (definition === undefined) return <>{item.title}</>;
  return (
    <a href={data.itemUrl(definition, id)} target="_blank" rel="noreferrer">
      {item.title}
    </a>
  );
}
