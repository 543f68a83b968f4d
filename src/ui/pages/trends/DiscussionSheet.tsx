import * as React from 'react';
import { createPortal } from 'react-dom';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { shortened } from '../../../domain/shortened';
import { trendWords } from '../../../i18n/pages/trends';
import { trends } from '../../../schema/lists/trends';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { Clamped } from '../../print/Clamped';
import { usePrintOnce } from '../../print/usePrintOnce';
import { cardClasses } from '../../print/printStyles';
import { questionsForSheet } from './questions';
import type { Trend } from './trendUrl';

const text = { margin: 0, padding: 0 };
const classes = mergeStyleSets({
  name: { ...text, fontSize: '9pt' },
  meaning: { ...text, fontSize: '11pt', marginTop: '2pt', whiteSpace: 'pre-line' },
  question: { ...text, fontSize: '13pt', fontWeight: 600, marginTop: '12pt', breakAfter: 'avoid' },
  /** Room to write by hand, ruled. */
  line: { ...text, height: '22pt', borderBottom: '0.5pt solid #000' },
});
const linesOfNotes = [1, 2, 3];
const Ruled = (): JSX.Element => (
  <>
    {linesOfNotes.map((line) => (
      <p key={line} className={classes.line} />
    ))}
  </>
);

/** So much that the questions and the room to write fit on the page, whatever the trend says: characters, and lines of paper. */
const longest = { title: 110, explanation: 520, meaning: 320, question: 130, source: 140 } as const;
const most = { title: 2, explanation: 6, meaning: 4, question: 2 } as const;

interface DiscussionSheetProps {
  readonly trend: Trend;
  readonly onPrinted: () => void;
}

/** One page on paper for a group that talks: what the trend is, what it means to us, three questions with room to write. Printed as soon as it is drawn. */
export default function DiscussionSheet({ trend, onPrinted }: DiscussionSheetProps): JSX.Element {
  const { t } = useText(trendWords);
  const { locale } = useTranslator();
  const words = useWords(trends);
  usePrintOnce(onPrinted);
  const standing = [t('trends.sheet.question.meaning'), t('trends.sheet.question.trigger'), t('trends.sheet.question.action')];
  const facts = [
    words.choice('level', trend.level),
    trend.category && words.plainChoice('category', trend.category),
    trend.horizon && words.plainChoice('horizon', trend.horizon),
  ];
  const sheet = (
    <div className={cardClasses.card} lang={locale} aria-hidden="true">
      <div className={cardClasses.body}>
        <p className={classes.name}>{t('trends.sheet.name')}</p>
        <Clamped lines={most.title} className={cardClasses.title}>
          {shortened(trend.title, longest.title)}
        </Clamped>
        <p className={cardClasses.facts}>{facts.filter(Boolean).join(' · ')}</p>
        <Clamped lines={most.explanation} className={classes.meaning}>
          {shortened(trend.explanation, longest.explanation)}
        </Clamped>
        {trend.meaning && (
          <>
            <p className={cardClasses.heading}>{words.label('meaning')}</p>
            <Clamped lines={most.meaning} className={classes.meaning}>
              {shortened(trend.meaning, longest.meaning)}
            </Clamped>
          </>
        )}
        <p className={cardClasses.heading}>{t('trends.sheet.questions')}</p>
        {questionsForSheet(trend, standing).map((question, index) => (
          <React.Fragment key={index}>
            <Clamped lines={most.question} className={classes.question}>
              {`${index + 1}. ${shortened(question, longest.question)}`}
            </Clamped>
            <Ruled />
          </React.Fragment>
        ))}
        <p className={classes.question}>{t('trends.sheet.notes')}</p>
        <Ruled />
      </div>
      <div className={cardClasses.foot}>
        <p className={cardClasses.footText}>
          {[t('trends.sheet.notForecast'), trend.source && t('trends.sheet.source', { source: shortened(trend.source, longest.source) })]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
    </div>
  );
  return createPortal(sheet, document.body);
}
