import * as React from 'react';
import { methodWords } from '../../../i18n/pages/method';
import { scaleMethod } from '../../../domain/methods/scale';
import { fullMinutes, isPerParticipant, readSteps } from '../../../domain/methods/steps';
import { methods } from '../../../schema/lists/methods';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { Experiences } from './Experiences';
import { Losses, Picker, useVerdict } from './Fitting';
import { methodClasses as classes } from './methodStyles';
import type { Method, MethodView } from './methodUrl';
import { PrintCard } from './PrintCard';
import { Reading } from './Reading';
import { Facts, History, Lines, linesOf, NextMethods, Origin, Preparation } from './RecipeParts';
import { StepList } from './StepList';
import { TimeBar } from './TimeBar';

const AttachmentsField = React.lazy(() => import('../../forms/AttachmentsField'));
const Chain = React.lazy(() => import('../../links/Chain'));

/** So many people, within what the method is made for, until somebody says another number. */
const usualGroup = 12;

interface RecipeProps {
  readonly method: Method;
  readonly view: MethodView;
  readonly onChange: (change: Partial<MethodView>) => void;
}

/** The method, whole: facts, the sentence that scales it, its steps, and beside them what to prepare and what others have learnt. */
export function Recipe({ method, view, onChange }: RecipeProps): JSX.Element {
  const { t } = useText(methodWords);
  const words = useWords(methods);
  const { steps, problems } = React.useMemo(() => readSteps(method.steps), [method.steps]);
  const scaled = React.useMemo(() => scaleMethod(steps, view.minutes ?? fullMinutes(steps)), [steps, view.minutes]);
  const { participantsMin = 1, participantsMax = Infinity } = method;
  const participants = view.participants ?? Math.min(Math.max(usualGroup, participantsMin), participantsMax);
  const start = isPerParticipant(steps) ? undefined : view.start;
  const verdict = useVerdict(method, steps, scaled, participants);
  return (
    <div className={classes.columns}>
      <div>
        <Facts method={method} perParticipant={isPerParticipant(steps)} />
        {method.whenToUse && <Reading title={words.label('whenToUse')} text={method.whenToUse} />}
        <section aria-labelledby="framsyn-method-steps">
          <h2 id="framsyn-method-steps" className={classes.sectionTitle}>
            {t('method.steps')}
            {steps.length > 0 && <span className={classes.count}>{steps.length}</span>}
          </h2>
          {problems.length > 0 && <p className={classes.notice}>{t('method.steps.unreadable', { count: problems.length })}</p>}
          {steps.length === 0 && problems.length === 0 && <p>{t('method.steps.none')}</p>}
          {steps.length > 0 && (
            <>
              <Picker scaled={scaled} steps={steps} participants={participants} start={start} onChange={onChange} />
              <p role="status" className={classes.verdict}>
                {verdict}
              </p>
              {!isPerParticipant(steps) && <TimeBar scaled={scaled} start={start} />}
              <StepList scaled={scaled} start={start} />
            </>
          )}
        </section>
      </div>
      <div>
        <Losses method={method} scaled={scaled} className={classes.section} titleClass={classes.sectionTitle} />
        <Preparation method={method} />
        <Experiences view={view} method={method.id} />
        <NextMethods method={method} view={view} />
        {method.result && <Reading title={words.label('result')} text={method.result} />}
        <Lines title={words.label('pitfalls')} lines={linesOf(method.pitfalls)} />
        {method.accessibility && <Reading title={words.label('accessibility')} text={method.accessibility} />}
        <React.Suspense fallback={null}>
          <Chain list="methods" id={method.id} item={method} headingLevel="h2" />
          <AttachmentsField list={methods} id={method.id} />
        </React.Suspense>
        <Origin method={method} />
        <History method={method.id} />
      </div>
      <PrintCard method={method} scaled={scaled} participants={participants} start={start} perParticipant={isPerParticipant(steps)} />
    </div>
  );
}
