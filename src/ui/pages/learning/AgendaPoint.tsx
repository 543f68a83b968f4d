import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField } from '@fluentui/react/lib/TextField';
import { agendaLimits, type AgendaItem } from '../../../domain/learning/agenda';
import { occasionWords } from '../../../i18n/pages/occasion';
import { useText } from '../../app/useText';
import { NumberStepper } from '../../fields/NumberStepper';
import { linkButton, touch } from '../../theme/styles';

const classes = mergeStyleSets({
  point: { border: 0, padding: '12px 0', margin: 0, minWidth: 0, borderTop: '1px solid var(--fs-line)', display: 'grid', gap: 8 },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  small: {
    ...linkButton,
    fontSize: 13,
    selectors: { '&[aria-disabled="true"]': { color: 'var(--fs-disabled)', textDecoration: 'none', cursor: 'default' }, ...touch({ minHeight: 44 }) },
  },
});

export const pointId = (index: number, part: 'heading' | 'up' | 'down'): string => `framsyn-agenda-${index}-${part}`;

interface AgendaPointProps {
  readonly point: AgendaItem;
  readonly index: number;
  readonly count: number;
  readonly onChange: (part: Partial<AgendaItem>) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One point: minutes, heading, words; its place is changed with two buttons. */
export function AgendaPoint({ point, index, count, onChange, onMove, onRemove }: AgendaPointProps): JSX.Element {
  const { t } = useText(occasionWords);
  const number = index + 1;
  return (
    <div className={classes.point} role="group" aria-label={t('occasion.agenda.point', { number })}>
      <div className={classes.top}>
        <NumberStepper
          label={t('occasion.agenda.minutes')}
          lessLabel={t('occasion.agenda.less')}
          moreLabel={t('occasion.agenda.more')}
          value={point.minutes ?? 5}
          min={1}
          max={agendaLimits.minutes}
          step={5}
          onChange={(minutes) => onChange({ minutes })}
        />
        <button id={pointId(index, 'up')} type="button" className={classes.small} aria-disabled={index === 0} onClick={() => onMove(index - 1)}>
          {t('occasion.agenda.up')}
        </button>
        <button id={pointId(index, 'down')} type="button" className={classes.small} aria-disabled={number === count} onClick={() => onMove(index + 1)}>
          {t('occasion.agenda.down')}
        </button>
        <button type="button" className={classes.small} onClick={onRemove}>
          {t('occasion.agenda.remove')}
        </button>
      </div>
      <TextField
        id={pointId(index, 'heading')}
        label={t('occasion.agenda.heading')}
        value={point.heading}
        maxLength={agendaLimits.heading}
        autoComplete="off"
        onChange={(_event, heading) => onChange({ heading: heading ?? '' })}
      />
      <TextField
        label={t('occasion.agenda.words')}
        value={point.words}
        maxLength={agendaLimits.words}
        multiline
        autoAdjustHeight
        resizable={false}
        rows={2}
        onChange={(_event, words) => onChange({ words: words ?? '' })}
      />
    </div>
  );
}
