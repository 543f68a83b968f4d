/** Azure Table Storage's emulator, in a process of its own: in memory, silent, and without its telemetry. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const root = process.cwd();
const program = `
const of = (name) => require(${JSON.stringify(`${root}/node_modules/azurite/dist/src/`)} + name);
of('common/Logger').configLogger(false);
const Configuration = of('table/TableConfiguration').default;
const Server = of('table/TableServer').default;
const server = new Server(new Configuration('127.0.0.1', 0, 5, 'unused', false, false, undefined, undefined, false, false, '', '', '', undefined, false, true));
server.start().then(() => console.log(server.getHttpServerAddress()));
process.stdin.on('end', () => process.exit()).resume();
`;
/** The emulator's own, the same on every machine: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite */
export const emulatorAccount = {
  name: 'devstoreaccount1',
  key: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
} as const;

export const connectionTo = (endpoint: string): string =>
  `DefaultEndpointsProtocol=http;AccountName=${emulatorAccount.name};AccountKey=${emulatorAccount.key};TableEndpoint=${endpoint};`;

export interface Azurite {
  readonly connectionString: string;
  readonly stop: () => Promise<void>;
}

export async function startAzurite(): Promise<Azurite> {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'], cwd: root });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`Azurite ended with ${code}`)));
  });
  const stop = (): Promise<void> => {
    child.stdin.end();
    return ended;
  };
  return { connectionString: connectionTo(`${address}/${emulatorAccount.name}`), stop };
}
