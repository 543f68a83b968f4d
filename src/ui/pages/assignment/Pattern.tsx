import * as React from 'react';
import { workstreams } from '../../../schema/lists/workstreams';
import { useWords } from '../../fields/words';
import type { Workstream } from './useAssignment';

type PatternCode = NonNullable<Workstream['pattern']>;
const ink = 'var(--fs-tx2)';

/** Drawn shapes and no SVG pattern: those are known by ids, which a page with two of us would have twice. */
const drawings = {
  prickad: <g fill={ink}>{[4, 8, 12].flatMap((x) => [4, 8, 12].map((y) => <circle key={`${x}-${y}`} cx={x} cy={y} r={1.2} />))}</g>,
  randig: <path d="M1 8L8 1M1 15L15 1M8 15L15 8" stroke={ink} strokeWidth={1.6} />,
  rutig: <path d="M5.5 1v14M10.5 1v14M1 5.5h14M1 10.5h14" stroke={ink} strokeWidth={1.2} />,
  hel: <rect x={1} y={1} width={14} height={14} fill={ink} />,
} satisfies Record<PatternCode, JSX.Element>;

/** What tells the parts apart without colour: the swatch with its word. */
export function Pattern({ pattern }: { readonly pattern: PatternCode }): JSX.Element {
  const words = useWords(workstreams);
  return (
    <>
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {drawings[pattern]}
        <rect x={0.5} y={0.5} width={15} height={15} fill="none" stroke={ink} />
      </svg>
      {words.plainChoice('pattern', pattern)}
    </>
  );
}
