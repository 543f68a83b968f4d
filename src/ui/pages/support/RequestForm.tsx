import * as React from 'react';
import type { Wish } from '../../../domain/methods/picker';
import type { SupportKind, SupportRequest } from '../../../domain/support/requests';
import { supportWords } from '../../../i18n/pages/support';
import type { Draft } from '../../../schema/field';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { useText } from '../../app/useText';
import ItemForm from '../../forms/ItemForm';
import { usual } from '../../methods/Picker';
import { usePicked, type PickedMethods } from '../../methods/usePicked';
import { bestOf } from '../../methods/wish';
import { SimilarAnswers } from './SimilarAnswers';

interface RequestFormProps {
  readonly writing: SupportKind | number;
  /** What the guide was told, when the form is opened from it. */
  readonly wish: Wish | undefined;
  /** `made`: the id of a new one. */
  readonly onClose: (made?: number) => void;
}

/** A question to the working group, with what the guide was told already in it. */
export default function RequestForm(props: RequestFormProps): JSX.Element | null {
  return props.wish && props.writing === 'metod' ? <FromGuide {...props} wish={props.wish} /> : <Form {...props} />;
}

type Preset = Partial<Draft<typeof supportRequests>>;

/** The methods that were in view go along; the form waits for them, so that nothing moves in it afterwards. */
function FromGuide({ wish, ...props }: RequestFormProps & { readonly wish: Wish }): JSX.Element | null {
  const asked: Wish = Object.keys(wish).length > 0 ? wish : usual;
  const { picked, error } = usePicked(asked, undefined);
  if (!picked && !error) return null;
  const methods = picked ? bestOf(picked).map(({ method }) => method) : [];
  return <Form {...props} wish={wish} asked={asked} methods={methods} />;
}

type Shown = NonNullable<PickedMethods['picked']>['fits'][number]['method'];

function Form({ writing, asked, methods = [], onClose }: RequestFormProps & { readonly asked?: Wish; readonly methods?: readonly Shown[] }): JSX.Element {
  const { t } = useText(supportWords);
  const made = React.useRef<SupportRequest>();
  const isNew = typeof writing === 'string';
  const isProposal = writing === 'aktivitet';
  const preset: Preset = {
    ...(isNew ? { kind: writing } : {}),
    ...(asked?.minutes === undefined ? {} : { minutes: asked.minutes }),
    ...(asked?.participants === undefined ? {} : { groupSize: asked.participants }),
    ...(methods.length === 0 ? {} : { methods: methods.map(({ id }) => id) }),
  };
  const intro = (
    <>
      <p>{t(isProposal ? 'support.form.proposeIntro' : 'support.form.intro')}</p>
      {methods.length > 0 && <p>{t('support.form.wish', { methods: methods.map(({ title }) => title).join(', ') })}</p>}
    </>
  );
  return (
    <ItemForm
      list={supportRequests}
      writing={isNew ? 'new' : writing}
      titles={{ new: t(isProposal ? 'support.form.propose' : 'support.form.new'), edit: t('support.form.edit') }}
      intro={intro}
      preset={preset}
      {...(isProposal ? { fields: ['title', 'need', 'kind', 'neededBy', 'organisation', 'requesterRole'] as const } : {})}
      below={({ values }) => ({ need: <SimilarAnswers text={`${words(values['title'])} ${words(values['need'])}`} /> })}
      onSaved={(request) => {
        made.current = isNew ? request : undefined;
      }}
      onClose={() => onClose(made.current?.id)}
    />
  );
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
