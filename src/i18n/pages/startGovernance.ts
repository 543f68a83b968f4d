import { pageWords } from '../pageWords';

/** What waits after a decision. These texts come after the start page's first view. */
export const startGovernanceWords = pageWords(
  {
    'startGovernance.body': 'Organet',
    'startGovernance.implement': 'Ja till ”{title}”',
    'startGovernance.implement.text': '{body} beslutade {date}. Lägg in det i planen.',
    'startGovernance.implement.action': 'Lägg i planen',
    'startGovernance.sentBack': 'Tillbaka: ”{title}”',
    'startGovernance.sentBack.text': '{body} återremitterade {date}. Arbeta om och lämna in igen.',
    'startGovernance.sentBack.action': 'Visa förslaget',
  },
  {
    'startGovernance.body': 'The body',
    'startGovernance.implement': 'Yes to “{title}”',
    'startGovernance.implement.text': '{body} decided {date}. Put it into the plan.',
    'startGovernance.implement.action': 'Put into the plan',
    'startGovernance.sentBack': 'Back: “{title}”',
    'startGovernance.sentBack.text': '{body} sent it back {date}. Rework it and hand it in again.',
    'startGovernance.sentBack.action': 'Show the proposal',
  },
);
