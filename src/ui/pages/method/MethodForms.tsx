import * as React from 'react';
import { methodWords } from '../../../i18n/pages/method';
import { fullMinutes, readSteps } from '../../../domain/methods/steps';
import { methodRuns } from '../../../schema/lists/methodRuns';
import { methods } from '../../../schema/lists/methods';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import ItemForm from '../../forms/ItemForm';
import { bankPath, methodUrl, type Method, type MethodForm, type MethodView } from './methodUrl';
import { StepsEditor } from './steps/StepsEditor';
import { stepsProblems, useStepsInWords } from './steps/stepsInForm';

interface MethodFormsProps {
  readonly view: MethodView;
  /** Absent only for a new one. */
  readonly method?: Method;
}

/** The form that the address asks for. */
export default function MethodForms({ view, method }: MethodFormsProps): JSX.Element | null {
  const { form } = view;
  if (!form) return null;
  if (form.kind === 'run') return method ? <RunForm view={view} method={method} run={form.run} /> : null;
  return <RecipeForm view={view} form={form} method={method} />;
}

function RecipeForm({ view, form, method }: MethodFormsProps & { readonly form: Exclude<MethodForm, { readonly kind: 'run' }> }): JSX.Element {
  const { navigation } = useServices();
  const { t } = useText(methodWords);
  const saved = React.useRef<number>();
  const describe = useStepsInWords();
  const handleClose = (): void => {
    if (form.kind === 'edit') navigation.push(methodUrl({ ...view, form: undefined }));
    else navigation.replace(saved.current === undefined ? bankPath : methodUrl({ open: saved.current }));
  };
  return (
    <ItemForm
      list={methods}
      writing={form.kind === 'edit' && method ? method.id : 'new'}
      titles={{ new: t('method.new'), edit: t('method.edit') }}
      intro={form.kind === 'new' ? t('method.new.intro') : undefined}
      preset={form.kind === 'new' ? { status: 'galler' } : undefined}
      extra={({ values, change, problems }) => (
        <StepsEditor
          json={typeof values['steps'] === 'string' ? values['steps'] : ''}
          showsProblems={problems.some(({ field }) => field === 'steps')}
          onChange={(json) => change('steps', json)}
        />
      )}
      check={stepsProblems}
      describe={describe}
      onClose={handleClose}
      onSaved={(item) => {
        saved.current = item.id;
      }}
    />
  );
}

const pad = (value: number): string => String(value).padStart(2, '0');
const dayOf = (date: Date): string => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** The order in which one remembers it: what and when, then how it went. */
const runFields = ['title', 'date', 'forum', 'participants', 'minutes', 'rating', 'worked', 'failed', 'result'] as const;

function RunForm({ view, method, run }: { readonly view: MethodView; readonly method: Method; readonly run: 'new' | number }): JSX.Element {
  const { navigation, now } = useServices();
  const { t } = useText(methodWords);
  const minutes = view.minutes ?? fullMinutes(readSteps(method.steps).steps);
  return (
    <ItemForm
      key={run}
      list={methodRuns}
      writing={run}
      titles={{ new: t('method.run.new', { title: method.title }), edit: t('method.run.change', { title: method.title }) }}
      intro={run === 'new' ? t('method.run.intro') : undefined}
      fields={runFields}
      preset={
        run === 'new'
          ? {
              method: method.id,
              date: dayOf(now()),
              ...(minutes > 0 ? { minutes } : {}),
              ...(view.participants === undefined ? {} : { participants: view.participants }),
            }
          : undefined
      }
      onClose={() => navigation.push(methodUrl({ ...view, form: undefined }))}
    />
  );
}
