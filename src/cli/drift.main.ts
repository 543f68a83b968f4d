/** The command `npm run drift`. */
import { main } from './drift';

process.exitCode = await main(
  process.argv.slice(2),
  process.env,
  (line) => console.log(line),
  (line) => console.error(line),
);
