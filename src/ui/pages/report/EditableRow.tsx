import * as React from 'react';
import type { RowWords } from '../../../domain/report/editing';
import { reportWords } from '../../../i18n/pages/report';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { buttonClasses } from '../../theme/buttons';
import { Icon } from '../../theme/icons';
import { reportClasses as classes } from './reportStyles';
import { WordFields, type WordLabels, type WordLimits } from './WordFields';

interface EditableRowProps {
  /** Of the row, for the fields' and buttons' names in the document. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly labels: WordLabels;
  readonly limits: WordLimits;
  /** Of the report's words, when the page is in another language. */
  readonly lang?: string;
  readonly state?: string;
  readonly isLate?: boolean;
  readonly isOut?: boolean;
  /** Of which one it is: "rad 2 av 5"; moving is not offered without it. */
  readonly place?: { readonly at: number; readonly of: number };
  readonly onChange: (words: RowWords) => void;
  readonly onMove?: (by: -1 | 1) => void;
  readonly onLeaveOut?: (isOut: boolean) => void;
  readonly onRemove?: () => void;
}

/** A text as it will stand, and what can be done with it. The text stays where it is while it is changed. */
export function EditableRow(props: EditableRowProps): JSX.Element {
  const { id, title, text, labels, limits, lang, state, isLate = false, isOut = false, onChange } = props;
  const { t } = useText(reportWords);
  const [isOpen, setOpen] = React.useState(false);
  const button = `framsyn-edit-${id}`;
  // A title that is emptied is not taken: the row keeps the one it had.
  const handleChange = (words: RowWords): void => {
    if (words.title.trim() !== '') onChange(words);
  };
  const close = (): void => {
    setOpen(false);
    focusWhenDrawn(() => document.getElementById(button));
  };
  return (
    <li className={`${classes.row} ${isOut ? classes.out : ''}`}>
      <div className={classes.rowTop}>
        <p className={classes.rowTitle} lang={lang}>
          {title}
        </p>
        {isOut && <span className={classes.outWord}>{t('report.row.isOut')}</span>}
        {state !== undefined && !isOut && <State text={state} isLate={isLate} />}
      </div>
      {text !== '' && (
        <p className={classes.meaning} lang={lang}>
          {text}
        </p>
      )}
      {isOpen ? (
        <div className={classes.form}>
          <WordFields id={id} words={{ title, meaning: text }} labels={labels} limits={limits} onChange={handleChange} />
          <button type="button" className={buttonClasses.outlined} onClick={close}>
            {t('report.row.done')}
          </button>
        </div>
      ) : (
        <RowActions {...props} button={button} onEdit={() => setOpen(true)} />
      )}
    </li>
  );
}

const State = ({ text, isLate }: { readonly text: string; readonly isLate: boolean }): JSX.Element => (
  <span className={isLate ? classes.late : classes.quiet} style={isLate ? { fontSize: 13 } : undefined}>
    {isLate && <Icon name="error" size={15} />}
    {text}
  </span>
);

function RowActions({
  id,
  title,
  isOut = false,
  place,
  button,
  onEdit,
  onMove,
  onLeaveOut,
  onRemove,
}: EditableRowProps & { readonly button: string; readonly onEdit: () => void }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const named = (action: string): string => t('report.row.named', { action, title });
  const move = (by: -1 | 1): void => {
    onMove?.(by);
    // The row has moved in the document, and with it the button that was pressed.
    const ids = [`framsyn-move-${id}-${by}`, `framsyn-move-${id}-${-by}`];
    focusWhenDrawn(() => ids.map((one) => document.getElementById(one)).find((found) => found !== null) ?? null);
  };
  return (
    <div className={classes.rowActions}>
      {!isOut && (
        <button type="button" id={button} className={classes.link} aria-label={named(common('action.edit'))} onClick={onEdit}>
          {common('action.edit')}
        </button>
      )}
      {place &&
        ([-1, 1] as const).map((by) => {
          const isEnd = by === -1 ? place.at === 0 : place.at === place.of - 1;
          const text = t(by === -1 ? 'report.row.up' : 'report.row.down');
          return isEnd ? null : (
            <button key={by} type="button" id={`framsyn-move-${id}-${by}`} className={classes.link} aria-label={named(text)} onClick={() => move(by)}>
              {text}
            </button>
          );
        })}
      {onLeaveOut && (
        <button
          type="button"
          id={`framsyn-out-${id}`}
          className={classes.link}
          aria-label={named(t(isOut ? 'report.row.takeBack' : 'report.row.leaveOut'))}
          onClick={() => onLeaveOut(!isOut)}
        >
          {t(isOut ? 'report.row.takeBack' : 'report.row.leaveOut')}
        </button>
      )}
      {onRemove && (
        <button type="button" className={classes.link} aria-label={named(common('action.remove'))} onClick={onRemove}>
          {common('action.remove')}
        </button>
      )}
    </div>
  );
}
