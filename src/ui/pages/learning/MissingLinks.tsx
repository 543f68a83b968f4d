import * as React from 'react';
import { gapsOf, type Gap, type GapKind } from '../../../domain/learning/gaps';
import type { PlainKeyOf } from '../../../i18n';
import { learningWords } from '../../../i18n/pages/learning';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { learningClasses as classes } from '../../learning/learningStyles';
import { viewUrl, type LearningEvent, type LearningView } from './learningUrl';
import { useLearnings, useToday } from '../../learning/useLearning';

type Key = PlainKeyOf<(typeof learningWords)['sv']>;

const whatKeys = {
  noHomeActivity: 'learning.gap.noHomeActivity',
  noLearning: 'learning.gap.noLearning',
  notUsed: 'learning.gap.notUsed',
} satisfies Record<GapKind, Key>;
const mendKeys = {
  noHomeActivity: 'learning.gap.mend.noHomeActivity',
  noLearning: 'learning.gap.mend.noLearning',
  notUsed: 'learning.gap.mend.notUsed',
} satisfies Record<GapKind, Key>;

const shownAtFirst = 4;

interface MissingLinksProps {
  readonly events: readonly LearningEvent[];
  readonly programme: number | undefined;
  readonly view: LearningView;
}

/** Where the chain workshop → home activity → learning → use stops, longest first, each with the one thing that mends it. */
export function MissingLinks({ events, programme, view }: MissingLinksProps): JSX.Element | null {
  const { t } = useText(learningWords);
  const { data: learnings } = useLearnings();
  const today = useToday();
  const [isWhole, setWhole] = React.useState(false);
  const list = React.useRef<HTMLUListElement>(null);
  if (learnings === undefined) return null;
  const inProgramme = (id: number | undefined): boolean => programme === undefined || events.find((event) => event.id === id)?.programme?.id === programme;
  const gaps = gapsOf(events, learnings, today).filter(({ kind, id }) =>
    inProgramme(kind === 'notUsed' ? learnings.find((learning) => learning.id === id)?.event?.id : id),
  );
  if (gaps.length === 0) return null;
  const shown = isWhole || gaps.length <= shownAtFirst + 1 ? gaps : gaps.slice(0, shownAtFirst);
  const handleAll = (): void => {
    setWhole(true);
    window.setTimeout(() => list.current?.children[shownAtFirst]?.querySelector('a')?.focus()); // the button is gone
  };
  return (
    <section className={classes.group} aria-labelledby="framsyn-gaps">
      <h2 id="framsyn-gaps" className={classes.heading}>
        {t('learning.gaps')}
        <span className={classes.count}>{gaps.length}</span>
      </h2>
      <p className={classes.note}>{t('learning.gaps.what')}</p>
      <ul ref={list}>
        {shown.map((gap) => (
          <GapRow key={`${gap.kind}${gap.id}`} gap={gap} view={view} />
        ))}
      </ul>
      {shown.length < gaps.length && (
        <button type="button" className={classes.link} onClick={handleAll}>
          {t('learning.gaps.all', { count: gaps.length })}
        </button>
      )}
    </section>
  );
}

function GapRow({ gap, view }: { readonly gap: Gap; readonly view: LearningView }): JSX.Element {
  const { t } = useText(learningWords);
  const may = useMay();
  const { kind, id, title, weeks, isOverdue } = gap;
  const place = placeOf(kind === 'notUsed' ? 'learnings' : 'events', id) ?? '';
  const mended = {
    noHomeActivity: viewUrl({ ...view, open: undefined, writing: 'new', newType: 'hemmaplan', follows: id }),
    noLearning: viewUrl({ ...view, open: id, adding: 'lardom' }),
    notUsed: `${place}&anvand=1`,
  } satisfies Record<GapKind, AppUrl>;
  const mayMend = kind === 'noHomeActivity' ? may('add', 'events') : kind === 'noLearning' ? may('add', 'learnings') : may('edit', 'learnings');
  return (
    <li className={classes.gap}>
      <span className={classes.gapText}>
        <AppLink to={place}>{title}</AppLink>{' '}
        <span className={classes.note}>
          {t(whatKeys[kind])}{' '}
          <span className={isOverdue ? classes.overdue : undefined}>{weeks === 0 ? t('learning.gap.new') : t('learning.gap.weeks', { count: weeks })}</span>
        </span>
      </span>
      {mayMend && (
        <AppLink to={mended[kind]} aria-label={t('learning.gap.mendLabel', { action: t(mendKeys[kind]), title })}>
          {t(mendKeys[kind])}
        </AppLink>
      )}
    </li>
  );
}
