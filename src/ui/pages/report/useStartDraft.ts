import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { startDraft } from '../../../data/report/drafts';
import type { ReportPeriod } from '../../../domain/report/document';
import { reportWords } from '../../../i18n/pages/report';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { periodText } from './reportText';
import { placeUrl, startPlace } from './reportUrl';

interface DraftStart {
  readonly isStarting: boolean;
  readonly error: DataError | undefined;
  start(period: ReportPeriod): void;
}

/** Begins a draft and goes to it; one that somebody has begun already is that one. */
export function useStartDraft(): DraftStart {
  const { data, navigation, offer } = useServices();
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const client = useQueryClient();
  const [isStarting, setStarting] = React.useState(false);
  const [error, setError] = React.useState<DataError>();
  const start = (period: ReportPeriod): void => {
    if (isStarting) return;
    setStarting(true);
    const title = t('report.draft.name', { period: periodText(translator, period) });
    void startDraft(data, { title, period }).then((answer) => {
      setStarting(false);
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      void client.invalidateQueries(['reportDrafts']);
      const { id, periodFrom, periodTo } = answer.value;
      if (periodFrom !== period.from || periodTo !== period.to) {
        offer({ text: t('report.draft.already', { period: periodText(translator, { from: periodFrom, to: periodTo }) }) });
      }
      navigation.push(placeUrl({ ...startPlace, tab: 'draft', draft: id }));
      focusWhenDrawn(() => document.getElementById('framsyn-draft-of')); // the button that had focus is gone
    });
  };
  return { isStarting, error, start };
}
