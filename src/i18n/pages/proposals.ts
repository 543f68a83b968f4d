import { proposalFormWords } from './proposalForm';
import { proposalListWords } from './proposalList';
import { proposalPageWords } from './proposalPage';

/** Förslag: all of the page's words. They travel together. */
export const proposalWords = {
  sv: { ...proposalListWords.sv, ...proposalPageWords.sv, ...proposalFormWords.sv },
  en: { ...proposalListWords.en, ...proposalPageWords.en, ...proposalFormWords.en },
};
