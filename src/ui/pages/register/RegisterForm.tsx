import * as React from 'react';
import { usualDays } from '../../../domain/register/review';
import { dayOf } from '../../../domain/review/calendar';
import { registerWords } from '../../../i18n/pages/register';
import type { ListDefinition } from '../../../schema/field';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import ItemForm from '../../forms/ItemForm';
import { registerLists, type RegisterKind } from './registers';
import { editKeys, newKeys } from './words';

interface RegisterFormProps {
  readonly kind: RegisterKind;
  readonly writing: 'new' | number;
  /** `made`: the id of a new one. */
  readonly onClose: (made?: number) => void;
}

/** The form of a contact, a network or a resource. A new contact has days for review and deletion from the start. */
export default function RegisterForm({ kind, writing, onClose }: RegisterFormProps): JSX.Element {
  const { now } = useServices();
  const { t } = useText(registerWords);
  const made = React.useRef<number>();
  const list: ListDefinition = registerLists[kind];
  return (
    <ItemForm
      list={list}
      writing={writing}
      titles={{ new: t(newKeys[kind]), edit: t(editKeys[kind]) }}
      {...(kind === 'contacts' ? { intro: t('register.contact.intro'), preset: usualDays(dayOf(now())) as object } : {})}
      onSaved={({ id }) => {
        made.current = writing === 'new' ? id : undefined;
      }}
      onClose={() => onClose(made.current)}
    />
  );
}
