import type { Trend } from './trendUrl';

/** The trend's own questions, one a line in the column. */
export const questionsOf = ({ questions }: Pick<Trend, 'questions'>): readonly string[] =>
  (questions ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]?\s*/, '').trim())
    .filter((line) => line !== '');

/** As many as a group gets through, filled up with standing ones where the trend has fewer. */
export const questionsForSheet = (trend: Pick<Trend, 'questions'>, standing: readonly string[], count = 3): readonly string[] =>
  [...questionsOf(trend), ...standing].slice(0, count);
