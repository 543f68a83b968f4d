import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { captureWords } from '../../../i18n/pages/capture';
import type { Item } from '../../../schema/field';
import { inbox } from '../../../schema/lists/inbox';
import { signals } from '../../../schema/lists/signals';
import { AppLink } from '../../app/AppLink';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { DataErrorState } from '../../states/ErrorState';
import { valuesIn } from '../../signalForm/confirmDraft';
import { draftIn } from '../../signalForm/inboxDrafts';
import type { Signal } from '../signals/signalUrl';
import { CaptureForm } from './CaptureForm';
import { captureClasses as classes } from './captureStyles';
import { MessageLink } from './DraftForm';
import { Notice } from './Notice';

type Row = Item<typeof inbox>;

/** A row of the inbox in the form, to be read through, mended and sent on by who it belongs to. */
export default function Confirm({ id }: { readonly id: number }): JSX.Element {
  const { data } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(captureWords);
  const { user } = useMay();
  // As it is when the form opens: when it has been sent on, the thanks stand here, and not that it is sent.
  const row = useQuery<Row, DataError>({ queryKey: ['inbox', 'one', id], queryFn: () => unwrap(data.repository(inbox).get(id)), cacheTime: 0 });
  const client = useQueryClient();
  /** Who is signed in may be what was not answered. */
  const retry = (): void => void Promise.all([row.refetch(), client.invalidateQueries(['currentUser'])]);
  const [opened, setOpened] = React.useState<Row>();
  React.useEffect(() => setOpened((before) => before ?? row.data), [row.data]);
  const draft = React.useMemo(() => opened && draftIn(opened), [opened]);
  const given = React.useMemo(() => draft && valuesIn(draft), [draft]);

  if (row.error && opened === undefined) {
    if (row.error.kind === 'notFound') return <Notice text={t('capture.row.gone')} />;
    return <Notice>{<DataErrorState error={row.error} page={common('page.capture')} onRetry={retry} />}</Notice>;
  }
  if (opened === undefined || user === undefined) return <Notice text={t('capture.row.loading')} isWaiting />;
  if (opened.author.id !== user.id) return <Notice text={t('capture.row.foreign')} />;
  if (opened.state === 'skickad') return <Sent row={opened} />;
  if (opened.state === 'avvisad' || opened.target !== 'spaning' || draft === undefined) return <Notice text={t('capture.row.gone')} />;
  return (
    <CaptureForm
      capturedBy={opened.channel === 'chatt' ? 'chatt' : 'formular'}
      about={`inkorg.${id}`}
      clientKey={draft.clientKey}
      given={given}
      row={draft}
      note={(form) => (
        <p className={classes.note}>
          {t('capture.row.text')} <MessageLink form={form} />
        </p>
      )}
    />
  );
}

/** It has been sent on already: the spaning that it became. */
function Sent({ row }: { readonly row: Row }): JSX.Element {
  const { data } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(captureWords);
  const { data: signal } = useQuery<Signal | null, DataError>({
    queryKey: ['signals', 'byKey', row.clientKey],
    enabled: row.clientKey !== undefined,
    queryFn: async () =>
      (await unwrap(data.repository(signals).page({ where: [{ field: 'clientKey', is: 'equal', value: row.clientKey }], top: 1 }))).items[0] ?? null,
  });
  return (
    <Notice text={t('capture.row.sent')}>
      {signal && <AppLink to={placeOf('signals', signal.id) ?? ''}>{common('form.thanks.link', { title: signal.title })}</AppLink>}
    </Notice>
  );
}
