import * as React from 'react';
import { matrixOf, matrixViews, scopeLevel, stepOf, type Axis, type MatrixKey, type Step } from '../../../domain/matrix/matrix';
import type { Blip } from '../../../domain/radar/blip';
import type { Horizon } from '../../../domain/radar/geometry';
import { markRadius } from '../../../domain/radar/place';
import { disagrees, levelOf } from '../../../domain/radar/ratings';
import { radarWords } from '../../../i18n/pages/radar';
import { radarViewWords } from '../../../i18n/pages/radarViews';
import { signals } from '../../../schema/lists/signals';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { Matrix, type DrawnCell } from '../../charts/Matrix';
import { PictureLinks } from '../../charts/PictureLinks';
import { Segments } from '../../charts/Segments';
import { solidityOf } from '../../charts/solidity';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { BlipTable, type BlipColumn, type BlipGroup } from './BlipTable';
import { DrawingAndTable } from './DrawingAndTable';
import { radarClasses as classes } from './radarStyles';
import type { RadarView } from './radarUrl';
import { useBlipWords } from './words';

interface MatrixSectionProps {
  readonly view: RadarView;
  readonly blips: readonly Blip[];
  readonly source: string;
  readonly go: (change: Partial<RadarView>) => void;
}

const keys = Object.keys(matrixViews) as MatrixKey[];
const isHorizon = (axis: Axis, step: Step): step is Horizon => axis === 'horizon' && step.startsWith('h');

function useMatrixWords(key: MatrixKey) {
  const { t } = useText(radarViewWords);
  const words = useWords(signals);
  return React.useMemo(() => {
    const titles = {
      undp: t('radar.matrix.undp'),
      skane: t('radar.matrix.skane'),
      goscience: t('radar.matrix.goscience'),
      itonics: t('radar.matrix.itonics'),
    } satisfies Record<MatrixKey, string>;
    const abouts = {
      undp: t('radar.matrix.undp.about'),
      skane: t('radar.matrix.skane.about'),
      goscience: t('radar.matrix.goscience.about'),
      itonics: t('radar.matrix.itonics.about'),
    } satisfies Record<MatrixKey, string>;
    const axis = (of: Axis): string => (of === 'impact' && key === 'goscience' ? t('radar.matrix.axis.importance') : words.label(of));
    const step = (of: Axis, value: Step): string =>
      isHorizon(of, value) ? words.plainChoice('horizon', value) : t('radar.matrix.level', { axis: axis(of), level: value });
    return { titles, about: abouts[key], axis, step };
  }, [t, words, key]);
}

/** Four ways to rank, over the same ratings. */
export default function MatrixSection({ view: { matrix: key }, blips, source, go }: MatrixSectionProps): JSX.Element {
  const { t: common } = useText(radarWords);
  const { t } = useText(radarViewWords);
  const { navigation } = useServices();
  const words = useBlipWords();
  const fieldWords = useWords(signals);
  const { titles, about, axis, step } = useMatrixWords(key);
  const [active, setActive] = React.useState<string>();
  const svg = React.useRef<SVGSVGElement>(null);
  const view = matrixViews[key];
  const { across, up } = view;
  const isSized = 'size' in view;
  const matrix = React.useMemo(() => matrixOf(blips, matrixViews[key]), [blips, key]);
  const cells = React.useMemo(
    () =>
      matrix.cells.map((cell): DrawnCell => ({
        across: cell.across,
        up: cell.up,
        marks: cell.blips.map((blip) => {
          const rating = blip[up];
          return {
            key: blip.key,
            category: blip.category,
            solidity: solidityOf(blip.uncertainty),
            number: blip.number,
            isNew: false,
            title: blip.title,
            facts: words.facts(blip),
            name: words.name(blip),
            r: isSized ? markRadius(scopeLevel(blip) ?? 1) * 0.85 : 6.5,
            ...(rating && disagrees(rating) ? { spread: { up: rating.high - levelOf(rating), down: levelOf(rating) - rating.low } } : {}),
          };
        }),
      })),
    [matrix, up, isSized, words],
  );
  const columns = matrix.columns.map((value) => ({ step: value, name: step(across, value) }));
  const rows = matrix.rows.map((value) => ({ step: value, name: step(up, value) }));
  const cellName = (cell: { readonly across: Step; readonly up: Step }): string =>
    t('radar.matrix.cell', { up: step(up, cell.up), across: step(across, cell.across) });
  const groups: readonly BlipGroup[] = [
    ...matrix.cells.flatMap((cell) =>
      cell.blips.length > 0 ? [{ key: `${cell.up} ${cell.across}`, name: cellName(cell), categories: [], blips: cell.blips }] : [],
    ),
    ...(matrix.unplaced.length > 0
      ? [{ key: 'unplaced', name: common('radar.table.unplaced'), categories: [], blips: matrix.unplaced, note: t('radar.matrix.unplaced') }]
      : []),
  ];
  const columnOf = (of: Axis): BlipColumn => ({
    key: of,
    head: axis(of),
    isShort: of === 'horizon',
    cell: (blip) => (of === 'horizon' ? words.when(blip) : words.rating(blip[of])),
  });
  const tableColumns: readonly BlipColumn[] = [
    columnOf(up),
    columnOf(across),
    ...(isSized
      ? [{ key: 'scope', head: fieldWords.label('geoLevel'), cell: ({ scope }: Blip) => (scope ? fieldWords.plainChoice('geoLevel', scope) : '–') }]
      : []),
  ];
  const fullest = [...matrix.cells].sort((a, b) => b.blips.length - a.blips.length)[0];
  const disputed = blips.filter((blip) => stepOf(blip, across) !== undefined && blip[up] && disagrees(blip[up])).length;
  const finding =
    fullest && fullest.blips.length > 0
      ? [
          t('radar.matrix.finding', { cell: cellName(fullest), count: fullest.blips.length }),
          disputed > 0 ? t('radar.matrix.disputed', { count: disputed }) : '',
        ]
          .filter(Boolean)
          .join(' ')
      : t('radar.matrix.empty');
  const open = (blipKey: string): void => {
    const blip = blips.find((one) => one.key === blipKey);
    const place = blip && placeOf(blip.list, blip.id);
    if (place !== undefined) navigation.push(place);
  };
  const legend = {
    outline: common('radar.legend.outline'),
    ...(isSized ? { size: t('radar.matrix.size') } : {}),
    notes: [...(disputed > 0 ? [t('radar.matrix.whisker')] : []), t('radar.matrix.rounding')],
  };
  return (
    <>
      <div className={classes.bar}>
        <Segments
          label={t('radar.matrix')}
          options={keys.map((one) => ({ key: one, text: titles[one] }))}
          chosen={key}
          onChoose={(matrixKey) => go({ matrix: matrixKey })}
        />
      </div>
      <p className={classes.lead}>
        {finding} {about}
      </p>
      <DrawingAndTable
        drawing={
          <Matrix
            columns={columns}
            rows={rows}
            cells={cells}
            axes={{ across: axis(across), up: axis(up) }}
            label={t('radar.matrix.svg', { about })}
            legend={legend}
            more={(count) => t('radar.matrix.more', { count })}
            active={active}
            onActive={setActive}
            onOpen={open}
            svgRef={svg}
          />
        }
        foot={<PictureLinks drawing={svg} fileName="matris" caption={{ title: titles[key], description: `${finding} ${about}`, source }} />}
        table={
          <BlipTable
            caption={`${titles[key]}. ${finding}`}
            groups={groups}
            columns={tableColumns}
            under={words.category}
            active={active}
            onActive={setActive}
          />
        }
      />
    </>
  );
}
