/** The command `npm run bot`. */
import { main } from './bot';

const untilStop = new Promise<void>((resolve) => {
  process.once('SIGTERM', resolve);
  process.once('SIGINT', resolve);
});
process.exit(await main(process.env, { log: (text) => process.stdout.write(text), complain: (text) => process.stderr.write(text), untilStop }));
