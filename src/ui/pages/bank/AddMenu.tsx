import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import type { IContextualMenuItem } from '@fluentui/react/lib/ContextualMenu';
import { bankWords } from '../../../i18n/pages/bank';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { fetchMenu } from '../../fluent/ContextualMenu';
import { touch } from '../../theme/styles';
import { bankClasses as classes } from './bankStyles';
import { panelKinds, type PanelKind } from './bankUrl';
import { addButtonId } from './ids';

export const addKeys = {
  methods: 'bank.add.methods',
  knowledge: 'bank.add.knowledge',
  publications: 'bank.add.publications',
  questions: 'bank.add.questions',
  signals: 'bank.add.signals',
} as const;

const tall = { root: { selectors: touch({ height: 44, lineHeight: '44px' }) } };

/** The page's one filled button: what a person may add. Staff leave spaningar; the working group fills the bank. */
export function AddMenu({ onWrite }: { readonly onWrite: (kind: PanelKind) => void }): JSX.Element | null {
  const { t } = useText(bankWords);
  const { navigation } = useServices();
  const may = useMay();
  // Whoever opens it while it cannot be fetched is told then.
  React.useEffect(() => void fetchMenu().catch(() => undefined), []);
  if (!may.user) return null; // which button it is depends on who asks
  const item = (kind: keyof typeof addKeys, run: () => void): IContextualMenuItem[] =>
    may('add', kind) ? [{ key: kind, text: t(addKeys[kind]), onClick: run, itemProps: { styles: tall } }] : [];
  const items = [
    ...item('methods', () => navigation.push('/metod?ny=1')),
    ...panelKinds.flatMap((kind) => item(kind, () => onWrite(kind))),
    ...item('signals', () => navigation.push('/spaningar?ny=1')),
  ];
  const [only] = items;
  if (!only) return null;
  return items.length === 1 ? (
    <PrimaryButton
      id={addButtonId}
      className={classes.button}
      iconProps={{ iconName: 'Add' }}
      text={t('bank.add.one', { what: (only.text ?? '').toLocaleLowerCase() })}
      onClick={() => only.onClick?.()}
    />
  ) : (
    <PrimaryButton id={addButtonId} className={classes.button} iconProps={{ iconName: 'Add' }} text={t('bank.add')} menuProps={{ items }} />
  );
}
