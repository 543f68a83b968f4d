import * as React from 'react';
import type { LinkedListKey, LinkNode } from '../../domain/links/keys';
import { usualDepth, type LinkedChain } from '../../data/links/chainFrom';
import type { ReadItem } from '../../data/links/linkedItems';
import { linkWords } from '../../i18n/pages/links';
import { AppLink } from '../app/AppLink';
import { useTranslator } from '../app/services';
import { useMay } from '../app/useMay';
import { useText } from '../app/useText';
import { useWhenSeen } from '../app/useWhenSeen';
import { wordsFor } from '../states/errorWords';
import { AddEffect } from './AddEffect';
import { ChainSteps, type ChainStepsProps } from './ChainSteps';
import { linkClasses as classes } from './linkStyles';
import { chainPlace } from './places';
import { useChain } from './useChain';
import { useTieRemoval } from './useTieRemoval';

const LinkForm = React.lazy(() => import('./LinkForm'));

interface ChainProps {
  readonly list: LinkedListKey;
  readonly id: number;
  /** The item itself, where it has been read whole. */
  readonly item?: ReadItem;
  /** The level of its heading; h3 in a panel. */
  readonly headingLevel?: 'h2' | 'h3';
  /** The form that joins stands open from the start, for who may. */
  readonly startsJoining?: boolean;
  /** Offers the same as a drawing, which has a page of its own. */
  readonly hasPicture?: boolean;
  /** How far it is followed, and what asks for more; its own business where nobody says. */
  readonly depth?: number;
  readonly onFurther?: () => void;
}

/** From spaning to what became of it, seen from any item on the way; whoever may joins and parts items here. */
export default function Chain({ list, id, headingLevel = 'h3', startsJoining = false, hasPicture = true, ...walk }: ChainProps): JSX.Element {
  return <ChainOf key={`${list}/${id}`} here={{ list, id }} headingLevel={headingLevel} startsJoining={startsJoining} hasPicture={hasPicture} {...walk} />;
}

type ChainOfProps = Omit<ChainProps, 'list' | 'id'> & Required<Pick<ChainProps, 'headingLevel' | 'startsJoining' | 'hasPicture'>> & { readonly here: LinkNode };

function ChainOf({ here, item, headingLevel: Heading, startsJoining, hasPicture, depth: givenDepth, onFurther }: ChainOfProps): JSX.Element {
  const { t } = useText(linkWords);
  const may = useMay();
  const [ownDepth, setDepth] = React.useState(usualDepth);
  const depth = givenDepth ?? ownDepth;
  const [adding, setAdding] = React.useState<'asked' | 'offered' | undefined>(startsJoining ? 'offered' : undefined);
  const section = React.useRef<HTMLElement>(null);
  const chain = useChain(here, depth, { isWanted: useWhenSeen(section), item });
  const mayJoin = may('add', 'links') && may('remove', 'links'); // the second waits until the person's role is known
  const heading = React.useRef<HTMLHeadingElement>(null);
  const add = React.useRef<HTMLButtonElement>(null);
  const removeTie = useTieRemoval({ onRemoved: () => heading.current?.focus() });
  const titleId = `framsyn-chain-${here.list}-${here.id}`;
  const { data } = chain;
  const handleDone = (): void => {
    setAdding(undefined);
    window.setTimeout(() => add.current?.focus());
  };

  return (
    <section ref={section} className={classes.section} aria-labelledby={titleId} aria-busy={chain.isFetching}>
      <div className={classes.head}>
        <Heading id={titleId} ref={heading} tabIndex={-1} className={classes.heading}>
          {t('links.heading')}
        </Heading>
        {data && !isEmpty(data) && <span className={classes.reach}>{t('links.reach', data.reach)}</span>}
      </div>
      <Shown chain={chain} onRemove={may('remove', 'links') ? removeTie : undefined} />
      <div className={classes.actions}>
        <Ways chain={data} hasPicture={hasPicture} onFurther={onFurther ?? (() => setDepth(depth + usualDepth))} />
        {data && mayJoin && !adding && (
          <button ref={add} type="button" className={classes.action} onClick={() => setAdding('asked')}>
            {t('links.add')}
          </button>
        )}
        {here.list === 'activities' && <AddEffect activity={here.id} />}
      </div>
      {adding && data && mayJoin && (
        <React.Suspense fallback={null}>
          <LinkForm chain={data} takesFocus={adding === 'asked'} onDone={handleDone} />
        </React.Suspense>
      )}
    </section>
  );
}

/** To the drawing of it, and farther along it. */
function Ways({
  chain,
  hasPicture,
  onFurther,
}: {
  readonly chain: LinkedChain | undefined;
  readonly hasPicture: boolean;
  readonly onFurther: () => void;
}): JSX.Element {
  const { t } = useText(linkWords);
  return (
    <>
      {hasPicture && chain && !isEmpty(chain) && (
        <AppLink className={classes.action} to={chainPlace(chain.here)}>
          {t('links.picture')}
        </AppLink>
      )}
      {chain?.mayGoOn && (
        <button type="button" className={classes.action} onClick={onFurther}>
          {t('links.further')}
        </button>
      )}
    </>
  );
}

const isEmpty = ({ back, forward }: LinkedChain): boolean => back.length + forward.length === 0;

interface ShownProps {
  readonly chain: ReturnType<typeof useChain>;
  readonly onRemove: ChainStepsProps['onRemove'];
}

/** The steps; or, in their place, why there are none. */
function Shown({ chain: { data, error, refetch, isFetching }, onRemove }: ShownProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(linkWords);
  if (error)
    return (
      <p role="alert" className={classes.note}>
        {t('links.failed', { reason: common(wordsFor(error).heading) })}{' '}
        <button type="button" className={classes.action} onClick={() => void refetch()}>
          {common('action.retry')}
        </button>
      </p>
    );
  if (data === undefined) return <Loading text={t('links.loading')} isFetching={isFetching} />;
  return isEmpty(data) ? <p className={classes.note}>{t('links.empty')}</p> : <ChainSteps chain={data} onRemove={onRemove} />;
}

/** Three steps in their final geometry. */
const Loading = ({ text, isFetching }: { readonly text: string; readonly isFetching: boolean }): JSX.Element => (
  <>
    <p role="status" className={classes.reach}>
      {isFetching ? text : '\u00a0'}
    </p>
    <div aria-hidden="true">
      {[62, 48, 70].map((width) => (
        <div key={width} className={classes.step}>
          <span className={`${classes.dot} ${classes.dotHollow}`} />
          <span className={classes.bar} style={{ width: `${width}%`, marginTop: 2, height: 32 }} />
        </div>
      ))}
    </div>
  </>
);
