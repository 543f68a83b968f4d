import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField } from '@fluentui/react/lib/TextField';
import { revisit, revisitMonths, type RevisitMonths, type Verdict } from '../../../domain/review';
import { dayOf } from '../../../domain/review/calendar';
import { signalWords } from '../../../i18n/pages/signal';
import { signals } from '../../../schema/lists/signals';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { heading } from '../../theme/styles';
import { inlineClasses, Problem } from '../../forms/InlineForm';
import type { Signal } from './signalUrl';
import { useSignalChange } from './useSignalChange';

const classes = mergeStyleSets({
  banner: { border: '1px solid var(--fs-line2)', borderLeft: '3px solid var(--fs-ac)', padding: 12, marginBottom: 16 },
  title: heading.section,
  row: { display: 'flex', flexWrap: 'wrap', gap: 8, margin: '8px 0' },
  chosen: {
    background: 'var(--fs-tx) !important',
    color: 'var(--fs-bg) !important',
    selectors: { '@media (forced-colors: active)': { forcedColorAdjust: 'none' } },
  },
});

const verdicts = Object.keys(signals.fields.verdict.settings.choices) as readonly Verdict[];

interface RevisitProps {
  readonly signal: Signal;
  readonly onDone: () => void;
}

/** It is time to look again: what became of it, and when to look next. Two clicks; a note for who has one. */
export default function Revisit({ signal, onDone }: RevisitProps): JSX.Element {
  const { now, announce } = useServices();
  const { date } = useTranslator();
  const { t } = useText(signalWords);
  const words = useWords(signals);
  const [verdict, setVerdict] = React.useState<Verdict>();
  const [note, setNote] = React.useState('');
  const { isSaving, problem, save } = useSignalChange(signal);
  const finish = async (chosen: Verdict, next: RevisitMonths): Promise<void> => {
    if (!(await save(revisit(chosen, note, next, dayOf(now()))))) return;
    announce(t('signal.revisit.saved', { verdict: words.plainChoice('verdict', chosen) }));
    onDone();
  };
  return (
    <section className={classes.banner} aria-labelledby="framsyn-revisit-title">
      <h3 id="framsyn-revisit-title" className={classes.title}>
        {t('signal.revisit.due', { date: date(signal.reviewDate ?? now(), 'full') })}
      </h3>
      <p id="framsyn-revisit-question">{t('signal.revisit.question')}</p>
      <div className={classes.row} role="group" aria-labelledby="framsyn-revisit-question">
        {verdicts.map((code) => (
          <DefaultButton
            key={code}
            className={`${inlineClasses.button} ${verdict === code ? classes.chosen : ''}`}
            text={words.choice('verdict', code)}
            aria-pressed={verdict === code}
            onClick={() => setVerdict(code)}
          />
        ))}
      </div>
      {verdict !== undefined && (
        <>
          <TextField
            label={t('signal.revisit.note')}
            multiline
            autoAdjustHeight
            resizable={false}
            rows={2}
            value={note}
            onChange={(_event, typed) => setNote(typed ?? '')}
          />
          <p id="framsyn-revisit-next" style={{ marginTop: 8 }}>
            {t('signal.revisit.next')}
          </p>
          <div className={classes.row} role="group" aria-labelledby="framsyn-revisit-next">
            {[...revisitMonths, null].map((months) => (
              <DefaultButton
                key={String(months)}
                className={inlineClasses.button}
                text={months === null ? t('signal.revisit.none') : t('signal.revisit.in', { months })}
                aria-disabled={isSaving}
                onClick={() => void finish(verdict, months)}
              />
            ))}
          </div>
        </>
      )}
      <div role="alert">{problem !== undefined && <Problem text={problem} />}</div>
    </section>
  );
}
