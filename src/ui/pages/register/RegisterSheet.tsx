import * as React from 'react';
import { createPortal } from 'react-dom';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { dayOf } from '../../../domain/review/calendar';
import { registerWords } from '../../../i18n/pages/register';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { cardClasses } from '../../print/printStyles';
import { usePrintOnce } from '../../print/usePrintOnce';
import { registerLists, type Entry, type RegisterKind } from './registers';
import { factsOf, standingOf, tabKeys } from './words';

const cell = { textAlign: 'left', verticalAlign: 'top', padding: '3pt 8pt 3pt 0', borderBottom: '0.5pt solid #000', overflowWrap: 'anywhere' } as const;
const classes = mergeStyleSets({
  table: { width: '100%', borderCollapse: 'collapse', marginTop: '8pt', selectors: { th: cell, td: cell, tr: { breakInside: 'avoid' } } },
});

interface RegisterSheetProps {
  readonly kind: RegisterKind;
  readonly rows: readonly Entry[];
  readonly onPrinted: () => void;
}

/** A register on paper, as the view shows it. Printed as soon as it is drawn. */
export default function RegisterSheet({ kind, rows, onPrinted }: RegisterSheetProps): JSX.Element {
  const { locale, date } = useTranslator();
  const { t } = useText(registerWords);
  const { now } = useServices();
  const words = useWords(registerLists[kind]);
  const today = dayOf(now());
  usePrintOnce(onPrinted);
  const sheet = (
    <div className={cardClasses.card} lang={locale} aria-hidden="true">
      <div className={cardClasses.body}>
        <p className={cardClasses.title}>{t(tabKeys[kind])}</p>
        <table className={classes.table}>
          <tbody>
            {rows.map((entry) => (
              <tr key={entry.item.id}>
                <th scope="row">{entry.item.title}</th>
                <td>{factsOf(entry, { words })}</td>
                <td>{entry.kind === 'contacts' ? [entry.item.personName, entry.item.contactWay].filter(Boolean).join(', ') : entry.item.contactRole}</td>
                <td>{standingOf(entry, { t, date: (day) => date(day, 'full'), words, today })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={cardClasses.foot}>
        <p className={cardClasses.footText}>{t(kind === 'contacts' ? 'register.printed' : 'register.printedPlain', { date: date(now(), 'full') })}</p>
      </div>
    </div>
  );
  return createPortal(sheet, document.body);
}
