import * as React from 'react';
import { learningWords } from '../../../i18n/pages/learning';
import { occasionWords } from '../../../i18n/pages/occasion';
import { events } from '../../../schema/lists/events';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { panelClasses as classes } from '../../panels/panelStyles';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { editLink } from './ids';
import { viewUrl, type LearningEvent, type LearningView } from './learningUrl';

interface EventActionsProps {
  readonly event: LearningEvent;
  readonly view: LearningView;
  readonly onRemoved: () => void;
}

export function EventActions({ event, view, onRemoved }: EventActionsProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(occasionWords);
  const { t: page } = useText(learningWords);
  const { data } = useServices();
  const may = useMay();
  const remove = useItemRemoval(events, { onRemoved });
  const isWorkshop = event.type === 'nationellWorkshop' && event.status !== 'installt';
  return (
    <div className={classes.actions} role="group" aria-label={t('occasion.actions')}>
      {may('edit', 'events', event.author) && (
        <AppLink id={editLink} to={viewUrl({ ...view, writing: event.id })}>
          {common('action.edit')}
        </AppLink>
      )}
      {isWorkshop && may('edit', 'events') && (
        <AppLink to={viewUrl({ ...view, open: undefined, writing: 'new', newType: 'hemmaplan', follows: event.id })}>
          {page('learning.gap.mend.noHomeActivity')}
        </AppLink>
      )}
      {may('remove', 'events', event.author) && (
        <button type="button" className={classes.action} onClick={() => remove(event)}>
          {common('action.remove')}
        </button>
      )}
      <a href={data.itemUrl(events, event.id)} target="_blank" rel="noreferrer">
        {common('action.openInSharePoint')}
      </a>
    </div>
  );
}
