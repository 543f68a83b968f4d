import * as React from 'react';
import { DefaultButton, IconButton } from '@fluentui/react/lib/Button';
import { appClasses } from './appStyles';
import { useTranslator, type Offer } from './services';

interface OfferBarProps {
  readonly offer: Offer | undefined;
  readonly onClose: () => void;
}

/**
 * What just happened and the way back. It has no clock (WCAG 2.2.1): it goes when it is used, closed or replaced.
 * Focus moves to its button, because the thing that had focus was often what was taken away.
 */
export function OfferBar({ offer, onClose }: OfferBarProps): JSX.Element {
  const { t } = useTranslator();
  const bar = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const lostFocus = document.activeElement === null || document.activeElement === document.body;
    if (offer?.action || (offer && lostFocus)) bar.current?.querySelector('button')?.focus();
  }, [offer]);
  const handleAction = (): void => {
    onClose();
    offer?.action?.run();
  };
  return (
    <div ref={bar} role="status" className={offer ? appClasses.offer : undefined}>
      {offer && (
        <>
          <span className={appClasses.offerText}>{offer.text}</span>
          {offer.action && <DefaultButton text={offer.action.label} iconProps={{ iconName: 'Undo' }} onClick={handleAction} />}
          <IconButton iconProps={{ iconName: 'Cancel' }} ariaLabel={t('action.close')} onClick={onClose} />
        </>
      )}
    </div>
  );
}
