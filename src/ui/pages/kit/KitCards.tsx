import * as React from 'react';
import { createPortal } from 'react-dom';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { shortened } from '../../../domain/kit/answers';
import type { Kit } from '../../../domain/kit/kit';
import { kitWords } from '../../../i18n/pages/kit';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { cardClasses } from '../../print/printStyles';
import { usePrintOnce } from '../../print/usePrintOnce';
import { useKitLines } from './useKitLines';

const plain = { margin: 0, padding: 0 };
/** The agenda fits one sheet in the leader's hand; what all are to read across a table is 14 points or more. */
const classes = mergeStyleSets({
  point: {
    display: 'grid',
    gridTemplateColumns: '48pt minmax(0, 1fr)',
    columnGap: '8pt',
    borderTop: '0.5pt solid #000',
    padding: '5pt 0',
    breakInside: 'avoid',
  },
  minutes: { ...plain, fontSize: '11.5pt', fontWeight: 600 },
  heading: { ...plain, fontSize: '11.5pt', fontWeight: 600 },
  line: { ...plain, fontSize: '10.5pt', lineHeight: '1.3', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  sheet: { breakBefore: 'page' },
  tableCard: { border: '1pt solid #000', borderRadius: '6pt', padding: '18pt', marginBottom: '18pt', breakInside: 'avoid' },
  name: { ...plain, fontSize: '11pt' },
  question: { ...plain, fontSize: '26pt', lineHeight: '1.25', fontWeight: 600, margin: '8pt 0' },
  signal: { ...plain, fontSize: '20pt', lineHeight: '1.25', fontWeight: 600, margin: '8pt 0' },
  words: { ...plain, fontSize: '14pt', lineHeight: '1.4', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  label: { ...plain, fontSize: '12pt', fontWeight: 600, marginTop: '10pt' },
  answer: { ...plain, fontSize: '12pt', marginTop: '12pt', overflowWrap: 'anywhere' },
});

/** So much of a spaning that its card and the question's share one sheet. */
const longest = { seen: 420, other: 220, source: 140 } as const;

interface KitCardsProps {
  readonly kit: Kit;
  readonly forum: string;
  /** Where answers are given; not known until the kit is saved. */
  readonly link: string | undefined;
  readonly onPrinted: () => void;
}

/** On paper: the agenda for who leads, and on a sheet of its own what lies on the table. Printed as soon as it is drawn. */
export default function KitCards({ kit, forum, link, onPrinted }: KitCardsProps): JSX.Element {
  const { t } = useText(kitWords);
  const { locale } = useTranslator();
  const lines = useKitLines(kit);
  usePrintOnce(onPrinted);
  const { question, signal, wish } = kit;
  const answer = link === undefined ? t('kit.card.answerLater') : t('kit.card.answer', { link });
  return createPortal(
    <div className={cardClasses.card} lang={locale} aria-hidden="true">
      <div className={cardClasses.body}>
        <p className={classes.name}>{t('kit.card.leader')}</p>
        <p className={cardClasses.title}>{t('kit.agenda', { minutes: String(kit.total) })}</p>
        <p className={cardClasses.facts}>{t('kit.card.facts', { forum, minutes: String(kit.total), people: String(wish.people) })}</p>
        {lines.map((point, index) => (
          <div key={index} className={classes.point}>
            <p className={classes.minutes}>{t('kit.agenda.minutes', { minutes: String(point.minutes) })}</p>
            <div>
              <p className={classes.heading}>{point.heading}</p>
              {point.lines.map((line, place) => (
                <p key={place} className={classes.line}>
                  {line}
                </p>
              ))}
            </div>
          </div>
        ))}
        <p className={classes.answer}>{answer}</p>
        {(question || signal) && (
          <div className={classes.sheet}>
            {question && (
              <div className={classes.tableCard}>
                <p className={classes.name}>{t('kit.card.question')}</p>
                <p className={classes.question}>{question.item.title}</p>
                {link !== undefined && <p className={classes.answer}>{answer}</p>}
              </div>
            )}
            {signal && (
              <div className={classes.tableCard}>
                <p className={classes.name}>{t('kit.card.signal')}</p>
                <p className={classes.signal}>{signal.item.title}</p>
                <p className={classes.words}>{shortened(signal.item.seen, longest.seen)}</p>
                <Part title={t('kit.card.whyHere')} text={signal.item.whyHere} />
                <Part title={t('kit.card.whatIf')} text={signal.item.whatIf} />
                <p className={classes.answer}>{t('kit.card.source', { source: shortened(signal.item.source, longest.source) })}</p>
                <p className={classes.name}>{t('kit.card.notForecast')}</p>
              </div>
            )}
          </div>
        )}
      </div>
    </div>,
    document.body,
  );
}

const Part = ({ title, text }: { readonly title: string; readonly text: string | undefined }): JSX.Element | null =>
  text ? (
    <>
      <p className={classes.label}>{title}</p>
      <p className={classes.words}>{shortened(text, longest.other)}</p>
    </>
  ) : null;
