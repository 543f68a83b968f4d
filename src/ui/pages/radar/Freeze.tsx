import * as React from 'react';
import type { CategorySystemKey } from '../../../domain/categories';
import type { Blip } from '../../../domain/radar/blip';
import { freeze } from '../../../domain/radar/edition';
import { radarWords } from '../../../i18n/pages/radar';
import { editions } from '../../../schema/lists/editions';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';

const ItemForm = React.lazy(() => import('../../forms/ItemForm'));

interface FreezeProps {
  readonly blips: readonly Blip[];
  readonly system: CategorySystemKey;
  /** With the edition's id when there is one now. */
  readonly onClose: (frozen?: number) => void;
}

const isoDay = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** Name and note of an edition; what it holds is what the radar shows when the form is opened. */
export function Freeze({ blips, system, onClose }: FreezeProps): JSX.Element | null {
  const { t } = useText(radarWords);
  const { now } = useServices();
  const translator = useTranslator();
  const frozen = React.useRef<number>();
  const [content] = React.useState(() => freeze({ system, blips }));
  if (content === undefined) return null;
  const today = now();
  return (
    <React.Suspense fallback={null}>
      <ItemForm
        list={editions}
        writing="new"
        titles={{ new: t('radar.freeze'), edit: t('radar.freeze') }}
        intro={t('radar.freeze.intro')}
        fields={['title', 'note']}
        preset={{ title: t('radar.freeze.name', { date: translator.date(today, 'full') }), date: isoDay(today), content }}
        sendLabel={t('radar.freeze.send')}
        onClose={() => onClose(frozen.current)}
        onSaved={({ id }) => {
          frozen.current = id; // the form closes itself after this
        }}
      />
    </React.Suspense>
  );
}
