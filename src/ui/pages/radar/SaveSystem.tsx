import * as React from 'react';
import { radarWords } from '../../../i18n/pages/radar';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import type { ChosenSystem } from '../../fields/useCategorySystem';
import { radarClasses as classes } from './radarStyles';
import { useSystemTitle } from './words';

/** For who may: makes one's own choice of categories the group's. */
export function SaveSystem({ chosen: { key, save } }: { readonly chosen: ChosenSystem }): JSX.Element | null {
  const { t } = useText(radarWords);
  const { offer } = useServices();
  const titleOf = useSystemTitle();
  if (save === undefined) return null;
  const handleSave = async (): Promise<void> => {
    const isSaved = await save();
    offer({ text: isSaved ? t('radar.system.saved', { title: titleOf(key) }) : t('radar.system.failed') });
  };
  return (
    <button type="button" className={classes.link} onClick={() => void handleSave()}>
      {t('radar.system.save')}
    </button>
  );
}
