import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import type { EventPhase } from '../../../domain/learning/events';
import { learningPartWords } from '../../../i18n/pages/learningParts';
import { occasionWords } from '../../../i18n/pages/occasion';
import { events } from '../../../schema/lists/events';
import { AppLink } from '../../app/AppLink';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { InlineForm } from '../../forms/InlineForm';
import { learningClasses as classes } from '../../learning/learningStyles';
import { viewUrl, type LearningEvent, type LearningView } from './learningUrl';
import { PanelSection } from '../../learning/parts';
import { useItemChange } from '../../learning/useItemChange';

interface HeldSectionProps {
  readonly event: LearningEvent;
  readonly view: LearningView;
  readonly phase: EventPhase;
}

/** How it went: that it was held, how many came, and what method was tried. */
export function HeldSection({ event, view, phase }: HeldSectionProps): JSX.Element | null {
  const { t } = useText(occasionWords);
  const may = useMay();
  const mayEdit = may('edit', 'events', event.author);
  const [isOpen, setOpen] = React.useState(false);
  const trigger = React.useRef<HTMLButtonElement>(null);
  if (phase === 'ahead' ? !mayEdit : phase === 'cancelled') return null;
  if (phase === 'toReport' && !mayEdit) return null;
  const close = (): void => {
    setOpen(false);
    window.setTimeout(() => trigger.current?.focus());
  };
  const isHeld = phase === 'held';
  return (
    <PanelSection title={t('occasion.held')}>
      {isHeld && <p>{event.reached === undefined ? t('occasion.held.uncounted') : t('occasion.held.came', { count: event.reached })}</p>}
      {isHeld && event.evaluationSummary && <p>{t('occasion.held.summary', { summary: event.evaluationSummary })}</p>}
      {phase === 'toReport' && <p>{t('occasion.held.toReport')}</p>}
      <p className={classes.links}>
        {mayEdit && (
          <button ref={trigger} type="button" className={classes.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isHeld ? 'occasion.held.change' : 'occasion.held.mark')}
          </button>
        )}
        {phase !== 'ahead' && may('add', 'methodRuns') && may('edit', 'methodRuns') && (
          <AppLink to={viewUrl({ ...view, adding: 'korning' })}>{t('occasion.run.add')}</AppLink>
        )}
      </p>
      {isOpen && <HeldForm event={event} onClose={close} />}
    </PanelSection>
  );
}

/** One number and no names. */
function HeldForm({ event, onClose }: { readonly event: LearningEvent; readonly onClose: () => void }): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(occasionWords);
  const { t: part } = useText(learningPartWords);
  const [typed, setTyped] = React.useState(event.reached === undefined ? '' : String(event.reached));
  const [wrong, setWrong] = React.useState<string>();
  const { isSaving, problem, save } = useItemChange(events);
  const submit = async (): Promise<void> => {
    const text = typed.trim();
    const reached = Number(text);
    const { min = 0, max = 0 } = events.fields.reached.settings;
    if (text !== '' && (!/^\d+$/.test(text) || reached < min || reached > max)) return setWrong(t('occasion.held.wrong', { max }));
    setWrong(undefined);
    if (!(await save(event, { status: 'genomfort', reached: text === '' ? null : reached }))) return;
    announce(part('learningPart.saved'));
    onClose();
  };
  return (
    <InlineForm
      label={t('occasion.held.mark')}
      saveLabel={t('occasion.held.save')}
      isSaving={isSaving}
      problem={wrong ?? problem}
      onSave={() => void submit()}
      onCancel={onClose}
    >
      <div className={classes.field}>
        <TextField
          label={t('occasion.held.howMany')}
          description={t('occasion.held.noNames')}
          inputMode="numeric"
          autoComplete="off"
          styles={{ fieldGroup: { maxWidth: 120 } }}
          value={typed}
          onChange={(_event, value) => setTyped(value ?? '')}
        />
      </div>
    </InlineForm>
  );
}
