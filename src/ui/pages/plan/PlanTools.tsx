import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { planWords } from '../../../i18n/pages/plan';
import type { PlanSpan } from './planSpan';
import { useText } from '../../app/useText';
import { Segments } from '../../charts/Segments';
import ChoiceBox from '../../forms/LazyChoiceBox';
import { listClasses } from '../../lists/listStyles';
import { planClasses as classes } from './planStyles';
import { showKeys } from './planText';
import { shows, type PlanView, type Show, type SpanChoice } from './planUrl';
import type { Plan } from './usePlan';

interface PlanToolsProps {
  readonly plan: Plan;
  readonly view: PlanView;
  readonly show: Show;
  readonly span: PlanSpan;
  readonly go: (change: Partial<PlanView>) => void;
}

/** Which assignment, in which form, and for the drawings how long a time. */
export function PlanTools({ plan, view, show, span, go }: PlanToolsProps): JSX.Element {
  const { t } = useText(planWords);
  const { assignments, assignment } = plan;
  const hasSpan = show === 'timeline' || show === 'wheel';
  const spanTexts: readonly { readonly key: SpanChoice; readonly text: string }[] = [
    { key: 'year', text: String(span.year) },
    ...(show === 'timeline' ? [{ key: 'three' as const, text: t('plan.span.years', { from: String(span.year), to: String(span.year + 2) }) }] : []),
    ...(show === 'timeline' && span.horizon !== undefined ? [{ key: 'horizon' as const, text: t('plan.span.horizon', { year: String(span.horizon) }) }] : []),
  ];
  return (
    <div className={classes.tools}>
      {assignments.length > 1 && assignment && (
        <ChoiceBox
          className={classes.choose}
          label={t('plan.choose')}
          options={assignments.map(({ id, title }) => ({ key: String(id), text: title }))}
          selected={String(assignment.id)}
          onSelect={(key) => go({ assignment: Number(key), filters: {}, open: undefined, year: undefined })}
        />
      )}
      <Segments
        label={t('plan.views')}
        options={shows.map((key) => ({ key, text: t(showKeys[key]) }))}
        chosen={show}
        onChoose={(chosen) => go({ show: chosen })}
      />
      {hasSpan && (
        <>
          <Segments
            label={t('plan.spans')}
            options={spanTexts}
            chosen={spanTexts.some(({ key }) => key === view.span) ? view.span : 'year'}
            onChoose={(chosen) => go({ span: chosen })}
          />
          <DefaultButton
            className={listClasses.primary}
            iconProps={{ iconName: 'ChevronLeft' }}
            ariaLabel={t('plan.earlierYear')}
            title={t('plan.earlierYear')}
            styles={yearButton}
            onClick={() => go({ year: span.year - 1 })}
          />
          <DefaultButton
            className={listClasses.primary}
            iconProps={{ iconName: 'ChevronRight' }}
            ariaLabel={t('plan.laterYear')}
            title={t('plan.laterYear')}
            styles={yearButton}
            onClick={() => go({ year: span.year + 1 })}
          />
        </>
      )}
    </div>
  );
}

const yearButton = { root: { minWidth: 32, padding: 0 } };
