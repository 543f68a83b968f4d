import * as React from 'react';
import { readable, layout, type LayoutBlip } from '../../../domain/radar/layout';
import type { Blip } from '../../../domain/radar/blip';
import { horizons } from '../../../domain/radar/geometry';
import { levelOf } from '../../../domain/radar/ratings';
import { radarWords } from '../../../i18n/pages/radar';
import { signals } from '../../../schema/lists/signals';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { PictureLinks } from '../../charts/PictureLinks';
import { Radar, type RadarMark, type RadarSector } from '../../charts/Radar';
import { solidityOf } from '../../charts/solidity';
import type { ChosenSystem } from '../../fields/useCategorySystem';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { BlipTable, type BlipColumn, type BlipGroup } from './BlipTable';
import { DrawingAndTable } from './DrawingAndTable';
import type { RadarView } from './radarUrl';
import { radarClasses as classes } from './radarStyles';
import type { ComparedWith } from './useEditions';
import { sectorKeyOf, useBlipWords } from './words';

interface RadarSectionProps {
  readonly view: RadarView;
  readonly blips: readonly Blip[];
  readonly compared: ComparedWith | undefined;
  readonly chosen: ChosenSystem;
  readonly thisYear: number;
  readonly lead: string;
  /** Day and origin, for a picture that is sent on. */
  readonly source: string;
  readonly title: string;
  readonly go: (change: Partial<RadarView>) => void;
}

const radius = 250;

/** By sector as the system has them, then by time, then as they came. */
function groupsOf(blips: readonly Blip[], { system }: ChosenSystem, sectors: readonly RadarSector[]): readonly BlipGroup[] {
  const byTime = (a: Blip, b: Blip): number =>
    horizons.indexOf(a.horizon ?? 'h3') - horizons.indexOf(b.horizon ?? 'h3') ||
    (a.year ?? 0) - (b.year ?? 0) ||
    (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id - b.id);
  const placed = blips.filter(({ category, horizon }) => category !== undefined && horizon !== undefined);
  return sectors.map((sector) => ({ ...sector, blips: placed.filter((blip) => sectorKeyOf(system, blip) === sector.key).sort(byTime) }));
}

