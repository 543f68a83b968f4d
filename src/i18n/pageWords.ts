import type { Messages, Translation } from './message';

/** A page's own texts in both languages. They travel with the page, so that the first view does not carry every page's words. */
export interface PageWords<M extends Messages> {
  readonly sv: M;
  readonly en: Translation<M>;
}

/** Swedish is the source; English has exactly its keys, and a plural where it has one, or it does not compile. */
export const pageWords = <const M extends Messages>(sv: M, en: Translation<M>): PageWords<M> => ({ sv, en });
