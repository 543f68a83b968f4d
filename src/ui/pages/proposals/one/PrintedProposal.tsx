import * as React from 'react';
import { createPortal } from 'react-dom';
import { comparisonOf, letterCalled, letterOf, preferredOf } from '../../../../domain/options/comparison';
import { plannedActivitiesOf } from '../../../../domain/proposals/ifYes';
import { optionsOf } from '../../../../domain/proposals/options';
import { shortened } from '../../../../domain/shortened';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { handlings as handlingList } from '../../../../schema/lists/handlings';
import { proposals } from '../../../../schema/lists/proposals';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { useWords } from '../../../fields/words';
import { cardClasses } from '../../../print/printStyles';
import { usePrintOnce } from '../../../print/usePrintOnce';
import Markdown from '../../../text/Markdown';
import { printedClasses } from '../../../print/documentStyles';
import { comparedKeys, useFinding, useOptionValue } from './Comparison';
import { sumOf, usePlannedFacts } from './PlannedList';
import { ended } from './sentences';
import type { Dossier } from './useProposal';

interface PrintedProps {
  readonly dossier: Dossier;
  readonly onPrinted: () => void;
}

/** So much of each text that the paper stays within two pages; the rest is in the app. */
const longest = { description: 2400, consequences: 1200 } as const;
/** Room to write the decision by hand. */
const lines = [1, 2];

/** What a meeting has on the table: the proposal, its options, what others have said, and room for the decision. Printed as soon as it is drawn. */
export default function PrintedProposal({ dossier, onPrinted }: PrintedProps): JSX.Element {
  const { t } = useText(proposalWords);
  const translator = useTranslator();
  const words = useWords(proposals);
  usePrintOnce(onPrinted);
  const { proposal } = dossier;
  const facts = [
    words.choice('type', proposal.type),
    proposal.decisionBody?.title && t('proposals.printed.decides', { body: proposal.decisionBody.title }),
    proposal.decisionDate && translator.date(proposal.decisionDate, 'full'),
    proposal.proposerRole && t('proposals.printed.from', { role: proposal.proposerRole }),
    proposal.registration,
  ];
  const needs = [
    proposal.resourceNeed === undefined && proposal.hours !== undefined && t('proposals.value.hours', { count: proposal.hours }),
    proposal.resourceNeed === undefined && proposal.cost !== undefined && t('proposals.value.money', { amount: translator.number(proposal.cost) }),
    proposal.resourceNeed,
    proposal.neededBy && t('proposals.printed.neededBy', { date: translator.date(proposal.neededBy, 'full') }),
  ].filter(Boolean);
  const sheet = (
    <div className={cardClasses.card} lang={translator.locale}>
      <div className={cardClasses.body}>
        <p className={printedClasses.kind}>{t('proposals.printed.kind')}</p>
        <h1 className={printedClasses.title}>
          {proposal.letter ? t('proposals.titleOf', { letter: proposal.letter, title: proposal.title }) : proposal.title}
        </h1>
        <p className={printedClasses.facts}>{facts.filter(Boolean).join(' · ')}</p>
        <p className={printedClasses.purpose}>{proposal.summary}</p>
        {needs.length > 0 && <p className={printedClasses.line}>{t('proposals.printed.needs', { needs: needs.join(', ') })}</p>}
        <PrintedText title={words.label('description')} text={proposal.description} most={longest.description} />
        <PrintedOptions dossier={dossier} />
        <PrintedText title={words.label('consequences')} text={proposal.consequences} most={longest.consequences} />
        <PrintedHandlings dossier={dossier} />
        <PrintedPlan dossier={dossier} />
        <div style={{ breakInside: 'avoid' }}>
          <h2 className={printedClasses.heading}>{t('proposals.printed.decision')}</h2>
          {lines.map((line) => (
            <p key={line} className={printedClasses.line} style={{ height: '22pt', borderBottom: '0.5pt solid #000' }} />
          ))}
        </div>
      </div>
      <div className={cardClasses.foot}>
        <p className={cardClasses.footText}>
          {t('proposals.steering')} {t('proposals.printed.foot', { date: translator.date(translator.now(), 'full') })}
        </p>
      </div>
    </div>
  );
  return createPortal(sheet, document.body);
}

function PrintedText({ title, text, most }: { readonly title: string; readonly text: string | undefined; readonly most: number }): JSX.Element | null {
  const written = text?.trim();
  if (!written) return null;
  return (
    <>
      <h2 className={printedClasses.heading}>{title}</h2>
      <div className={printedClasses.prose}>
        <Markdown text={shortened(written, most)} />
      </div>
    </>
  );
}

function PrintedOptions({ dossier: { proposal } }: Pick<PrintedProps, 'dossier'>): JSX.Element | null {
  const { t } = useText(proposalWords);
  const value = useOptionValue();
  const finding = useFinding();
  const options = optionsOf(proposal);
  const preferred = preferredOf(options);
  if (options.length === 0) return null;
  return (
    <>
      <h2 className={printedClasses.heading}>{t('proposals.options')}</h2>
      <p className={printedClasses.line}>{finding(options)}</p>
      <table className={printedClasses.table}>
        <thead>
          <tr>
            <td />
            {options.map(({ key, name }, index) => (
              <th key={key} scope="col">
                {letterOf(index)}. {name}
                {index === preferred && ` (${t('proposals.tag.preferred')})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparisonOf(options).map(({ field, values }) => (
            <tr key={field}>
              <th scope="row" style={{ overflowWrap: 'normal' }}>
                {t(comparedKeys[field])}
              </th>
              {values.map((one, index) => (
                <td key={options[index]?.key} style={{ whiteSpace: 'pre-line' }}>
                  {value(field, one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function PrintedHandlings({ dossier: { path, proposal } }: Pick<PrintedProps, 'dossier'>): JSX.Element | null {
  const { t } = useText(proposalWords);
  const { date } = useTranslator();
  const words = useWords(handlingList);
  if (path.handlings.length === 0) return null;
  return (
    <>
      <h2 className={printedClasses.heading}>{t('proposals.printed.handlings')}</h2>
      {path.handlings.map(({ id, date: day, body, stance, option, note }) => (
        <p key={id} className={printedClasses.line}>
          {date(day, 'full')}, {body.title ?? t('proposals.log.goneBody')}:{' '}
          {ended([words.choice('stance', stance), letterCalled(optionsOf(proposal), option)].filter(Boolean).join(' '))} {note}
        </p>
      ))}
    </>
  );
}

function PrintedPlan({ dossier: { proposal } }: Pick<PrintedProps, 'dossier'>): JSX.Element | null {
  const { t } = useText(proposalWords);
  const facts = usePlannedFacts();
  const planned = plannedActivitiesOf(proposal);
  if (planned.length === 0) return null;
  return (
    <>
      <h2 className={printedClasses.heading}>{t('proposals.ifYes')}</h2>
      {planned.map((activity) => (
        <p key={activity.key} className={printedClasses.line}>
          {activity.title} ({facts(activity)})
        </p>
      ))}
      {sumOf(planned) > 0 && <p className={printedClasses.line}>{t('proposals.planned.hours', { count: sumOf(planned) })}</p>}
    </>
  );
}