export function RadarSection({ view, blips, compared, chosen, thisYear, lead, source, title, go }: RadarSectionProps): JSX.Element {
  const { t } = useText(radarWords);
  const { navigation } = useServices();
  const words = useBlipWords();
  const fieldWords = useWords(signals);
  const [active, setActive] = React.useState<string>();
  const svg = React.useRef<SVGSVGElement>(null);
  const { system } = chosen;

  const sectors = React.useMemo(
    () => system.sectors.map(({ key, categories }): RadarSector => ({ key, categories, name: fieldWords.choice('category', key) })),
    [system, fieldWords],
  );
  const sector = sectors.find(({ key }) => key === view.sector);
  const ring = view.ring;
  const inView = React.useMemo(
    () => blips.filter((blip) => (!sector || sectorKeyOf(system, blip) === sector.key) && (!ring || blip.horizon === ring)),
    [blips, sector, ring, system],
  );
  const movementOf = React.useCallback((blip: Blip) => compared?.movements.get(blip.key), [compared]);
  const shownSectors = React.useMemo(() => (sector ? [sector] : sectors), [sector, sectors]);
  const groups = React.useMemo(() => groupsOf(inView, chosen, shownSectors), [inView, chosen, shownSectors]);
  const drawn = React.useMemo(
    () =>
      layout(
        inView.flatMap((blip): LayoutBlip[] => {
          const key = sectorKeyOf(system, blip);
          if (key === undefined || blip.horizon === undefined) return [];
          const { number, year, since, horizon } = blip;
          return [{ key: blip.key, number, year, since, horizon, sector: key, impact: blip.impact && levelOf(blip.impact), movement: movementOf(blip) }];
        }),
        {
          sectors: shownSectors.map(({ key }) => key),
          horizons: ring ? [ring] : horizons,
          thisYear,
          radius,
          crowded: sector && ring ? 'grow' : 'cluster',
        },
      ),
    [inView, shownSectors, sector, ring, system, thisYear, movementOf],
  );
  const marks = React.useMemo(
    () =>
      new Map(
        inView.map((blip): [string, RadarMark] => {
          const movement = movementOf(blip);
          return [
            blip.key,
            {
              category: blip.category,
              solidity: solidityOf(blip.uncertainty),
              number: blip.number,
              isNew: movement === 'new',
              title: blip.title,
              facts: words.facts(blip, movement),
              name: words.name(blip, movement),
            },
          ];
        }),
      ),
    [inView, movementOf, words],
  );
  const byKey = React.useMemo(() => new Map(inView.map((blip) => [blip.key, blip])), [inView]);
  const order = React.useMemo(() => groups.flatMap((group) => group.blips.map(({ key }) => key)), [groups]);
  const sectorOfKey = React.useCallback(
    (key: string): string => {
      const blip = byKey.get(key);
      return (blip && sectorKeyOf(system, blip)) ?? '';
    },
    [byKey, system],
  );

  const unplaced = inView.filter(({ category, horizon }) => category === undefined || horizon === undefined);
  const gone = compared?.gone ?? [];
  const isWhole = sector === undefined && ring === undefined;
  const allGroups: readonly BlipGroup[] = [
    ...groups,
    ...(gone.length > 0 && isWhole ? [{ key: 'gone', name: t('radar.table.gone'), categories: [], blips: gone }] : []),
    ...(unplaced.length > 0
      ? [{ key: 'unplaced', name: t('radar.table.unplaced'), categories: [], blips: unplaced, note: t('radar.table.unplaced.why') }]
      : []),
  ];
  const goneKeys = new Set(gone.map(({ key }) => key));
  const columns: readonly BlipColumn[] = [
    { key: 'when', head: t('radar.column.when'), cell: words.when },
    { key: 'impact', head: t('radar.column.impact'), long: t('radar.column.impact.long'), cell: ({ impact }) => words.rating(impact) },
    {
      key: 'uncertainty',
      head: t('radar.column.uncertainty'),
      long: t('radar.column.uncertainty.long'),
      cell: ({ uncertainty }) => words.uncertainty(uncertainty),
    },
    ...(compared
      ? [
          {
            key: 'movement',
            head: t('radar.column.movement'),
            cell: (blip: Blip) => words.movement(goneKeys.has(blip.key) ? 'gone' : (movementOf(blip) ?? 'same')),
          },
        ]
      : []),
  ];
  const open = (key: string): void => {
    const blip = byKey.get(key);
    const place = blip && placeOf(blip.list, blip.id);
    if (place !== undefined) navigation.push(place);
  };
  const zoomed = [sector?.name, ring && fieldWords.plainChoice('horizon', ring)].filter(Boolean).join(', ');
  const notes = [
    ...(inView.some(({ year }) => year === undefined) ? [t('radar.legend.place')] : []),
    ...(drawn.clusters.length > 0 ? [t('radar.legend.cluster')] : []),
    ...(gone.length > 0 && isWhole ? [t('radar.legend.gone', { count: gone.length })] : []),
  ];
  const description = t('radar.svg.description', {
    points: order
      .slice(0, readable)
      .map((key) => marks.get(key)?.name ?? '')
      .join('; '),
  });
  return (
    <>
      {!isWhole && (
        <p className={classes.bar}>
          {t('radar.zoom', { what: zoomed })}
          {sector && ring && (
            <button type="button" className={classes.link} onClick={() => go({ ring: undefined })}>
              {t('radar.zoom.sector', { sector: sector.name })}
            </button>
          )}
          <button type="button" className={classes.link} onClick={() => go({ sector: undefined, ring: undefined })}>
            {t('radar.zoom.out')}
          </button>
        </p>
      )}
      <DrawingAndTable
        drawing={
          <Radar
            layout={drawn}
            marks={marks}
            sectors={shownSectors}
            thisYear={thisYear}
            label={t('radar.svg', { lead })}
            texts={{
              today: t('radar.today'),
              cluster: ({ sector: key, horizon, keys }) =>
                t('radar.cluster', {
                  count: keys.length,
                  sector: sectors.find((one) => one.key === key)?.name ?? key,
                  horizon: fieldWords.plainChoice('horizon', horizon),
                }),
              legend: {
                size: t('radar.legend.size'),
                outline: t('radar.legend.outline'),
                ...(compared ? { arrow: t('radar.legend.arrow'), isNew: t('radar.legend.new') } : {}),
                notes,
              },
            }}
            active={active}
            onActive={setActive}
            onOpen={open}
            onLookInto={(key, horizon) => go({ sector: key, ring: horizon })}
            svgRef={svg}
            order={order}
            sectorOf={sectorOfKey}
          />
        }
        foot={<PictureLinks drawing={svg} fileName="radar" caption={{ title, description: `${lead} ${description}`, source }} />}
        table={<BlipTable caption={lead} groups={allGroups} columns={columns} active={active} onActive={setActive} />}
      />
    </>
  );
}
