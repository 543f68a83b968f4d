import { pageWords } from '../pageWords';

/** What waits for a decision, and after one. These texts come after the start page's first view. */
export const startGovernanceWords = pageWords(
  {
    'startGovernance.body': 'Organet',
    'startGovernance.decide': 'Att besluta: ”{title}”',
    'startGovernance.decide.text': '{body}, möte {date}',
    'startGovernance.decide.action': 'Läs och besluta',
    'startGovernance.implement': 'Ja till ”{title}”',
    'startGovernance.implement.text': '{body} beslutade {date}. Lägg in det i planen.',
    'startGovernance.implement.action': 'Lägg i planen',
    'startGovernance.sentBack': 'Tillbaka: ”{title}”',
    'startGovernance.sentBack.text': '{body} återremitterade {date}. Arbeta om och lämna in igen.',
    'startGovernance.sentBack.action': 'Visa förslaget',
  },
  {
    'startGovernance.body': 'The body',
    'startGovernance.decide': 'To decide: “{title}”',
    'startGovernance.decide.text': '{body}, meeting {date}',
    'startGovernance.decide.action': 'Read and decide',
    'startGovernance.implement': 'Yes to “{title}”',
    'startGovernance.implement.text': '{body} decided {date}. Put it into the plan.',
    'startGovernance.implement.action': 'Put into the plan',
    'startGovernance.sentBack': 'Back: “{title}”',
    'startGovernance.sentBack.text': '{body} sent it back {date}. Rework it and hand it in again.',
    'startGovernance.sentBack.action': 'Show the proposal',
  },
);
