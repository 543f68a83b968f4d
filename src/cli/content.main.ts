/** The command `npm run content`. */
import { main } from './content';

process.exitCode = await main(process.argv.slice(2), process.env, (line) => console.log(line));
