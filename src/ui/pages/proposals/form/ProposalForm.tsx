import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { proposalWords } from '../../../../i18n/pages/proposals';
import type { Proposal } from '../../../../domain/proposals/path';
import { proposals } from '../../../../schema/lists/proposals';
import { useText } from '../../../app/useText';
import ItemForm from '../../../forms/ItemForm';
import type { ProposalType } from '../proposalUrl';
import { useFormCheck } from './formCheck';
import { OptionsEditor } from './OptionsEditor';
import { PlannedEditor } from './PlannedEditor';
import { useRowsInWords } from './rowsInWords';

const begin = ['title', 'summary', 'type', 'description'] as const;
const amounts = ['hours', 'cost', 'resourceNeed', 'neededBy'] as const;
const meetings = ['handlingBody', 'handlingDate', 'decisionBody', 'decisionDate'] as const;
const rest = ['letter', 'consequences', 'assignment', 'proposerRole'] as const;

interface ProposalFormProps {
  readonly writing: 'new' | number;
  /** Of a new one. */
  readonly kind: ProposalType | undefined;
  /** `made`: the id of a new one. */
  readonly onClose: (made?: number) => void;
}

/** The form of a proposal: its words, its options side by side, and what a yes starts. */
export default function ProposalForm({ writing, kind, onClose }: ProposalFormProps): JSX.Element {
  const { t } = useText(proposalWords);
  const client = useQueryClient();
  const made = React.useRef<number>();
  const check = useFormCheck();
  const describe = useRowsInWords();
  // What is asked for stands first where it is what the proposal is about.
  const known = kind ?? (writing === 'new' ? undefined : client.getQueryData<Proposal>(['proposals', 'one', writing])?.type);
  const isRequest = known === 'resurs';
  return (
    <ItemForm
      list={proposals}
      writing={writing}
      titles={{ new: t('proposals.form.new'), edit: t('proposals.form.edit') }}
      intro={writing === 'new' ? t('proposals.form.intro') : undefined}
      preset={kind === undefined ? undefined : { type: kind }}
      fields={isRequest ? [...begin, ...amounts, ...meetings] : [...begin, ...meetings]}
      moreFields={isRequest ? rest : [...rest, ...amounts]}
      extra={({ values, change, problems }) => (
        <>
          <OptionsEditor
            json={textIn(values['options'])}
            assignment={Number(textIn(values['assignment'])) || undefined}
            decisionDate={textIn(values['decisionDate'])}
            showsProblems={problems.some(({ field }) => field === 'options')}
            onChange={(json) => change('options', json)}
          />
          <PlannedEditor
            json={textIn(values['ifYes'])}
            showsProblems={problems.some(({ field }) => field === 'ifYes')}
            onChange={(json) => change('ifYes', json)}
          />
        </>
      )}
      check={check}
      describe={describe}
      sendLabel={writing === 'new' ? t('proposals.form.save') : undefined}
      onSaved={({ id }) => {
        made.current = writing === 'new' ? id : undefined;
      }}
      onClose={() => onClose(made.current)}
    />
  );
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
