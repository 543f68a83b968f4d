import * as React from 'react';
import { bankWords } from '../../../i18n/pages/bank';
import { useText } from '../../app/useText';
import type { PanelKind, Writing } from './bankUrl';
import { lists } from './facetWords';
import ItemForm from '../../forms/ItemForm';

const titleKeys = {
  knowledge: { new: 'bank.form.new.knowledge', edit: 'bank.form.edit.knowledge' },
  publications: { new: 'bank.form.new.publications', edit: 'bank.form.edit.publications' },
  questions: { new: 'bank.form.new.questions', edit: 'bank.form.edit.questions' },
} as const satisfies Record<PanelKind, object>;

interface BankFormProps {
  readonly writing: Writing;
  /** `saved`: the id of what was written. */
  readonly onClose: (saved?: number) => void;
}

/** The form of an insight, a publication or a question; what was written is shown when it closes. */
export default function BankForm({ writing: { kind, id }, onClose }: BankFormProps): JSX.Element {
  const { t } = useText(bankWords);
  const saved = React.useRef<number>();
  const titles = titleKeys[kind];
  return (
    <ItemForm
      list={lists[kind]}
      writing={id}
      titles={{ new: t(titles.new), edit: t(titles.edit) }}
      onSaved={(item) => {
        saved.current = item.id;
      }}
      onClose={() => onClose(saved.current)}
    />
  );
}
