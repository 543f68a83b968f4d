import { pageWords } from '../pageWords';

/** The report as it is read: its four quarters, the depth, what stands around it on the management group's page. */
export const readerWords = pageWords(
  {
    'reader.quarter.changed': 'Vad har ändrats',
    'reader.quarter.toDecide': 'Att besluta',
    'reader.quarter.late': 'Sent',
    'reader.quarter.discuss': 'En spaning att samtala om',
    'reader.none.changed': 'Inget har ändrats sedan förra rapporten.',
    'reader.none.toDecide': 'Inget förslag väntar på beslut.',
    'reader.none.late': 'Inget är sent.',
    'reader.none.discuss': 'Ingen spaning är vald den här gången.',
    'reader.formal': 'Ledningsgruppens beslut styr arbetet. Formella beslut fattas av nämnd.',
    'reader.all': 'Visa alla {count}',
    'reader.fewer': 'Visa färre',
    'reader.onPaper': { one: 'Och {count} till, som står i rapporten på skärmen.', other: 'Och {count} till, som står i rapporten på skärmen.' },
    'reader.depth': 'Så går arbetet',
    'reader.fictional': 'Påhittade exempeldata.',
  },
  {
    'reader.quarter.changed': 'What has changed',
    'reader.quarter.toDecide': 'To decide',
    'reader.quarter.late': 'Late',
    'reader.quarter.discuss': 'A signal to talk about',
    'reader.none.changed': 'Nothing has changed since the last report.',
    'reader.none.toDecide': 'No proposal awaits a decision.',
    'reader.none.late': 'Nothing is late.',
    'reader.none.discuss': 'No signal is chosen this time.',
    'reader.formal': 'The management group’s decisions steer the work. Formal decisions are made by a political committee.',
    'reader.all': 'Show all {count}',
    'reader.fewer': 'Show fewer',
    'reader.onPaper': { one: 'And {count} more, in the report on screen.', other: 'And {count} more, in the report on screen.' },
    'reader.depth': 'How the work is going',
    'reader.fictional': 'Invented example data.',
  },
);
