/** Everything that the second engine is shown: the states of the page check, and what the documents' pictures show, by who sees it. */
import { pictures, placeOf } from '../pictures/pictures';
import { bankStates } from '../states/bank';
import { reportStates } from '../states/report';
import { signalStates } from '../states/signals';
import type { StateUnderTest } from '../states/steps';
import { workStates } from '../states/work';

const pictured = pictures.map((picture): StateUnderTest => [
  `picture ${picture.name}`,
  { address: `${placeOf(picture).path}${picture.address ?? ''}`, role: picture.role, arrive: async (page, app) => void (await picture.arrange(app, page)) },
]);

export const states: readonly StateUnderTest[] = [...signalStates, ...bankStates, ...workStates, ...reportStates, ...pictured];
