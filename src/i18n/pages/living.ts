import { pageWords } from '../pageWords';

/** The living plan: why it changes, its versions, what differs between them, and how it is printed. */
export const livingWords = pageWords(
  {
    'living.reason.title': 'Varför ändras planen?',
    'living.reason.why': 'Planen är godkänd som version {version}. Skälet sparas med ändringen och syns när versioner jämförs.',
    'living.reason.asked': 'Ändringen görs när du har skrivit varför.',
    'living.remove.title': 'Ta bort ”{title}”',
    'living.remove.do': 'Ta bort ur planen',
    'living.remove.undone': 'Borttagningen ångrades.',
  },
  {
    'living.reason.title': 'Why does the plan change?',
    'living.reason.why': 'The plan was approved as version no. {version}. The reason is saved with the change and shown when versions are compared.',
    'living.reason.asked': 'The change is made when you have written why.',
    'living.remove.title': 'Remove “{title}”',
    'living.remove.do': 'Remove from the plan',
    'living.remove.undone': 'The removal was undone.',
  },
);
