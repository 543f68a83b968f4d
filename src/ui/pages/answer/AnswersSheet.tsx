import * as React from 'react';
import { createPortal } from 'react-dom';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { answerText, type AnswerGroup, type Contribution, type Grouping } from '../../../domain/kit/answers';
import { answerWords } from '../../../i18n/pages/answer';
import { contributions } from '../../../schema/lists/contributions';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { cardClasses } from '../../print/printStyles';
import { usePrintOnce } from '../../print/usePrintOnce';
import { whereOf } from './AnswerCard';
import { answerClasses } from './answerStyles';
import { unnamedKeys } from './unnamedKeys';
import type { AnswerEvent } from './useAnswers';

const plain = { margin: 0, padding: 0 };
const classes = mergeStyleSets({
  group: { ...plain, fontSize: '14pt', fontWeight: 600, marginTop: '12pt', breakAfter: 'avoid' },
  answer: { borderTop: '0.5pt solid #000', padding: '4pt 0', breakInside: 'avoid', fontSize: '12pt', lineHeight: '1.35', overflowWrap: 'anywhere' },
  small: { ...plain, fontSize: '9pt' },
});

interface AnswersSheetProps {
  readonly event: AnswerEvent;
  readonly groups: readonly AnswerGroup<Contribution>[];
  readonly grouping: Grouping;
  readonly onPrinted: () => void;
}

/** All answers on paper, in the groups that the page shows. Printed as soon as it is drawn. */
export default function AnswersSheet({ event, groups, grouping, onPrinted }: AnswersSheetProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(answerWords);
  const words = useWords(contributions);
  usePrintOnce(onPrinted);
  const total = groups.reduce((sum, { answers }) => sum + answers.length, 0);
  const factsOf = (answer: Contribution): string =>
    [whereOf(answer, grouping), answer.used === 'inteBedomt' ? '' : words.choice('used', answer.used), answer.usedWhy].filter(Boolean).join(' · ');
  return createPortal(
    <div className={cardClasses.card} lang={translator.locale} aria-hidden="true">
      <div className={cardClasses.body}>
        <p className={cardClasses.title}>{event.question?.title ?? t('answer.free')}</p>
        <p className={cardClasses.facts}>
          {[event.title, event.time && timeText(translator, event.time), t('answers.count', { count: total })].filter(Boolean).join(' · ')}
        </p>
        {groups.map((group) => (
          <React.Fragment key={group.name ?? ''}>
            <p className={classes.group}>{group.name ?? t(unnamedKeys[grouping])}</p>
            {group.answers.map((answer) => (
              <div key={answer.id} className={classes.answer}>
                <p className={answerClasses.said}>{answerText(answer)}</p>
                <p className={classes.small}>{factsOf(answer)}</p>
              </div>
            ))}
          </React.Fragment>
        ))}
      </div>
    </div>,
    document.body,
  );
}
