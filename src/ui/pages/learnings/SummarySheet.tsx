import * as React from 'react';
import { createPortal } from 'react-dom';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { partsOf, type SummaryDraft } from '../../../domain/learning/summary';
import { learningsWords } from '../../../i18n/pages/learnings';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { cardClasses } from '../../print/printStyles';
import { usePrintOnce } from '../../print/usePrintOnce';

const text = { margin: 0, padding: 0 };
const classes = mergeStyleSets({
  heading: { ...text, fontSize: '13pt', fontWeight: 600, marginTop: '14pt', breakAfter: 'avoid' },
  words: { ...text, fontSize: '11pt', lineHeight: '1.4', marginTop: '5pt', whiteSpace: 'pre-line', orphans: 3, widows: 3, overflowWrap: 'anywhere' },
});

interface SummarySheetProps {
  readonly draft: SummaryDraft;
  readonly onPrinted: () => void;
}

/** The summary on paper. Printed as soon as it is drawn. */
export default function SummarySheet({ draft, onPrinted }: SummarySheetProps): JSX.Element {
  const translator = useTranslator();
  const { now } = useServices();
  const { t } = useText(learningsWords);
  usePrintOnce(onPrinted);
  const sheet = (
    <div className={cardClasses.card} lang={translator.locale} aria-hidden="true">
      <div className={cardClasses.body}>
        <p className={cardClasses.title}>{t('learnings.sheet.title')}</p>
        <p className={cardClasses.facts}>{t('learnings.sheet.draft', { day: translator.date(now(), 'full') })}</p>
        {partsOf(draft).map(({ heading, texts }, index) => (
          <React.Fragment key={index}>
            <p className={classes.heading}>{heading}</p>
            {texts.map((words, place) => (
              <p key={place} className={classes.words}>
                {words}
              </p>
            ))}
          </React.Fragment>
        ))}
      </div>
    </div>
  );
  return createPortal(sheet, document.body);
}
