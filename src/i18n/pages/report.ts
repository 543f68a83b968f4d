import { pageWords } from '../pageWords';
import { makingWords } from './reportMaking';
import { publishingWords } from './reportPublishing';

/** The page where the report to the management group is made: how it stands, the draft, what is published. */
export const reportWords = pageWords({ ...makingWords.sv, ...publishingWords.sv }, { ...makingWords.en, ...publishingWords.en });
