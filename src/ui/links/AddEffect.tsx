import * as React from 'react';
import { linkWords } from '../../i18n/pages/links';
import { useMay } from '../app/useMay';
import { useText } from '../app/useText';
import { linkClasses as classes } from './linkStyles';

const EffectForm = React.lazy(() => import('./EffectForm'));

/** What the activity has led to, for who may say it. */
export function AddEffect({ activity }: { readonly activity: number }): JSX.Element | null {
  const { t } = useText(linkWords);
  const may = useMay();
  const [isOpen, setOpen] = React.useState(false);
  if (!may('add', 'effects') || !may('remove', 'effects')) return null; // the second waits until the person's role is known
  return (
    <>
      <button type="button" className={classes.action} onClick={() => setOpen(true)}>
        {t('links.effect.add')}
      </button>
      {isOpen && (
        <React.Suspense fallback={null}>
          <EffectForm writing={{ activity }} onClose={() => setOpen(false)} />
        </React.Suspense>
      )}
    </>
  );
}
