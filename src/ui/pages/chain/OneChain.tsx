import * as React from 'react';
import { usualDepth } from '../../../data/links/chainFrom';
import { dayOf } from '../../../domain/review/calendar';
import { nameOf, type LinkNode } from '../../../domain/links/keys';
import { chainWords } from '../../../i18n/pages/chain';
import { useServices, useTranslator } from '../../app/services';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import { ChainPicture } from '../../charts/chain/ChainPicture';
import { DrawingAndText } from '../../charts/chain/DrawingAndText';
import { useStepWords } from '../../charts/chain/stepWords';
import { PictureLinks } from '../../charts/PictureLinks';
import Chain from '../../links/Chain';
import { chainPlace } from '../../links/places';
import { useRelationWords } from '../../links/relationWords';
import { useChain } from '../../links/useChain';
import { chainClasses as classes } from './chainStyles';
import { ItemFacts } from './ItemFacts';

/** As far as from a spaning to an effect. */
const wholeDepth = 2 * usualDepth;

/** One item: what it is, the chain that it hangs in as a drawing, and the same as text. */
export default function OneChain({ here, startsJoining }: { readonly here: LinkNode; readonly startsJoining: boolean }): JSX.Element {
  const { t } = useText(chainWords);
  const { tell } = useTelling(chainWords);
  const { navigation, now } = useServices();
  const translator = useTranslator();
  const { kind } = useRelationWords();
  const stepWords = useStepWords();
  const [depth, setDepth] = React.useState(wholeDepth);
  const { data } = useChain(here, depth);
  const svg = React.useRef<SVGSVGElement>(null);
  const title = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => title.current?.focus(), []);

  const item = data?.items[nameOf(here)];
  const name = data ? stepWords.title(item) : '';
  const isJoined = data !== undefined && data.back.length + data.forward.length > 0;
  const { back, forward } = data?.reach ?? { back: 0, forward: 0 };
  const sentence = [
    back === 0 ? tell('chain.lead.noBack') : tell('chain.lead.back', { count: back }),
    forward === 0 ? tell('chain.lead.noForward') : tell('chain.lead.forward', { count: forward }),
  ].join(' ');
  const label = t('chain.drawing.label', { title: name });
  return (
    <>
      <p className={classes.kind}>{kind(here.list)}</p>
      <h2 ref={title} tabIndex={-1} className={classes.itemTitle}>
        {data ? name : t('chain.loading')}
      </h2>
      <ItemFacts here={here} />
      {isJoined && <p className={classes.lead}>{sentence}</p>}
      <DrawingAndText
        label={label}
        drawing={isJoined && <ChainPicture chain={data} label={`${label} ${sentence}`} svgRef={svg} onOpen={(node) => navigation.push(chainPlace(node))} />}
        foot={
          <>
            <p className={classes.note}>{t('chain.drawing.note')}</p>
            <PictureLinks
              drawing={svg}
              fileName={`kedja-${here.list}-${here.id}`}
              caption={{ title: label, description: sentence, source: t('chain.source', { date: translator.date(dayOf(now()), 'full') }) }}
            />
          </>
        }
        text={
          <div className={classes.text}>
            <Chain {...here} headingLevel="h2" hasPicture={false} startsJoining={startsJoining} depth={depth} onFurther={() => setDepth(depth + usualDepth)} />
          </div>
        }
      />
    </>
  );
}
