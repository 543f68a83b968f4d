import * as React from 'react';
import { drawChain, nodeWidth, type ChainDrawing, type DrawnNode, type DrawnTie } from '../../../domain/links/drawing';
import { isSameNode, nameOf, type LinkNode, type Relation } from '../../../domain/links/keys';
import type { LinkedChain } from '../../../data/links/chainFrom';
import { chainWords } from '../../../i18n/pages/chain';
import { useText } from '../../app/useText';
import { useRelationWords } from '../../links/relationWords';
import { chartClasses } from '../chartStyles';
import { useRoving } from '../roving';
import { textWidth } from '../timeline/measureText';
import { useStepWords } from './stepWords';
import { wrapText } from './wrapText';

const padding = 10;
const captionHeight = 16;
const lineHeight = 17;
const margin = 4; // room for the frame of the one in focus

export const chainNodeId = (key: string): string => `framsyn-chain-node-${key.replace('/', '-')}`;

interface ChainPictureProps {
  readonly chain: LinkedChain;
  readonly label: string;
  readonly svgRef: React.RefObject<SVGSVGElement>;
  readonly onOpen: (node: LinkNode) => void;
}

interface BoxText {
  readonly caption: string | undefined;
  readonly lines: readonly string[];
}

/** The chain from left to right: a box for each item, the relation on each line. One tab stop; the text beside it says the same. */
export function ChainPicture({ chain, label, svgRef, onOpen }: ChainPictureProps): JSX.Element {
  const { t } = useText(chainWords);
  const words = useRelationWords();
  const stepWords = useStepWords();
  const [active, setActive] = React.useState<string>();
  const relation = (code: Relation): string => words.relation({ relation: code, direction: 'forward' });

  const textOf = (node: LinkNode): BoxText => {
    const item = chain.items[nameOf(node)];
    const caption = stepWords.facts(item);
    return {
      caption: caption === '' ? undefined : (wrapText(caption, nodeWidth - 2 * padding, 1, 12)[0] ?? ''),
      lines: wrapText(stepWords.title(item), nodeWidth - 2 * padding, 3, 13, 600),
    };
  };
  const heightOf = (node: LinkNode): number => {
    const { caption, lines } = textOf(node);
    return 2 * padding - 4 + (caption === undefined ? 0 : captionHeight) + Math.max(lines.length, 1) * lineHeight;
  };
  const drawing = drawChain(chain, { heightOf, labelWidth: (code) => textWidth(relation(code), 12) });
  const stops = drawing.nodes.map(({ key, column }) => ({ key, group: String(column) }));
  const nodeOf = (key: string): DrawnNode | undefined => drawing.nodes.find((one) => one.key === key);
  const open = (key: string): void => {
    const { node } = nodeOf(key) ?? {};
    if (node && !isSameNode(node, chain.here)) onOpen(node);
  };
  const { entry, handleKey } = useRoving(stops, active ?? nameOf(chain.here), chainNodeId, { open, leave: () => setActive(undefined) });
  const [width, height] = [drawing.width + 2 * margin, drawing.height + 2 * margin];
  const hereAt = nodeOf(nameOf(chain.here))?.x ?? 0;
  React.useLayoutEffect(() => {
    const region = svgRef.current?.parentElement;
    if (region) region.scrollLeft = hereAt + nodeWidth / 2 - region.clientWidth / 2; // where one is, in view
  }, [svgRef, hereAt, width]);

  return (
    <svg
      ref={svgRef}
      viewBox={`${-margin} ${-margin} ${width} ${height}`}
      width={width}
      height={height}
      className={`${chartClasses.svg} ${chartClasses.drawn}`}
      style={{ width, minWidth: width }}
      role="group"
      aria-label={label}
    >
      <Heads columns={drawing.columns} kind={words.kind} />
      <g aria-hidden="true">
        {drawing.ties.map((tie) => (
          <Line key={tie.key} tie={tie} words={relation(tie.relation)} />
        ))}
      </g>
      {drawing.nodes.map((drawn) => {
        const { key, node } = drawn;
        const isHere = node !== undefined && isSameNode(node, chain.here);
        const item = chain.items[key];
        const name = node
          ? `${words.kind(node.list)}: ${[stepWords.title(item), stepWords.facts(item)].filter(Boolean).join(', ')}`
          : t('chain.drawing.more', { count: drawn.more ?? 0 });
        const text = node ? textOf(node) : { caption: undefined, lines: [t('chain.drawing.more', { count: drawn.more ?? 0 })] };
        return (
          <React.Fragment key={key}>
            <g
              id={chainNodeId(key)}
              role={node && !isHere ? 'link' : 'img'}
              tabIndex={key === entry ? 0 : -1}
              className={chartClasses.mark}
              aria-label={isHere ? t('chain.drawing.here', { name }) : name}
              aria-current={isHere ? 'true' : undefined}
              onClick={() => open(key)}
              onKeyDown={(event) => handleKey(event, key)}
              onFocus={() => setActive(key)}
              onBlur={() => setActive(undefined)}
            >
              <Frame drawn={drawn} isHere={isHere} isActive={key === active} isSolid={item?.state === 'known' && item.hasHappened} />
            </g>
            {/* The link's name says it whole; what is drawn may be cut off. The pointer goes through to the link. */}
            <g aria-hidden="true" pointerEvents="none">
              <BoxWords drawn={drawn} isHere={isHere} text={text} />
            </g>
          </React.Fragment>
        );
      })}
    </svg>
  );
}

