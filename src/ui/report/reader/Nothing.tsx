import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { readCadence } from '../../../data/report/cadence';
import type { Cadence } from '../../../domain/report/cadence';
import { readerWords } from '../../../i18n/pages/reader';
import { AppLink } from '../../app/AppLink';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { stateClasses } from '../../states/stateStyles';
import { buttonClasses } from '../../theme/buttons';
import { versionUrl } from './readerUrl';

const makingPath = '/rapport';

/** Nothing is published yet: what will be here, and when. */
export default function Nothing(): JSX.Element {
  const { data, surface } = useServices();
  const translator = useTranslator();
  const { t } = useText(readerWords);
  const may = useMay();
  const cadence = useQuery<Cadence | null, DataError>({
    queryKey: ['settings', 'report.cadence'],
    queryFn: async () => (await unwrap(readCadence(data))) ?? null,
  });
  const next = cadence.data?.next;
  const mayMake = surface !== 'report' && may.isSure && may('add', 'reportDrafts');
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('reader.empty')}</h2>
      <p className={stateClasses.lead}>{t('reader.empty.text')}</p>
      {!cadence.isLoading && <p>{next === undefined ? t('reader.empty.noDate') : t('reader.empty.next', { date: translator.date(next, 'full') })}</p>}
      {mayMake && (
        <p className={stateClasses.actions}>
          <AppLink className={buttonClasses.primary} to={makingPath}>
            {t('reader.empty.make')}
          </AppLink>
        </p>
      )}
    </div>
  );
}

/** The address asks for a version that there is not. */
export function Missing({ number }: { readonly number: number }): JSX.Element {
  const { navigation } = useServices();
  const { t } = useText(readerWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('reader.missing', { number })}</h2>
      <p className={stateClasses.lead}>{t('reader.missing.text')}</p>
      <p>
        <AppLink to={versionUrl(navigation.get(), 'latest')}>{t('reader.older.open')}</AppLink>
      </p>
    </div>
  );
}
