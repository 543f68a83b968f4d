import * as React from 'react';
import { letterCalled } from '../../../../domain/options/comparison';
import { isFormal } from '../../../../domain/proposals/bodies';
import { logOf, type LogEntry } from '../../../../domain/proposals/log';
import { optionsOf } from '../../../../domain/proposals/options';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { decisions as decisionList } from '../../../../schema/lists/decisions';
import { handlings as handlingList } from '../../../../schema/lists/handlings';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { useWords } from '../../../fields/words';
import { ScrollRegion } from '../../../lists/ScrollRegion';
import { Icon } from '../../../theme/icons';
import { proposalClasses as classes } from '../proposalStyles';
import { Section } from './Section';
import { ended } from './sentences';
import { typeOf, type Dossier } from './useProposal';

const Changes = React.lazy(() => import('./Changes'));

interface DecisionLogProps {
  readonly dossier: Dossier;
  readonly onPrint: () => void;
}

/** What bodies are asked for and have said, latest first; a decision that was written wrong stands with the one that corrects it. */
export function DecisionLog({ dossier, onPrint }: DecisionLogProps): JSX.Element {
  const { t } = useText(proposalWords);
  const [showsChanges, setShowsChanges] = React.useState(false);
  const { proposal, handlings, decisions, path, today } = dossier;
  const log = logOf(proposal, handlings, decisions, path, today);
  const changes = (
    <button type="button" className={classes.action} aria-expanded={showsChanges} onClick={() => setShowsChanges(!showsChanges)}>
      {t(showsChanges ? 'proposals.log.hideChanges' : 'proposals.log.changes')}
    </button>
  );
  return (
    <Section id="framsyn-proposal-log" title={t('proposals.log')} beside={changes}>
      {log.length === 0 ? (
        <p className={classes.plain}>{t('proposals.log.none')}</p>
      ) : (
        <ScrollRegion className={classes.scroller} aria-label={t('proposals.log.caption')}>
          <table className={`${classes.table} ${classes.log}`}>
            <caption className={classes.heard}>{t('proposals.log.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('proposals.log.date')}</th>
                <th scope="col">{t('proposals.log.body')}</th>
                <th scope="col">{t('proposals.log.what')}</th>
                <th scope="col">{t('proposals.log.formal')}</th>
                <th scope="col">{t('proposals.log.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {log.map((entry, index) => (
                <Row key={index} entry={entry} dossier={dossier} onPrint={onPrint} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p className={classes.small} style={{ marginTop: 8 }}>
        {t('proposals.steering')}
      </p>
      {showsChanges && (
        <React.Suspense fallback={null}>
          <Changes id={proposal.id} />
        </React.Suspense>
      )}
    </Section>
  );
}

interface RowProps {
  readonly entry: LogEntry;
  readonly dossier: Dossier;
  readonly onPrint: () => void;
}

function Row({ entry, dossier, onPrint }: RowProps): JSX.Element {
  const { t: common, date } = useTranslator();
  const { t } = useText(proposalWords);
  const ours = entry.kind === 'submitted' || entry.kind === 'withdrawn';
  const isReplaced = entry.kind === 'decision' && entry.isReplaced;
  return (
    <tr className={isReplaced ? classes.replaced : undefined}>
      <td>{entry.date ? date(entry.date) : t('proposals.log.noDate')}</td>
      <td>{ours ? t('proposals.log.ours') : (entry.body?.title ?? t(entry.body === undefined ? 'proposals.log.noBody' : 'proposals.log.goneBody'))}</td>
      <td>
        <What entry={entry} dossier={dossier} />
      </td>
      <td>
        {entry.kind === 'decision' ? common(isFormal(entry.decision, typeOf(dossier.groups, entry.decision.body)) ? 'word.yes' : 'word.no') : common('word.no')}
      </td>
      <td>
        <Basis entry={entry} onPrint={onPrint} />
      </td>
    </tr>
  );
}

/** What happened, in words that begin with it. */
function What({ entry, dossier }: Omit<RowProps, 'onPrint'>): JSX.Element {
  const { date } = useTranslator();
  const { t } = useText(proposalWords);
  const handlingWords = useWords(handlingList);
  const decisionWords = useWords(decisionList);
  const letter = (called: string | undefined): string => letterCalled(optionsOf(dossier.proposal), called);
  switch (entry.kind) {
    case 'planned':
      return (
        <span className={classes.ahead}>
          <Icon name="info" size={15} />
          {t(entry.what === 'decision' ? 'proposals.log.willDecide' : 'proposals.log.willHandle')}
        </span>
      );
    case 'handling': {
      const { stance, option, note } = entry.handling;
      return (
        <>
          <strong>{ended([handlingWords.choice('stance', stance), letter(option)].filter(Boolean).join(' '))}</strong> {note}
        </>
      );
    }
    case 'decision': {
      const { decision, corrects, isReplaced } = entry;
      return (
        <>
          <strong>{ended(decisionWords.choice('outcome', decision.outcome))}</strong>{' '}
          {decision.option && `${t('proposals.log.option', { letter: letter(decision.option) })} `}
          <span className={classes.quote}>{decision.wording}</span>
          {corrects && (
            <>
              {' '}
              {t('proposals.log.corrects', {
                outcome: decisionWords.plainChoice('outcome', corrects.outcome),
                date: date(corrects.date),
              })}
            </>
          )}
          {isReplaced && <> {t('proposals.log.replaced')}</>}
        </>
      );
    }
    case 'submitted':
      return <strong>{entry.round > 1 ? t('proposals.log.submittedAgain', { round: entry.round }) : t('proposals.log.submitted')}</strong>;
    case 'withdrawn':
      return (
        <>
          <strong>{t('proposals.log.withdrawn')}</strong> {entry.reason}
        </>
      );
  }
}

/** Where it can be read: the page to print for what is ahead, minutes and registration for what has been. */
function Basis({ entry, onPrint }: Pick<RowProps, 'entry' | 'onPrint'>): JSX.Element | null {
  const { t } = useText(proposalWords);
  if (entry.kind === 'planned') {
    return (
      <button type="button" className={classes.action} style={{ textAlign: 'left' }} onClick={onPrint}>
        {t('proposals.log.papers')}
      </button>
    );
  }
  if (entry.kind !== 'handling' && entry.kind !== 'decision') return null;
  const minutes = entry.kind === 'handling' ? entry.handling.minutesLink : entry.decision.minutesLink;
  const registration = entry.kind === 'decision' ? entry.decision.registration : undefined;
  return (
    <>
      {registration && <span style={{ display: 'block' }}>{registration}</span>}
      {minutes && /^https?:\/\//i.test(minutes.url) && (
        <a href={minutes.url} target="_blank" rel="noreferrer">
          {minutes.text ?? t(entry.kind === 'handling' ? 'proposals.log.notes' : 'proposals.log.minutes')}
        </a>
      )}
    </>
  );
}
