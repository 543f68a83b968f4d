import * as React from 'react';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { proposals } from '../../../../schema/lists/proposals';
import { AppLink } from '../../../app/AppLink';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { useWords } from '../../../fields/words';
import { placeOf } from '../../../links/places';
import { panelClasses } from '../../../panels/panelStyles';
import { proposalClasses as classes } from '../proposalStyles';
import { Section } from './Section';
import type { Dossier } from './useProposal';

const Markdown = React.lazy(() => import('../../../text/Markdown'));

/** What is proposed, what it asks for, and what follows of a yes and of a no. */
export function Texts({ dossier: { proposal } }: { readonly dossier: Dossier }): JSX.Element {
  const words = useWords(proposals);
  const text = (key: 'description' | 'consequences'): JSX.Element | null => {
    const written = proposal[key]?.trim();
    return written ? (
      <Section id={`framsyn-proposal-${key}`} title={words.label(key)}>
        <div className={classes.text}>
          <React.Suspense fallback={<p className={classes.quote}>{written}</p>}>
            <Markdown text={written} />
          </React.Suspense>
        </div>
      </Section>
    ) : null;
  };
  return (
    <>
      {text('description')}
      {text('consequences')}
      <Facts proposal={proposal} />
    </>
  );
}

function Facts({ proposal }: Pick<Dossier, 'proposal'>): JSX.Element | null {
  const { date, number } = useTranslator();
  const { t } = useText(proposalWords);
  const words = useWords(proposals);
  const { type, resourceNeed, hours, cost, neededBy, assignment, proposerRole, registration } = proposal;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['type', words.choice('type', type)],
    ['resourceNeed', resourceNeed],
    ['hours', hours !== undefined && number(hours)],
    ['cost', cost !== undefined && t('proposals.value.money', { amount: number(cost) })],
    ['neededBy', neededBy && date(neededBy, 'full')],
    ['assignment', assignment && <AppLink to={placeOf('assignments', assignment.id) ?? ''}>{assignment.title ?? assignment.id}</AppLink>],
    ['proposerRole', proposerRole],
    ['registration', registration],
  ];
  return (
    <Section id="framsyn-proposal-facts" title={t('proposals.facts')}>
      <dl className={panelClasses.facts}>
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([key, value]) => (
            <React.Fragment key={key}>
              <dt>{words.label(key)}</dt>
              <dd>{value}</dd>
            </React.Fragment>
          ))}
      </dl>
    </Section>
  );
}
