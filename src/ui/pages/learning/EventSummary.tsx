import * as React from 'react';
import { learningWords } from '../../../i18n/pages/learning';
import { events } from '../../../schema/lists/events';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { LazyViewTools } from '../../export/LazyViewTools';
import { useWords } from '../../fields/words';
import { Chips } from '../../lists/Chips';
import { listClasses as classes } from '../../lists/listStyles';
import { hasFilters, type LearningEvent, type LearningFilters, type LearningView } from './learningUrl';
import type { Programme } from '../../learning/useLearning';

interface EventSummaryProps {
  readonly view: LearningView;
  readonly rows: readonly LearningEvent[];
  readonly total: number;
  readonly programmes: readonly Programme[];
  readonly onFilters: (filters: LearningFilters) => void;
}

/** What is chosen, and how many that leaves. */
export function EventSummary({ view: { filters }, rows, total, programmes, onFilters }: EventSummaryProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(learningWords);
  const words = useWords(events);
  const counted = React.useRef<HTMLSpanElement>(null);
  const named = (name: string, value: string): string => t('learning.filter.named', { name, value });
  const { text, type, audience, year, programme, mine } = filters;
  const programmeTitle = programmes.find(({ id }) => id === programme)?.title ?? String(programme);
  const names: readonly (readonly [keyof LearningFilters, string | undefined])[] = [
    ['text', text && t('learning.filter.search', { text })],
    ['type', type && named(words.label('type'), words.plainChoice('type', type))],
    ['audience', audience && named(words.label('audience'), words.plainChoice('audience', audience))],
    ['year', year === undefined ? undefined : named(t('learning.year'), String(year))],
    ['programme', programme === undefined ? undefined : named(words.label('programme'), programmeTitle)],
    ['mine', mine && t('learning.mine')],
  ];
  const chips = names.flatMap(([key, name]) => (name ? [{ key, text: name, label: t('learning.filter.remove', { name }) }] : []));
  const count = hasFilters(filters) ? t('learning.count.some', { shown: rows.length, total }) : t('learning.count', { count: rows.length }); // prettier-ignore
  return (
    <div className={classes.under}>
      <Chips chips={chips} onRemove={(key) => onFilters({ ...filters, [key]: undefined })} otherwise={counted} />
      <span ref={counted} role="status" tabIndex={-1}>
        {count}
      </span>
      <LazyViewTools list={events} rows={() => rows} title={common('page.learning')} />
    </div>
  );
}
