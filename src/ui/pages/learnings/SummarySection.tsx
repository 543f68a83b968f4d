import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Section, SummaryStep } from '../../../domain/learning/summary';
import { learningsWords } from '../../../i18n/pages/learnings';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { linkButton, touch } from '../../theme/styles';

const classes = mergeStyleSets({
  section: { marginTop: 24, borderTop: '1px solid var(--fs-line)', paddingTop: 12 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '4px 16px' },
  name: { flex: '1 1 220px', minWidth: 0 },
  piece: { padding: '10px 0 0 16px', selectors: { '@container (max-width: 480px)': { paddingLeft: 0 } } },
  out: { color: 'var(--fs-tx2)', textDecoration: 'line-through', overflowWrap: 'anywhere' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '0 16px' },
  tool: {
    ...linkButton,
    fontSize: 13,
    selectors: { '&[aria-disabled="true"]': { color: 'var(--fs-disabled)', textDecoration: 'none', cursor: 'default' }, ...touch({ minHeight: 44 }) },
  },
});

interface SummarySectionProps {
  readonly section: Section;
  readonly index: number;
  readonly count: number;
  readonly onEdit: (step: SummaryStep) => void;
}

/** One section: its heading and its pieces, each with its text to change and its place to move. What is left out is struck through and can be taken back. */
export function SummarySection({ section, index, count, onEdit }: SummarySectionProps): JSX.Element {
  const { t } = useText(learningsWords);
  const { key, heading, isIn, pieces } = section;
  return (
    <li className={classes.section}>
      <div className={classes.head} role="group" aria-label={t('learnings.summary.section', { heading })}>
        <div className={classes.name}>
          {isIn ? (
            <TextField
              label={t('learnings.summary.heading')}
              value={heading}
              maxLength={150}
              autoComplete="off"
              onChange={(_event, typed) => onEdit({ step: 'head', section: key, heading: typed ?? '' })}
            />
          ) : (
            <p className={classes.out}>{heading}</p>
          )}
        </div>
        <Tools
          name={heading}
          id={`framsyn-summary-${key}`}
          index={index}
          count={count}
          isIn={isIn}
          onMove={(by) => onEdit({ step: 'moveSection', section: key, by })}
          onTake={(taken) => onEdit({ step: 'takeSection', section: key, isIn: taken })}
        />
      </div>
      {isIn && (
        <ol>
          {pieces.map((piece, place) => {
            const name = piece.text.length > 60 ? `${piece.text.slice(0, 60)} …` : piece.text;
            return (
              <li key={piece.key} className={classes.piece}>
                {piece.isIn ? (
                  <TextField
                    ariaLabel={t('learnings.summary.piece', { heading, number: place + 1 })}
                    multiline
                    autoAdjustHeight
                    resizable={false}
                    rows={2}
                    value={piece.text}
                    onChange={(_event, typed) => onEdit({ step: 'write', section: key, piece: piece.key, text: typed ?? '' })}
                  />
                ) : (
                  <p className={classes.out}>{name}</p>
                )}
                <Tools
                  name={name}
                  id={`framsyn-summary-${key}-${piece.key}`}
                  index={place}
                  count={pieces.length}
                  isIn={piece.isIn}
                  onMove={(by) => onEdit({ step: 'movePiece', section: key, piece: piece.key, by })}
                  onTake={(taken) => onEdit({ step: 'takePiece', section: key, piece: piece.key, isIn: taken })}
                />
              </li>
            );
          })}
        </ol>
      )}
    </li>
  );
}

interface ToolsProps {
  readonly name: string;
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly isIn: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onTake: (isIn: boolean) => void;
}

/** Up, down, and in or out. The button that was used keeps focus: its row moves with it. */
function Tools({ name, id, index, count, isIn, onMove, onTake }: ToolsProps): JSX.Element {
  const { t } = useText(learningsWords);
  const { announce } = useServices();
  const [isFirst, isLast] = [index === 0, index === count - 1];
  const move = (by: -1 | 1): void => {
    if (by < 0 ? isFirst : isLast) return;
    onMove(by);
    announce(t('learnings.summary.moved', { number: index + 1 + by, count }));
    // React may have moved the element in the document, which takes its focus away.
    window.setTimeout(() => document.getElementById(`${id}-${by < 0 ? 'up' : 'down'}`)?.focus());
  };
  return (
    <div className={classes.tools}>
      <button
        id={`${id}-up`}
        type="button"
        className={classes.tool}
        aria-disabled={isFirst}
        aria-label={t('learnings.summary.upLabel', { name })}
        onClick={() => move(-1)}
      >
        {t('learnings.summary.up')}
      </button>
      <button
        id={`${id}-down`}
        type="button"
        className={classes.tool}
        aria-disabled={isLast}
        aria-label={t('learnings.summary.downLabel', { name })}
        onClick={() => move(1)}
      >
        {t('learnings.summary.down')}
      </button>
      <button
        type="button"
        className={classes.tool}
        aria-label={t(isIn ? 'learnings.summary.outLabel' : 'learnings.summary.inLabel', { name })}
        onClick={() => onTake(!isIn)}
      >
        {t(isIn ? 'learnings.summary.out' : 'learnings.summary.in')}
      </button>
    </div>
  );
}
