import * as React from 'react';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { LayerContent } from './LayerContent';
import { useAppTheme } from './services';

interface OverlayProps {
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

const styles = {
  commands: { display: 'none' },
  content: { padding: '12px 16px 32px' },
  main: { border: 'var(--fs-overlay-border)' },
};
/** A form over the panel lies outside it; a click there must not close what is beneath. The grey ground still does. */
const ignoreOuterClick = (): void => undefined;

/**
 * A panel over the page for narrow widths: Fluent's Panel with focus trap and Escape.
 */
export default function Overlay({ labelledBy, onClose, children }: OverlayProps): JSX.Element {
  const theme = useAppTheme();
  return (
    <Panel
      isOpen
      isBlocking
      isLightDismiss
      hasCloseButton={false}
      type={PanelType.custom}
      customWidth="min(100vw, 520px)"
      onDismiss={onClose}
      onOuterClick={ignoreOuterClick}
      popupProps={{ ariaLabelledBy: labelledBy }}
      layerProps={{ className: theme.className }}
      styles={styles}
    >
      <LayerContent>{children}</LayerContent>
    </Panel>
  );
}
