import { answerDomainList } from '../chrome/surroundings';

answerDomainList();
// Not a static import: teams-js asks for its list while it loads.
const { start } = await import('./start');
await start();
