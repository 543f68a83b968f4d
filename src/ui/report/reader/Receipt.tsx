import * as React from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CurrentUser, DataError } from '../../../data/ports';
import type { ReportHead } from '../../../data/report/published';
import { receipt, type Receipt as Row } from '../../../data/report/receipts';
import { dayOf } from '../../../domain/review/calendar';
import { readerWords } from '../../../i18n/pages/reader';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { buttonClasses } from '../../theme/buttons';
import { Icon } from '../../theme/icons';
import { readerClasses as classes } from './readerStyles';

const doneId = 'framsyn-receipted';

interface ReceiptProps {
  readonly head: ReportHead;
  readonly me: CurrentUser;
  /** Nothing while they are on their way. */
  readonly receipts: readonly Row[] | null | undefined;
}

/** The page's one filled button: that one has read it. Doing it twice is doing it once. */
export function Receipt({ head, me, receipts }: ReceiptProps): JSX.Element {
  const { data, now } = useServices();
  const translator = useTranslator();
  const { t } = useText(readerWords);
  const client = useQueryClient();
  const done = React.useRef<HTMLParagraphElement>(null);
  const sending = useMutation<Row, DataError>({
    mutationFn: () => unwrap(receipt(data, head, me, dayOf(now()))),
    onSuccess: () => void client.invalidateQueries(['receipts']),
  });
  const mine = sending.data ?? receipts?.find(({ report, author }) => report === head.number && author.id === me.id);
  React.useEffect(() => {
    if (sending.isSuccess) done.current?.focus(); // the button that had focus is gone
  }, [sending.isSuccess]);

  if (mine !== undefined)
    return (
      <p ref={done} id={doneId} className={classes.receipted} role="group" aria-labelledby={doneId} tabIndex={-1}>
        <Icon name="completed" size={15} />
        {t('reader.receipted', { date: translator.date(mine.date) })}
      </p>
    );
  return (
    <>
      <button
        type="button"
        className={buttonClasses.primary}
        disabled={receipts === undefined}
        aria-busy={sending.isLoading}
        onClick={() => sending.isLoading || sending.mutate()}
      >
        {t('reader.receipt')}
      </button>
      {sending.isError && (
        <p className={classes.failed} role="alert">
          {t('reader.receipt.failed')}
        </p>
      )}
    </>
  );
}
