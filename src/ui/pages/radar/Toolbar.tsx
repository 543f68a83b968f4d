import * as React from 'react';
import { categorySystems, type CategorySystemKey } from '../../../domain/categories';
import { radarWords } from '../../../i18n/pages/radar';
import { signals } from '../../../schema/lists/signals';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { Segments } from '../../charts/Segments';
import type { ChosenSystem } from '../../fields/useCategorySystem';
import { useWords } from '../../fields/words';
import { radarClasses as classes } from './radarStyles';
import { shows, type RadarFilters, type RadarView } from './radarUrl';
import { SaveSystem } from './SaveSystem';
import { earlierThan, type EditionRow } from './useEditions';
import { useSystemTitle } from './words';

const ChoiceBox = React.lazy(() => import('../../forms/ChoiceBox'));

interface ToolbarProps {
  readonly view: RadarView;
  readonly chosen: ChosenSystem;
  readonly editions: readonly EditionRow[];
  readonly go: (change: Partial<RadarView>) => void;
}

const any = '';
const latest = 'nu';
const notCompared = '0';

/** Which of the three it is, and what is shown in it. */
export function Toolbar({ view, chosen, editions, go }: ToolbarProps): JSX.Element {
  const { t } = useText(radarWords);
  const translator = useTranslator();
  const words = useWords(signals);
  const titleOf = useSystemTitle();
  const { filters, show, edition } = view;
  const isRadar = show === 'radar';
  const change = (more: Partial<RadarFilters>): void => go({ filters: { ...filters, ...more } });
  const codes = (field: 'category' | 'horizon' | 'status', all: string) => [
    { key: any, text: all },
    ...Object.keys(signals.fields[field].settings.choices)
      .filter((code) => code !== 'utkast')
      .map((code) => ({ key: code, text: words.choice(field, code) })),
  ];
  const editionTexts = editions.map(({ id, title, date }) => ({ key: String(id), text: `${title}, ${translator.date(date, 'full')}` }));
  const box = (label: string, selected: string, options: readonly { key: string; text: string }[], onSelect: (key: string) => void): JSX.Element => (
    <ChoiceBox key={label} className={classes.filter} label={label} selected={selected} options={options} onSelect={onSelect} />
  );
  const shell = <div aria-hidden="true" className={`${classes.filter} ${classes.filterShell}`} />;
  return (
    <>
      <div className={classes.bar}>
        <Segments
          label={t('radar.show')}
          chosen={show}
          onChoose={(key) => go({ show: key, sector: undefined, ring: undefined })}
          options={shows.map((key) => ({
            key,
            text: { radar: t('radar.show.radar'), matris: t('radar.show.matris'), blinda: t('radar.show.blinda') }[key],
          }))}
        />
        {isRadar && <SaveSystem chosen={chosen} />}
      </div>
      <div className={classes.bar} role="search" aria-label={t('radar.filter')}>
        <React.Suspense
          fallback={
            <>
              {shell}
              {shell}
              {shell}
            </>
          }
        >
          {isRadar &&
            editions.length > 0 &&
            box(
              t('radar.filter.edition'),
              edition === undefined ? latest : String(edition),
              [{ key: latest, text: t('radar.filter.edition.now') }, ...editionTexts],
              (key) => go({ edition: key === latest ? undefined : Number(key), compare: undefined }),
            )}
          {isRadar &&
            editions.length > 0 &&
            box(
              t('radar.filter.compare'),
              String(earlierThan(editions, view) ?? notCompared),
              [{ key: notCompared, text: t('radar.filter.compare.none') }, ...editionTexts.filter(({ key }) => key !== String(edition))],
              (key) => go({ compare: key === notCompared ? 'none' : Number(key) }),
            )}
          {box(
            t('radar.filter.list'),
            filters.list,
            [
              { key: 'alla', text: t('radar.filter.list.all') },
              { key: 'spaningar', text: t('radar.filter.list.signals') },
              { key: 'trender', text: t('radar.filter.list.trends') },
            ],
            (key) => change({ list: key as RadarFilters['list'] }),
          )}
          {box(t('radar.filter.category'), filters.category ?? any, codes('category', t('radar.filter.category.all')), (key) =>
            change({ category: key === any ? undefined : (key as RadarFilters['category']) }),
          )}
          {box(t('radar.filter.horizon'), filters.horizon ?? any, codes('horizon', t('radar.filter.horizon.all')), (key) =>
            change({ horizon: key === any ? undefined : (key as RadarFilters['horizon']) }),
          )}
          {edition === undefined &&
            filters.list !== 'trender' &&
            box(t('radar.filter.status'), filters.status ?? any, codes('status', t('radar.filter.status.default')), (key) =>
              change({ status: key === any ? undefined : (key as RadarFilters['status']) }),
            )}
          {isRadar &&
            box(
              t('radar.filter.system'),
              chosen.key,
              (Object.keys(categorySystems) as CategorySystemKey[]).map((key) => ({
                key,
                text: key === chosen.groups ? t('radar.filter.system.standard', { title: titleOf(key) }) : titleOf(key),
              })),
              (key) => go({ system: key === chosen.groups ? undefined : (key as CategorySystemKey), sector: undefined, ring: undefined }),
            )}
        </React.Suspense>
      </div>
    </>
  );
}
