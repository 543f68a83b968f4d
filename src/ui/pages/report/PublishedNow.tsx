import * as React from 'react';
import type { ReportDocument } from '../../../domain/report/document';
import { reportWords } from '../../../i18n/pages/report';
import { AppLink } from '../../app/AppLink';
import { readerPath } from '../../app/pages';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { FormDialog } from '../../forms/FormDialog';
import { stateClasses } from '../../states/stateStyles';
import { useCopy } from '../../states/useCopy';
import { buttonClasses } from '../../theme/buttons';
import { reportClasses as classes } from './reportStyles';
import { placeUrl, startPlace } from './reportUrl';

interface PublishedNowProps {
  readonly number: number;
  readonly document: ReportDocument;
  readonly onClose: () => void;
}

/** It is published: where it stands, and a text to send to those who are to read it. */
export function PublishedNow({ number, document, onClose }: PublishedNowProps): JSX.Element {
  const { host, navigation } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const { copy, outcome } = useCopy();
  const place = placeUrl({ ...startPlace, report: number });
  const link = host.linkTo(readerPath);
  const post = t('report.done.post', { title: document.title, lead: document.lead, link });
  const leave = (): void => {
    onClose();
    navigation.replace(place);
  };
  return (
    <FormDialog
      title={t('report.done.title', { number })}
      onClose={leave}
      footer={
        <>
          <button type="button" className={buttonClasses.primary} onClick={() => void copy(post)}>
            {common('action.copyText')}
          </button>
          <button type="button" className={buttonClasses.outlined} onClick={() => void copy(link)}>
            {common('action.copyLink')}
          </button>
        </>
      }
    >
      <p>
        {t('report.done.text')}{' '}
        <AppLink to={place} replace onFollow={onClose}>
          {t('report.done.open', { number })}
        </AppLink>
      </p>
      <p className={classes.small} style={{ marginTop: 12 }}>
        {t('report.done.toPost')}
      </p>
      <p className={stateClasses.message}>{post}</p>
      <p role="status" className={classes.quiet}>
        {outcome === 'copied' ? common('done.copied') : outcome === 'failed' ? common('done.notCopied') : ''}
      </p>
    </FormDialog>
  );
}
