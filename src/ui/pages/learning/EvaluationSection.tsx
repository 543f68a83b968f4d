import * as React from 'react';
import type { EventPhase } from '../../../domain/learning/events';
import { answerable, responseKinds, sumOf, type ResponseKind } from '../../../domain/learning/responses';
import { occasionWords } from '../../../i18n/pages/occasion';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useCopy } from '../../states/useCopy';
import { learningClasses as classes } from '../../learning/learningStyles';
import { answerUrl, viewUrl, type LearningEvent, type LearningView } from './learningUrl';
import { PanelSection, Unread } from '../../learning/parts';
import { answerKeys, changeKeys, copyKeys, sendKeys } from './responseWords';
import { useResponses, useToday } from '../../learning/useLearning';

const ResponseSums = React.lazy(() => import('./ResponseSums'));

interface EvaluationSectionProps {
  readonly event: LearningEvent;
  readonly view: LearningView;
  readonly phase: EventPhase;
}

/** The evaluation: to answer, to send, and for the working group what the answers say together. */
export function EvaluationSection({ event, view, phase }: EvaluationSectionProps): JSX.Element | null {
  const { t } = useText(occasionWords);
  const may = useMay();
  const { query, own } = useResponses(event.id);
  const seesSums = may('read', 'responses');
  const kinds = answerable(event, useToday());
  const all = query.data ?? [];
  if (kinds.length === 0 && !(seesSums && all.length > 0)) return null;
  return (
    <PanelSection title={t('occasion.evaluation')}>
      {query.isError && <Unread error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && may('add', 'responses') && (
        <p className={classes.links}>
          {kinds.map((kind) => (
            <AppLink key={kind} to={viewUrl({ ...view, answering: kind })}>
              {t(own(kind) ? changeKeys[kind] : answerKeys[kind])}
            </AppLink>
          ))}
        </p>
      )}
      {seesSums && query.data && (
        <React.Suspense fallback={null}>
          <ResponseSums sums={{ utvardering: sumOf(all, 'utvardering'), fore: sumOf(all, 'fore'), efter: sumOf(all, 'efter') }} phase={phase} />
        </React.Suspense>
      )}
      {seesSums && phase !== 'cancelled' && <SendLinks event={event} kinds={responseKinds} />}
    </PanelSection>
  );
}

/** The link to each form with a line to send it with: in the chat, on a slide, in a mail. */
function SendLinks({ event, kinds }: { readonly event: LearningEvent; readonly kinds: readonly ResponseKind[] }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(occasionWords);
  const { host, announce } = useServices();
  const { copy } = useCopy();
  const send = async (kind: ResponseKind): Promise<void> => {
    const text = t(sendKeys[kind], { title: event.title, link: host.linkTo(answerUrl(event.id, kind)) });
    announce(common((await copy(text)) ? 'done.copied' : 'done.notCopied'));
  };
  return (
    <p className={classes.links}>
      {kinds.map((kind) => (
        <button key={kind} type="button" className={classes.link} onClick={() => void send(kind)}>
          {t(copyKeys[kind])}
        </button>
      ))}
    </p>
  );
}
