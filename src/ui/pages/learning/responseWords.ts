import type { AnswerField, ResponseKind } from '../../../domain/learning/responses';
import type { PlainKeyOf } from '../../../i18n';
import type { occasionWords } from '../../../i18n/pages/occasion';

type Words = (typeof occasionWords)['sv'];
type Key = PlainKeyOf<Words>;

/** The questions, the same for every occasion so that they can be compared: three ratings and one in words; five statements. */
const competence = {
  first: 'occasion.competence.explain',
  second: 'occasion.competence.notice',
  third: 'occasion.competence.lead',
  fourth: 'occasion.competence.choose',
  fifth: 'occasion.competence.use',
} satisfies Record<AnswerField, Key>;

export const questionKeys = {
  utvardering: { first: 'occasion.evaluation.useful', second: 'occasion.evaluation.thoughts', third: 'occasion.evaluation.recommend' },
  fore: competence,
  efter: competence,
} satisfies Record<ResponseKind, Partial<Record<AnswerField, Key>>>;

export const headingKeys = {
  utvardering: 'occasion.response.utvardering',
  fore: 'occasion.response.fore',
  efter: 'occasion.response.efter',
} satisfies Record<ResponseKind, Key>;

export const scaleKeys = {
  utvardering: 'occasion.response.scale.evaluation',
  fore: 'occasion.response.scale.competence',
  efter: 'occasion.response.scale.competence',
} satisfies Record<ResponseKind, Key>;

export const answerKeys = { utvardering: 'occasion.answer.utvardering', fore: 'occasion.answer.fore', efter: 'occasion.answer.efter' } satisfies Record<
  ResponseKind,
  Key
>;
export const changeKeys = { utvardering: 'occasion.change.utvardering', fore: 'occasion.change.fore', efter: 'occasion.change.efter' } satisfies Record<
  ResponseKind,
  Key
>;
export const copyKeys = { utvardering: 'occasion.copy.utvardering', fore: 'occasion.copy.fore', efter: 'occasion.copy.efter' } satisfies Record<
  ResponseKind,
  Key
>;
export const sendKeys = {
  utvardering: 'occasion.send.utvardering',
  fore: 'occasion.send.fore',
  efter: 'occasion.send.efter',
} as const satisfies Record<ResponseKind, keyof Words>;
