import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { groupings, htmlOf, partsOf, textOf } from '../../../domain/learning/summary';
import { learningsWords } from '../../../i18n/pages/learnings';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { Segments } from '../../charts/Segments';
import { useCopy } from '../../states/useCopy';
import { learningClasses as classes } from '../../learning/learningStyles';
import { copyRich } from './copyRich';
import type { Learning, LearningsView } from './learningsUrl';
import type { Go } from './LearningsPage';
import { SummarySection } from './SummarySection';
import { useSummary } from './useSummary';
import { groupingKeys } from './words';

const SummarySheet = React.lazy(() => import('./SummarySheet'));
const ToAssignment = React.lazy(() => import('./ToAssignment'));

interface SummaryDraftProps {
  readonly learnings: readonly Learning[];
  readonly view: LearningsView;
  readonly go: Go;
}

/** The summary as text to work on: change, move, leave out; then copy, print or put into the assignment. */
export default function SummaryDraft({ learnings, view, go }: SummaryDraftProps): JSX.Element {
  const { t: common } = useTranslator();
  const { announce, offer } = useServices();
  const { t } = useText(learningsWords);
  const may = useMay();
  const { copy } = useCopy();
  const { draft, isMissing, isChanged, edit, startOver } = useSummary(learnings, view);
  const [isPrinting, setPrinting] = React.useState(false);
  const [isPutting, setPutting] = React.useState(false);
  if (draft === undefined) return <p role="status">{t('learnings.loading')}</p>;
  const parts = partsOf(draft);
  const hasLearnings = draft.sections.some(({ key }) => key.startsWith('group-'));
  const handleCopy = async (): Promise<void> => {
    const text = textOf(draft);
    const isDone = (await copyRich(htmlOf(draft), text)) || (await copy(text));
    const said = common(isDone ? 'done.copied' : 'done.notCopied');
    if (isDone) announce(said);
    else offer({ text: said });
  };
  const taken = draft.sections.filter(({ isIn }) => isIn).flatMap(({ pieces }) => pieces.filter(({ isIn, key }) => isIn && key.startsWith('learning-')).map(({ key }) => Number(key.slice('learning-'.length)))); // prettier-ignore
  return (
    <>
      <p className={classes.note}>{t('learnings.summary.what')}</p>
      <div className={classes.links}>
        <Segments
          label={t('learnings.grouping')}
          options={groupings.map((key) => ({ key, text: t(groupingKeys[key]) }))}
          chosen={view.grouping}
          onChoose={(grouping) => go({ grouping }, true)}
        />
        <Checkbox label={t('learnings.summary.all')} checked={view.takesAll} onChange={(_event, takesAll) => go({ takesAll: takesAll === true }, true)} />
      </div>
      {isMissing && (
        <p role="alert" className={classes.note}>
          {t('learnings.summary.missing')}
        </p>
      )}
      {!hasLearnings && <p>{t('learnings.summary.none')}</p>}
      <ol>
        {draft.sections.map((section, index) => (
          <SummarySection key={section.key} section={section} index={index} count={draft.sections.length} onEdit={edit} />
        ))}
      </ol>
      <div className={classes.links}>
        <button type="button" className={classes.link} aria-disabled={parts.length === 0} onClick={() => parts.length > 0 && void handleCopy()}>
          {t('learnings.summary.copy')}
        </button>
        <button type="button" className={classes.link} aria-disabled={parts.length === 0} onClick={() => parts.length > 0 && setPrinting(true)}>
          {t('learnings.summary.print')}
        </button>
        {may('edit', 'assignments') && (
          <button
            type="button"
            className={classes.link}
            aria-expanded={isPutting}
            aria-disabled={parts.length === 0}
            onClick={() => parts.length > 0 && setPutting(!isPutting)}
          >
            {t('learnings.summary.put')}
          </button>
        )}
        {isChanged && (
          <button type="button" className={classes.link} onClick={startOver}>
            {t('learnings.summary.startOver')}
          </button>
        )}
        <span className={classes.note}>{isChanged ? t('learnings.summary.kept') : ''}</span>
      </div>
      <React.Suspense fallback={null}>
        {isPutting && (
          <ToAssignment
            text={textOf(draft)}
            programme={view.filters.programme}
            learnings={learnings.filter(({ id }) => taken.includes(id))}
            onClose={() => setPutting(false)}
          />
        )}
        {isPrinting && <SummarySheet draft={draft} onPrinted={() => setPrinting(false)} />}
      </React.Suspense>
    </>
  );
}
