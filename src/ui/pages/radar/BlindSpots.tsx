import * as React from 'react';
import { coverageOf, dimensions, emptiest, fullness, type CoverageCell, type Dimension } from '../../../domain/coverage/coverage';
import type { Blip } from '../../../domain/radar/blip';
import { radarViewWords } from '../../../i18n/pages/radarViews';
import { signals } from '../../../schema/lists/signals';
import { useText } from '../../app/useText';
import { useWords, type Words } from '../../fields/words';
import { CrossTable } from './CrossTable';
import { NextQuestions } from './NextQuestions';
import { radarClasses as classes } from './radarStyles';
import type { RadarView } from './radarUrl';

const ChoiceBox = React.lazy(() => import('../../forms/ChoiceBox'));

interface BlindSpotsProps {
  readonly view: RadarView;
  readonly blips: readonly Blip[];
  readonly go: (change: Partial<RadarView>) => void;
}

const shownEmpty = 3;
const fields = { category: 'category', horizon: 'horizon', scope: 'geoLevel', sourceKind: 'sourceType' } as const satisfies Record<
  Exclude<Dimension, 'place'>,
  string
>;

/** A value in words: standing alone, or inside a sentence. */
export const valueWords =
  (words: Words, isPlain: boolean) =>
  (dimension: Dimension, value: string): string =>
    dimension === 'place' ? value : isPlain ? words.plainChoice(fields[dimension], value) : words.choice(fields[dimension], value);

/** Where the group sees much and where it sees nothing; the emptiest places become questions for next time. */
export default function BlindSpots({ view: { across, down }, blips, go }: BlindSpotsProps): JSX.Element {
  const { t } = useText(radarViewWords);
  const words = useWords(signals);
  const coverage = React.useMemo(() => coverageOf(blips, across, down), [blips, across, down]);
  const empty = React.useMemo(() => emptiest(coverage, shownEmpty), [coverage]);
  const plain = valueWords(words, true);
  const names: Readonly<Record<Dimension, string>> = {
    category: t('radar.coverage.dimension.category'),
    horizon: t('radar.coverage.dimension.horizon'),
    place: t('radar.coverage.dimension.place'),
    scope: t('radar.coverage.dimension.scope'),
    sourceKind: t('radar.coverage.dimension.sourceKind'),
  };
  const within = {
    category: (value: string) => t('radar.coverage.in.category', { value }),
    horizon: (value: string) => t('radar.coverage.in.horizon', { value }),
    place: (value: string) => t('radar.coverage.in.place', { value }),
    scope: (value: string) => t('radar.coverage.in.scope', { value }),
    sourceKind: (value: string) => t('radar.coverage.in.sourceKind', { value }),
  } satisfies Record<Dimension, (value: string) => string>;
  const questionOf = ({ row, column }: CoverageCell): string =>
    t('radar.coverage.question', { row: within[down](plain(down, row)), column: within[across](plain(across, column)) });
  const cellName = ({ row, column, count }: CoverageCell): string => `${plain(down, row)}, ${plain(across, column)} (${count})`;

  const choose = (label: string, chosen: Dimension, taken: Dimension, onSelect: (dimension: Dimension) => void): JSX.Element => (
    <ChoiceBox
      className={classes.filter}
      label={label}
      selected={chosen}
      options={dimensions.filter((one) => one !== taken).map((key) => ({ key, text: `${label}: ${names[key]}` }))}
      onSelect={(key) => onSelect(key as Dimension)}
    />
  );
  const counted = blips.length - coverage.unknown;
  return (
    <section>
      <div className={classes.tableHead}>
        <h2 className={classes.wide}>{t('radar.coverage')}</h2>
      </div>
      <div className={classes.bar}>
        {choose(t('radar.coverage.rows'), down, across, (dimension) => go({ down: dimension }))}
        {choose(t('radar.coverage.columns'), across, down, (dimension) => go({ across: dimension }))}
      </div>
      <p className={classes.lead}>
        {counted === 0 ? t('radar.coverage.none') : t('radar.coverage.finding', { cells: empty.map(cellName).join('; ') })}{' '}
        {coverage.unknown > 0 && t('radar.coverage.unknown', { count: coverage.unknown })}
      </p>
      {coverage.rows.length > 0 && coverage.columns.length > 0 && (
        <>
          <CrossTable
            coverage={coverage}
            emptiest={empty}
            caption={t('radar.coverage.caption', { rows: names[down].toLocaleLowerCase('sv'), columns: names[across].toLocaleLowerCase('sv') })}
            label={t('radar.coverage')}
            corner={names[down]}
            nameOfRow={(value) => valueWords(words, false)(down, value)}
            nameOfColumn={(value) => valueWords(words, false)(across, value)}
            fullnessOf={(count) => fullness(count, coverage.highest)}
          />
          <p className={classes.note}>{t('radar.coverage.legend')}</p>
          <NextQuestions questions={empty.map(questionOf)} />
        </>
      )}
    </section>
  );
}
