/** The command `npm run provision`. */
import { main } from './provision';

process.exitCode = await main(process.argv.slice(2), process.env, (line) => console.log(line));
