import * as React from 'react';
import { buttonClasses } from '../theme/buttons';
import { Icon } from '../theme/icons';
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
          {offer.action && (
            <button type="button" className={buttonClasses.outlined} onClick={handleAction}>
              <Icon name="undo" />
              {offer.action.label}
            </button>
          )}
          <button type="button" className={buttonClasses.icon} aria-label={t('action.close')} onClick={onClose}>
            <Icon name="cancel" />
          </button>
        </>
      )}
    </div>
  );
}
