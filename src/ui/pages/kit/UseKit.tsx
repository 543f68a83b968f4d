import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { DataError } from '../../../data/ports';
import { eventTypeOf, type ForumKind } from '../../../domain/kit/forum';
import { shortened } from '../../../domain/kit/answers';
import type { Kit } from '../../../domain/kit/kit';
import { writeAgenda } from '../../../domain/learning/agenda';
import { kitWords } from '../../../i18n/pages/kit';
import type { Draft } from '../../../schema/field';
import type { events } from '../../../schema/lists/events';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { wordsFor } from '../../states/errorWords';
import { kitClasses as classes } from './kitStyles';
import type { KitMethod } from './useKitBank';
import { useKitLines, type KitLine } from './useKitLines';
import { useSaveKit } from './useSaveKit';

interface UseKitProps {
  readonly kit: Kit<KitMethod>;
  readonly kind: ForumKind;
  /** One of the group's own forums. */
  readonly forum: { readonly id: number; readonly title: string } | undefined;
  readonly forumName: string;
  readonly day: string;
  readonly onPrint: () => void;
  readonly onSaved: (event: number, unmarked: DataError | undefined) => void;
}

const longestTitle = 200;
export const isMeetingDay = (day: string): boolean => day === '' || (/^\d{4}-\d{2}-\d{2}$/.test(day) && day >= '2000-01-01' && day <= '2100-12-31');

function eventOf({ kit, kind, forum }: UseKitProps, lines: readonly KitLine[], title: string, day: string): Draft<typeof events> {
  const { signal, question, method, wish } = kit;
  return {
    title: shortened(title, longestTitle),
    type: eventTypeOf[kind],
    ...(day === '' ? {} : { time: { kind: 'milstolpe', start: day, end: day, precision: 'dag' } as const }),
    audience: ['medarbetare'],
    ...(forum ? { forum: forum.id } : {}),
    ...(signal ? { signal: signal.item.id } : {}),
    ...(question ? { question: question.item.id } : {}),
    ...(method ? { method: method.item.id } : {}),
    agenda: writeAgenda(lines.map(({ heading, minutes, lines: said }) => ({ heading: shortened(heading, 150), minutes, words: said.join('\n') }))),
    minutes: kit.total,
    capacity: wish.people,
    ...(wish.theme === '' ? {} : { themes: wish.theme }),
  };
}

/** The day, and the page's one filled button: the kit becomes an occasion with a link for answers. */
export function UseKit(props: UseKitProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(kitWords);
  const { kit, forumName, onPrint, onSaved } = props;
  const lines = useKitLines(kit);
  const saving = useSaveKit();
  const [day, setDay] = React.useState(props.day);
  const [isWrong, setWrong] = React.useState(false);
  React.useEffect(() => setDay(props.day), [props.day]);
  const input = React.useRef<HTMLInputElement>(null);

  const handleSave = async (): Promise<void> => {
    const isPartlyFilled = input.current?.validity.badInput === true; // "12 maj", no year: the value is empty then
    if (isPartlyFilled || !isMeetingDay(day)) {
      setWrong(true);
      input.current?.focus();
      return;
    }
    const about = kit.wish.theme || kit.signal?.item.title || t('kit.event.noTheme');
    const answer = await saving.save(eventOf(props, lines, t('kit.event.title', { forum: forumName, about }), day));
    if (answer?.ok) onSaved(answer.value.event.id, answer.value.unmarked);
  };

  return (
    <section className={classes.use} aria-labelledby="framsyn-use-kit">
      <h2 id="framsyn-use-kit" className={classes.sectionTitle}>
        {t('kit.use.heading')}
      </h2>
      <p>{t('kit.use.text')}</p>
      <div className={classes.useRow}>
        <div>
          <label className={classes.label} htmlFor="framsyn-kit-day">
            {t('kit.use.day')}
          </label>
          <input
            ref={input}
            id="framsyn-kit-day"
            type="date"
            min="2000-01-01"
            max="2100-12-31"
            className={classes.day}
            value={day}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'framsyn-kit-day-problem' : undefined}
            onChange={(event) => {
              setDay(event.target.value);
              setWrong(false);
            }}
          />
        </div>
        <PrimaryButton
          className={classes.button}
          text={t(saving.isSaving ? 'kit.using' : 'kit.use')}
          aria-disabled={saving.isSaving}
          onClick={() => void handleSave()}
        />
        <DefaultButton className={classes.button} text={t('kit.print')} onClick={onPrint} />
      </div>
      {isWrong && (
        <p id="framsyn-kit-day-problem" className={classes.problem} role="alert">
          {t('kit.use.day.wrong')}
        </p>
      )}
      {saving.error && (
        <p className={classes.problem} role="alert">
          {t('kit.use.failed', { reason: `${common(wordsFor(saving.error).heading)}.` })}
        </p>
      )}
    </section>
  );
}