const Heads = ({ columns, kind }: { readonly columns: ChainDrawing['columns']; readonly kind: (list: LinkNode['list']) => string }): JSX.Element => (
  <g aria-hidden="true">
    {columns.map(({ key, list, x }) => (
      <text key={key} x={x} y={14} fontSize={12} fontWeight={600} fill="var(--fs-tx2)">
        {kind(list)}
      </text>
    ))}
  </g>
);

/** Level where it leaves and arrives, bent between. */
const pathOf = (points: DrawnTie['points']): string =>
  points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${x} ${y}`;
      const middle = (before.x + x) / 2;
      return before.y === y ? `L${x} ${y}` : `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
    })
    .join('');

const Line = ({ tie: { points, label }, words }: { readonly tie: DrawnTie; readonly words: string }): JSX.Element => (
  <>
    <path d={`${pathOf(points)}m-6 -4l6 4l-6 4`} fill="none" stroke="var(--fs-line2)" strokeWidth={1.4} />
    <text x={label.x} y={label.y - 4} textAnchor="middle" fontSize={12} fill="var(--fs-tx2)">
      {words}
    </text>
  </>
);

interface FrameProps {
  readonly drawn: DrawnNode;
  readonly isHere: boolean;
  readonly isActive: boolean;
  readonly isSolid: boolean;
}

/** Solid: it has come about. Dashed: not yet, or not to be seen. */
const Frame = ({ drawn: { x, y, height }, isHere, isActive, isSolid }: FrameProps): JSX.Element => (
  <>
    {isActive && (
      <rect data-screen="" x={x - 3} y={y - 3} width={nodeWidth + 6} height={height + 6} rx={6} fill="none" stroke="var(--fs-focus)" strokeWidth={2} />
    )}
    <rect
      x={x}
      y={y}
      width={nodeWidth}
      height={height}
      rx={4}
      fill={isHere ? 'var(--fs-sel)' : 'var(--fs-bg)'}
      stroke={isHere ? 'var(--fs-ac)' : 'var(--fs-line2)'}
      strokeWidth={isHere ? 2.5 : 1.2}
      strokeDasharray={isSolid || isHere ? undefined : '4 3'}
    />
  </>
);

interface BoxWordsProps {
  readonly drawn: DrawnNode;
  readonly isHere: boolean;
  readonly text: BoxText;
}

function BoxWords({ drawn: { x, y, height, node }, isHere, text: { caption, lines } }: BoxWordsProps): JSX.Element {
  const used = (caption === undefined ? 0 : captionHeight) + lines.length * lineHeight;
  const top = y + (height - used) / 2;
  const first = top + (caption === undefined ? 0 : captionHeight);
  const opens = node !== undefined && !isHere;
  return (
    <>
      {caption !== undefined && (
        <text x={x + padding} y={top + 12} fontSize={12} fill="var(--fs-tx2)">
          {caption}
        </text>
      )}
      {lines.map((line, index) => (
        <text
          key={index}
          x={x + padding}
          y={first + 13 + index * lineHeight}
          fontSize={13}
          fontWeight={600}
          fill={opens ? 'var(--fs-link)' : 'var(--fs-tx)'}
          textDecoration={opens ? 'underline' : undefined}
        >
          {line}
        </text>
      ))}
    </>
  );
}
