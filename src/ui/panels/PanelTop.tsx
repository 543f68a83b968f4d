import * as React from 'react';
import { IconButton } from '@fluentui/react/lib/Button';
import type { AppUrl } from '../app/hostFrame';
import { useServices, useTranslator } from '../app/services';
import { useCopy } from '../states/useCopy';
import { panelClasses } from './panelStyles';

interface PanelTopProps {
  /** What the panel shows: "Trend 4". */
  readonly label: string;
  /** The item's own place; copied as a link that opens it in Teams. */
  readonly place: AppUrl;
  readonly onClose: () => void;
}

/** The line over a panel's title: what it is, its link, and the way out. */
export function PanelTop({ label, place, onClose }: PanelTopProps): JSX.Element {
  const { t } = useTranslator();
  const { host, announce } = useServices();
  const { copy } = useCopy();
  const handleCopy = async (): Promise<void> => announce(t((await copy(host.linkTo(place))) ? 'done.copiedLink' : 'done.notCopied'));
  return (
    <div className={panelClasses.top}>
      <span className={panelClasses.topText}>{label}</span>
      <IconButton iconProps={{ iconName: 'Link' }} ariaLabel={t('action.copyLink')} title={t('action.copyLink')} onClick={() => void handleCopy()} />
      <IconButton iconProps={{ iconName: 'Cancel' }} ariaLabel={t('action.close')} title={t('action.close')} onClick={onClose} />
    </div>
  );
}
