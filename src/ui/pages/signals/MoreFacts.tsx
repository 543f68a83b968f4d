import * as React from 'react';
import { signals } from '../../../schema/lists/signals';
import { signalWords } from '../../../i18n/pages/signal';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { panelClasses } from '../../panels/panelStyles';
import type { Signal } from './signalUrl';

const choiceFacts = ['type', 'geoLevel', 'sourceType', 'verdict'] as const;
const ratings = ['impact', 'uncertainty', 'urgency', 'novelty', 'strength'] as const;
/** What the assessments say of the same: one figure beside their spread would say it over again, or sway who has not answered yet. */
const assessed: readonly string[] = ['impact', 'uncertainty', 'urgency', 'novelty'];
const texts = ['place', 'unit', 'keywords', 'verdictNote'] as const;

interface MoreFactsProps {
  readonly signal: Signal;
  /** The reader sees the assessments. */
  readonly seesAssessments: boolean;
}

/** The optional fields that somebody has filled in; nothing at all when nobody has. */
export function MoreFacts({ signal, seesAssessments }: MoreFactsProps): JSX.Element | null {
  const translator = useTranslator();
  const { t } = useText(signalWords);
  const words = useWords(signals);
  const shownRatings = ratings.filter((key) => !seesAssessments || !assessed.includes(key));
  const facts: readonly (readonly [string, string | undefined])[] = [
    ...choiceFacts.map((key) => [key, signal[key] && words.choice(key, signal[key] ?? '')] as const),
    ...shownRatings.map((key) => [key, signal[key] === undefined ? undefined : t('signal.rating', { value: signal[key] ?? 0 })] as const),
    ...texts.map((key) => [key, signal[key]] as const),
    ['sourceYear', signal.sourceYear === undefined ? undefined : String(signal.sourceYear)],
    ['reviewDate', signal.reviewDate && translator.date(signal.reviewDate, 'full')],
  ];
  const known = facts.filter((fact): fact is readonly [string, string] => Boolean(fact[1]));
  if (known.length === 0) return null;
  return (
    <section className={panelClasses.section}>
      <h3 className={panelClasses.sectionTitle}>{t('signal.moreFacts')}</h3>
      <dl className={panelClasses.facts}>
        {known.map(([key, value]) => (
          <React.Fragment key={key}>
            <dt>{words.label(key)}</dt>
            <dd>{value}</dd>
          </React.Fragment>
        ))}
      </dl>
    </section>
  );
}
