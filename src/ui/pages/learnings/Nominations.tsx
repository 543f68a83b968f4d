import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Conflict, DataError, Result } from '../../../data/ports';
import { nominationKey, points, rankLearnings, type Nomination } from '../../../domain/learning/ranking';
import { learningPartWords } from '../../../i18n/pages/learningParts';
import { learningsWords } from '../../../i18n/pages/learnings';
import { learnings } from '../../../schema/lists/learnings';
import { nominations } from '../../../schema/lists/nominations';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { wordsFor } from '../../states/errorWords';
import { InlineForm, Radios } from '../../forms/InlineForm';
import { learningClasses as classes } from '../../learning/learningStyles';
import { PanelSection, Unread } from '../../learning/parts';
import type { Learning } from './learningsUrl';
import { useNominations } from './useLearnings';

/** How many points a learning has and why; the reader's own vote, which may be changed. */
export function Nominations({ learning }: { readonly learning: Learning }): JSX.Element {
  const { t } = useText(learningsWords);
  const may = useMay();
  const query = useNominations();
  const [isOpen, setOpen] = React.useState(false);
  const trigger = React.useRef<HTMLButtonElement>(null);
  const [ranked] = rankLearnings([learning], query.data ?? []);
  const own = ranked?.votes.find(({ author }) => author.id === may.user?.id);
  const mayVote = may('add', 'nominations') && may.isSure;
  const close = (): void => {
    setOpen(false);
    window.setTimeout(() => trigger.current?.focus());
  };
  return (
    <PanelSection title={t('learnings.nominations')}>
      {query.isError && <Unread error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <p>
          {ranked ? t('learnings.points', { count: ranked.points, people: t('learnings.people', { count: ranked.people }) }) : t('learnings.nominations.none')}
        </p>
      )}
      <Reasons votes={ranked?.votes ?? []} />
      {mayVote && query.data && (
        <button ref={trigger} type="button" className={classes.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(own ? 'learnings.nominate.change' : 'learnings.nominate')}
        </button>
      )}
      {isOpen && may.user && <NominationForm learning={learning} own={own} person={may.user.id} onClose={close} />}
    </PanelSection>
  );
}

/** Why, with how many points each; not who. */
export function Reasons({ votes }: { readonly votes: readonly Nomination[] }): JSX.Element | null {
  const { t } = useText(learningsWords);
  if (votes.length === 0) return null;
  return (
    <ul className={classes.plain}>
      {votes.map((vote) => (
        <li key={vote.id} className={classes.words}>
          <strong>{t('learnings.points.of', { count: vote.points })}</strong> {vote.reason}
        </li>
      ))}
    </ul>
  );
}

interface NominationFormProps {
  readonly learning: Learning;
  readonly own: Nomination | undefined;
  readonly person: number;
  readonly onClose: () => void;
}

/** One to three dots and a reason: without one, others cannot be moved by it. */
function NominationForm({ learning, own, person, onClose }: NominationFormProps): JSX.Element {
  const { data, announce } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(learningsWords);
  const { t: part } = useText(learningPartWords);
  const words = useWords(nominations);
  const client = useQueryClient();
  const [base, setBase] = React.useState(own);
  const [given, setGiven] = React.useState(String(own?.points ?? 1));
  const [reason, setReason] = React.useState(own?.reason ?? '');
  const [isSaving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  const { minLength = 1, maxLength } = nominations.fields.reason.settings;

  const submit = async (): Promise<void> => {
    if (isSaving) return;
    if (reason.trim().length < minLength) return setProblem(t('learnings.nominate.reasonShort', { min: minLength }));
    setSaving(true);
    setProblem(undefined);
    const repository = data.repository(nominations);
    const vote = { points: Number(given), reason: reason.trim() };
    const answer: Result<Nomination, DataError | Conflict<typeof nominations>> = await (base
      ? repository.patch(base.id, vote, base.etag)
      : repository.add({ learning: learning.id, title: learning.title, ...vote }, nominationKey(learning.id, person)));
    if (answer.ok) {
      // What has a vote is no longer new. If somebody else changes the learning right now, it stays as they left it.
      if (learning.status === 'ny') await data.repository(learnings).patch(learning.id, { status: 'nominerad' }, learning.etag);
      await Promise.all([client.invalidateQueries([nominations.key]), client.invalidateQueries([learnings.key])]);
      announce(t('learnings.nominate.saved'));
      return onClose();
    }
    setSaving(false);
    const { error } = answer;
    if (error.kind === 'conflict' && 'theirs' in error) setBase(error.theirs); // one's own, from another window
    setProblem(error.kind === 'conflict' ? t('learnings.nominate.elsewhere') : part('learningPart.notSaved', { reason: common(wordsFor(error).heading) }));
  };

  return (
    <InlineForm
      label={t('learnings.nominate')}
      saveLabel={t('learnings.nominate.save')}
      isSaving={isSaving}
      problem={problem}
      onSave={() => void submit()}
      onCancel={onClose}
    >
      <Radios
        legend={words.label('points')}
        name="framsyn-nomination-points"
        options={points.map((value) => ({ value: String(value), text: t('learnings.points.of', { count: value }) }))}
        chosen={given}
        onChoose={setGiven}
      />
      <div className={classes.field}>
        <TextField
          label={words.label('reason')}
          description={words.hint('reason')}
          multiline
          autoAdjustHeight
          resizable={false}
          rows={2}
          maxLength={maxLength}
          value={reason}
          onChange={(_event, typed) => setReason(typed ?? '')}
        />
      </div>
    </InlineForm>
  );
}
