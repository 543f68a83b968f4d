import * as React from 'react';
import type { Blip } from '../../../domain/radar/blip';
import { readable, type Cluster } from '../../../domain/radar/layout';
import { radarWords } from '../../../i18n/pages/radar';
import { signals } from '../../../schema/lists/signals';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { PictureLinks } from '../../charts/PictureLinks';
import { Radar, type RadarSector } from '../../charts/Radar';
import type { ChosenSystem } from '../../fields/useCategorySystem';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { BlipTable, type BlipColumn, type BlipGroup } from './BlipTable';
import { DrawingAndTable } from './DrawingAndTable';
import type { RadarView } from './radarUrl';
import type { ComparedWith } from './useEditions';
import { useRadarDrawing } from './useRadarDrawing';
import { sectorKeyOf, useBlipWords } from './words';
import { Zoom } from './Zoom';

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

/** What the table has besides the drawing's own groups: what is gone, and what has no place. */
function useOtherGroups(blips: readonly Blip[], gone: readonly Blip[]): readonly BlipGroup[] {
  const { t } = useText(radarWords);
  const unplaced = blips.filter(({ category, horizon }) => category === undefined || horizon === undefined);
  return [
    { key: 'gone', name: t('radar.table.gone'), categories: [], blips: gone },
    { key: 'unplaced', name: t('radar.table.unplaced'), categories: [], blips: unplaced, note: t('radar.table.unplaced.why') },
  ].filter((group) => group.blips.length > 0);
}

function useColumns(compared: ComparedWith | undefined): readonly BlipColumn[] {
  const { t } = useText(radarWords);
  const words = useBlipWords();
  const movementOf = ({ key }: Blip): string => words.movement(compared?.movements.get(key) ?? 'gone');
  return [
    { key: 'when', head: t('radar.column.when'), cell: words.when, isShort: true },
    { key: 'impact', head: t('radar.column.impact'), long: t('radar.column.impact.long'), cell: ({ impact }) => words.rating(impact) },
    {
      key: 'uncertainty',
      head: t('radar.column.uncertainty'),
      long: t('radar.column.uncertainty.long'),
      cell: ({ uncertainty }) => words.uncertainty(uncertainty),
    },
    ...(compared ? [{ key: 'movement', head: t('radar.column.movement'), cell: movementOf }] : []),
  ];
}

const nothing: readonly Blip[] = [];

/** The radar and its table, and what is looked into. */
export function RadarSection({ view, blips, compared, chosen, thisYear, lead, source, title, go }: RadarSectionProps): JSX.Element {
  const { t } = useText(radarWords);
  const { navigation } = useServices();
  const fieldWords = useWords(signals);
  const [active, setActive] = React.useState<string>();
  const svg = React.useRef<SVGSVGElement>(null);
  const { system } = chosen;
  const { ring } = view;

  const sectors = React.useMemo(
    () => system.sectors.map(({ key, categories }): RadarSector => ({ key, categories, name: fieldWords.choice('category', key) })),
    [system, fieldWords],
  );
  const sector = sectors.find(({ key }) => key === view.sector);
  const isWhole = sector === undefined && ring === undefined;
  const shownSectors = React.useMemo(() => (sector ? [sector] : sectors), [sector, sectors]);
  const inView = React.useMemo(
    () => blips.filter((blip) => (!sector || sectorKeyOf(system, blip) === sector.key) && (!ring || blip.horizon === ring)),
    [blips, sector, ring, system],
  );
  const gone = isWhole ? (compared?.gone ?? nothing) : nothing;
  const { drawn, marks, groups, order, sectorOf } = useRadarDrawing({ blips: inView, sectors: shownSectors, ring, system, compared, thisYear });
  const others = useOtherGroups(inView, gone);
  const columns = useColumns(compared);

  const open = (key: string): void => {
    const blip = inView.find((one) => one.key === key);
    const place = blip && placeOf(blip.list, blip.id);
    if (place !== undefined) navigation.push(place);
  };
  const clusterName = ({ sector: key, horizon, keys }: Cluster): string =>
    t('radar.cluster', {
      count: keys.length,
      sector: sectors.find((one) => one.key === key)?.name ?? key,
      horizon: fieldWords.plainChoice('horizon', horizon),
    });
  const legend = {
    size: t('radar.legend.size'),
    outline: t('radar.legend.outline'),
    ...(compared ? { arrow: t('radar.legend.arrow'), isNew: t('radar.legend.new') } : {}),
    notes: [
      ...(inView.some(({ year }) => year === undefined) ? [t('radar.legend.place')] : []),
      ...(drawn.clusters.length > 0 ? [t('radar.legend.cluster')] : []),
      ...(gone.length > 0 ? [t('radar.legend.gone', { count: gone.length })] : []),
    ],
  };
  const named = order.slice(0, readable).map((key) => marks.get(key)?.name ?? '');
  const description = `${lead} ${t('radar.svg.description', { points: named.join('; ') })}`;
  return (
    <>
      <Zoom sector={sector} ring={ring && fieldWords.plainChoice('horizon', ring)} go={go} />
      <DrawingAndTable
        drawing={
          <Radar
            layout={drawn}
            marks={marks}
            sectors={shownSectors}
            thisYear={thisYear}
            label={t('radar.svg', { lead })}
            texts={{ today: t('radar.today'), cluster: clusterName, legend }}
            active={active}
            onActive={setActive}
            onOpen={open}
            onLookInto={(key, horizon) => go({ sector: key, ring: horizon })}
            svgRef={svg}
            order={order}
            sectorOf={sectorOf}
          />
        }
        foot={<PictureLinks drawing={svg} fileName="radar" caption={{ title, description, source }} />}
        table={<BlipTable caption={lead} groups={[...groups, ...others]} columns={columns} active={active} onActive={setActive} />}
      />
    </>
  );
}
