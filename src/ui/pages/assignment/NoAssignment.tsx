import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { useText } from '../../app/useText';
import { stateClasses } from '../../states/stateStyles';

/** No assignment yet: what it is, an example, and the first step for who may take it. */
export function NoAssignment({ id, onWrite }: { readonly id: string; readonly onWrite: (() => void) | undefined }): JSX.Element {
  const { t } = useText(assignmentWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('assignment.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('assignment.empty.text')}</p>
      <p className={stateClasses.note}>{t('assignment.empty.example')}</p>
      {onWrite ? (
        <div className={stateClasses.actions}>
          <PrimaryButton id={id} iconProps={{ iconName: 'Add' }} text={t('assignment.empty.action')} onClick={onWrite} />
        </div>
      ) : (
        <p>{t('assignment.empty.noRight')}</p>
      )}
    </div>
  );
}

/** The address asks for an assignment that is not there. */
export function GoneAssignment({ onShow }: { readonly onShow: () => void }): JSX.Element {
  const { t } = useText(assignmentWords);
  return (
    <div className={stateClasses.state} role="alert">
      <h2 className={stateClasses.heading}>{t('assignment.gone.heading')}</h2>
      <p className={stateClasses.lead}>{t('assignment.gone.text')}</p>
      <div className={stateClasses.actions}>
        <PrimaryButton text={t('assignment.gone.action')} onClick={onShow} />
      </div>
    </div>
  );
}
