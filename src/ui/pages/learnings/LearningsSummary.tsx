import * as React from 'react';
import { learningsWords } from '../../../i18n/pages/learnings';
import { events as eventsList } from '../../../schema/lists/events';
import { learnings } from '../../../schema/lists/learnings';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { LazyViewTools } from '../../export/LazyViewTools';
import { useWords } from '../../fields/words';
import { Chips } from '../../lists/Chips';
import { listClasses as classes } from '../../lists/listStyles';
import type { LearningEvent } from '../learning/learningUrl';
import type { Programme } from '../../learning/useLearning';
import { hasFilters, type LearningsFilters, type LearningsView } from './learningsUrl';
import type { LearningRows } from './useLearnings';

interface LearningsSummaryProps {
  readonly view: LearningsView;
  readonly rows: LearningRows;
  readonly events: readonly LearningEvent[];
  readonly programmes: readonly Programme[];
  readonly exports: boolean;
  readonly onFilters: (filters: LearningsFilters) => void;
}

/** What is chosen, and how many that leaves. */
export function LearningsSummary({ view: { filters }, rows, events, programmes, exports, onFilters }: LearningsSummaryProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(learningsWords);
  const words = useWords(learnings);
  const eventWords = useWords(eventsList);
  const counted = React.useRef<HTMLSpanElement>(null);
  const named = (name: string, value: string): string => t('learnings.filter.named', { name, value });
  const titleIn = (items: readonly { readonly id: number; readonly title: string }[], id: number): string => items.find((item) => item.id === id)?.title ?? String(id); // prettier-ignore
  const { text, status, event, programme } = filters;
  const names: readonly (readonly [keyof LearningsFilters, string | undefined])[] = [
    ['text', text && t('learnings.filter.search', { text })],
    ['status', status && named(words.label('status'), words.plainChoice('status', status))],
    ['event', event === undefined ? undefined : named(words.label('event'), titleIn(events, event))],
    ['programme', programme === undefined ? undefined : named(eventWords.label('programme'), titleIn(programmes, programme))],
  ];
  const chips = names.flatMap(([key, name]) => (name ? [{ key, text: name, label: t('learnings.filter.remove', { name }) }] : []));
  const count = hasFilters(filters)
    ? t('learnings.count.some', { shown: rows.shown.length, total: rows.all?.length ?? 0 })
    : t('learnings.count', { count: rows.shown.length });
  return (
    <div className={classes.under}>
      <Chips chips={chips} onRemove={(key) => onFilters({ ...filters, [key]: undefined })} otherwise={counted} />
      <span ref={counted} role="status" tabIndex={-1}>
        {rows.all ? count : t('learnings.loading')}
      </span>
      {rows.all && exports && <LazyViewTools list={learnings} rows={() => rows.shown} title={common('page.learnings')} />}
    </div>
  );
}
