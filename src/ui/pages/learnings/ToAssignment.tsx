import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { Reason } from '../../../domain/revisions/reason';
import { learningsWords } from '../../../i18n/pages/learnings';
import type { Item } from '../../../schema/field';
import { assignments } from '../../../schema/lists/assignments';
import { learnings as learningsList } from '../../../schema/lists/learnings';
import { readList } from '../../app/readAll';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import ChoiceBox from '../../forms/ChoiceBox';
import { InlineForm, Radios } from '../../forms/InlineForm';
import { learningClasses as classes } from '../../learning/learningStyles';
import { Unread } from '../../learning/parts';
import { useItemChange } from '../../learning/useItemChange';
import { ReasonDialog } from '../../living/ReasonDialog';
import { useLivingPlan } from '../../living/useLivingPlan';
import type { Learning } from './learningsUrl';

type Assignment = Item<typeof assignments>;
type Way = 'replace' | 'after';

/** The one that is meant most likely: of the programme and going on, else going on, else the newest. */
function likely(all: readonly Assignment[], programme: number | undefined): Assignment | undefined {
  const goesOn = ({ status }: Assignment): boolean => status !== 'avslutat';
  return all.find((one) => programme !== undefined && one.programme?.id === programme && goesOn(one)) ?? all.find(goesOn) ?? all[0];
}

interface ToAssignmentProps {
  readonly text: string;
  readonly programme: number | undefined;
  /** Those that the text is made of. */
  readonly learnings: readonly Learning[];
  readonly onClose: () => void;
}

/** Puts the summary where document A wants it: in the assignment. What stood there is kept among the assignment's versions. */
export default function ToAssignment({ text, programme, learnings, onClose }: ToAssignmentProps): JSX.Element {
  const { data, offer } = useServices();
  const { t } = useText(learningsWords);
  const client = useQueryClient();
  const query = useQuery<readonly Assignment[], DataError>({ queryKey: ['assignments', 'all'], queryFn: () => readList(data, assignments) });
  const [picked, setPicked] = React.useState<number>();
  const [way, setWay] = React.useState<Way>('replace');
  const chosen = query.data?.find(({ id }) => id === picked) ?? likely(query.data ?? [], programme);
  const plan = useLivingPlan(chosen?.id);
  const reason = React.useRef<Reason>();
  const [asks, setAsks] = React.useState(false);
  const { isSaving, problem, save } = useItemChange(assignments, (item, change) => plan.change(assignments, item, change, reason.current));
  if (query.isError) return <Unread error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <p role="status">{t('learnings.loading')}</p>;
  if (!chosen) return <p>{t('learnings.put.none')}</p>;
  const before = chosen.summary?.trim() ?? '';

  const share = async (): Promise<void> => {
    const unshared = learnings.filter(({ status }) => status === 'ny' || status === 'nominerad');
    const answers = await Promise.all(unshared.map((one) => data.repository(learningsList).patch(one.id, { status: 'delad' }, one.etag)));
    await client.invalidateQueries([learningsList.key]);
    const done = answers.filter(({ ok }) => ok).length;
    offer({ text: done === unshared.length ? t('learnings.put.shared', { count: done }) : t('learnings.put.notAllShared', { done, all: unshared.length }) });
  };
  const submit = async (given?: Reason): Promise<void> => {
    reason.current = given;
    const summary = way === 'after' && before !== '' ? `${before}\n\n${text}` : text;
    // The summary of an approved plan is part of the plan.
    if (given === undefined && plan.asks(assignments, chosen, { summary })) return setAsks(true);
    setAsks(false);
    if (!(await save(chosen, { summary }))) return;
    const canShare = learnings.some(({ status }) => status === 'ny' || status === 'nominerad');
    offer({
      text: t('learnings.put.done', { title: chosen.title }),
      ...(canShare ? { action: { label: t('learnings.put.share'), run: () => void share() } } : {}),
    });
    onClose();
  };
  return (
    <InlineForm
      label={t('learnings.summary.put')}
      saveLabel={t('learnings.put.save')}
      isSaving={isSaving}
      problem={problem}
      onSave={() => void submit()}
      onCancel={onClose}
    >
      <div className={classes.field}>
        <span className={classes.label} aria-hidden="true">
          {t('learnings.put.which')}
        </span>
        <ChoiceBox
          label={t('learnings.put.which')}
          options={query.data.map(({ id, title }) => ({ key: String(id), text: title }))}
          selected={String(chosen.id)}
          onSelect={(key) => setPicked(Number(key))}
        />
      </div>
      {before !== '' && (
        <Radios<Way>
          legend={t('learnings.put.before')}
          name="framsyn-put"
          options={[
            { value: 'replace', text: t('learnings.put.replace') },
            { value: 'after', text: t('learnings.put.after') },
          ]}
          chosen={way}
          onChoose={setWay}
        />
      )}
      {asks && (
        <ReasonDialog
          title={t('learnings.summary.put')}
          doLabel={t('learnings.put.save')}
          version={plan.version}
          onReason={(given) => void submit(given)}
          onClose={() => setAsks(false)}
        />
      )}
    </InlineForm>
  );
}
