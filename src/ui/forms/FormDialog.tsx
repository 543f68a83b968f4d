import * as React from 'react';
import { IconButton } from '@fluentui/react/lib/Button';
import { Modal, type IModalStyles } from '@fluentui/react/lib/Modal';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { LayerContent } from '../app/LayerContent';
import { useAppTheme, useTranslator } from '../app/services';
import { heading, phone } from '../theme/styles';
import type { FormFrame, FormFrameProps } from './formFrame';

const small = '@media (max-width: 640px)';
const modalStyles: Partial<IModalStyles> = {
  main: {
    width: 600,
    maxWidth: '100vw',
    minWidth: 0,
    minHeight: 0,
    maxHeight: 'calc(100vh - 32px)',
    border: 'var(--fs-overlay-border)',
    borderRadius: 8,
    selectors: { [small]: { width: '100vw', height: '100%', maxHeight: '100%', borderRadius: 0 } },
  },
  scrollableContent: { display: 'flex', maxHeight: 'calc(100vh - 32px)', overflow: 'hidden', selectors: { [small]: { maxHeight: '100vh', height: '100%' } } },
};

const classes = mergeStyleSets({
  dialog: { containerType: 'inline-size', display: 'flex', flexDirection: 'column', width: '100%', minHeight: 0, background: 'var(--fs-bg)' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '20px 24px 12px',
    selectors: { ...phone({ padding: '12px 12px 12px 16px', borderBottom: '1px solid var(--fs-line)' }) },
  },
  title: { ...heading.panel, outline: 'none' },
  body: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '4px 24px 16px', selectors: { ...phone({ padding: '16px' }) } },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 8,
    padding: '14px 24px',
    borderTop: '1px solid var(--fs-line)',
    selectors: { ...phone({ padding: '12px 16px' }) },
  },
});

const titleId = 'framsyn-form-title';

/** 600 wide or the full screen, with its actions always in view. Closing keeps the draft, so nothing asks "are you sure". */
export function FormDialog({ title, firstFocus = titleId, onClose, onKeyDown, footer, children }: FormFrameProps): JSX.Element {
  const theme = useAppTheme();
  const { t } = useTranslator();
  return (
    <Modal
      isOpen
      isBlocking
      isAlert={false}
      titleAriaId={titleId}
      onDismiss={onClose}
      styles={modalStyles}
      containerClassName={theme.className}
      focusTrapZoneProps={{ firstFocusableTarget: `#${firstFocus}` }}
    >
      <LayerContent className={classes.dialog} onKeyDown={onKeyDown}>
        <div className={classes.head}>
          <h2 id={titleId} tabIndex={-1} className={classes.title}>
            {title}
          </h2>
          <IconButton iconProps={{ iconName: 'Cancel' }} ariaLabel={t('action.close')} title={t('action.close')} onClick={onClose} />
        </div>
        <div className={classes.body}>{children}</div>
        {footer && <div className={classes.foot}>{footer}</div>}
      </LayerContent>
    </Modal>
  );
}

export const dialogFrame: FormFrame = { Frame: FormDialog, covers: true, headingLevel: 'h3' };
