import * as React from 'react';
import type { CategorySystem } from '../../../domain/categories';
import type { Blip } from '../../../domain/radar/blip';
import { horizons, type Horizon } from '../../../domain/radar/geometry';
import { layout, type LayoutBlip, type RadarLayout } from '../../../domain/radar/layout';
import { levelOf } from '../../../domain/radar/ratings';
import type { RadarMark, RadarSector } from '../../charts/Radar';
import { solidityOf } from '../../charts/solidity';
import type { BlipGroup } from './BlipTable';
import type { ComparedWith } from './useEditions';
import { sectorKeyOf, useBlipWords } from './words';

const radius = 250;

interface DrawnOf {
  /** What the zoom leaves. */
  readonly blips: readonly Blip[];
  readonly sectors: readonly RadarSector[];
  readonly ring: Horizon | undefined;
  readonly system: CategorySystem;
  readonly compared: ComparedWith | undefined;
  readonly thisYear: number;
}
interface RadarDrawing {
  readonly drawn: RadarLayout;
  readonly marks: ReadonlyMap<string, RadarMark>;
  /** The table's groups of what has a place, one a sector. */
  readonly groups: readonly BlipGroup[];
  readonly order: readonly string[];
  readonly sectorOf: (key: string) => string;
}

const byTime = (a: Blip, b: Blip): number =>
  horizons.indexOf(a.horizon ?? 'h3') - horizons.indexOf(b.horizon ?? 'h3') ||
  (a.year ?? 0) - (b.year ?? 0) ||
  (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id - b.id);

/** Drawing and table from the same blips: by sector as the system has them, then by time, then as they came. */
export function useRadarDrawing({ blips, sectors, ring, system, compared, thisYear }: DrawnOf): RadarDrawing {
  const words = useBlipWords();
  const groups = React.useMemo(() => {
    const placed = blips.filter(({ category, horizon }) => category !== undefined && horizon !== undefined);
    return sectors.map((sector) => ({ ...sector, blips: placed.filter((blip) => sectorKeyOf(system, blip) === sector.key).sort(byTime) }));
  }, [blips, sectors, system]);

  const drawn = React.useMemo(() => {
    const given = groups.flatMap(({ key: sector, blips: held }) =>
      held.flatMap(({ key, number, year, since, horizon, impact }): LayoutBlip[] =>
        horizon ? [{ key, number, year, since, horizon, sector, impact: impact && levelOf(impact), movement: compared?.movements.get(key) }] : [],
      ),
    );
    const isOneCell = sectors.length === 1 && ring !== undefined;
    const shown = { sectors: sectors.map(({ key }) => key), horizons: ring ? [ring] : horizons };
    return layout(given, { ...shown, thisYear, radius, crowded: isOneCell ? 'grow' : 'cluster' });
  }, [groups, sectors, ring, thisYear, compared]);

  const marks = React.useMemo(
    () =>
      new Map(
        blips.map((blip): [string, RadarMark] => {
          const movement = compared?.movements.get(blip.key);
          const { category, number, title } = blip;
          const said = { facts: words.facts(blip, movement), name: words.name(blip, movement) };
          return [blip.key, { category, number, title, ...said, solidity: solidityOf(blip.uncertainty), isNew: movement === 'new' }];
        }),
      ),
    [blips, compared, words],
  );
  const sectorByKey = React.useMemo(() => new Map(groups.flatMap(({ key: sector, blips: held }) => held.map(({ key }) => [key, sector] as const))), [groups]);
  const order = React.useMemo(() => [...sectorByKey.keys()], [sectorByKey]);
  const sectorOf = React.useCallback((key: string): string => sectorByKey.get(key) ?? '', [sectorByKey]);
  return { drawn, marks, groups, order, sectorOf };
}
