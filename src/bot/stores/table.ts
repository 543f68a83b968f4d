/** A table of Azure Table Storage, as the stores use it: no call outlasts its time, and every fault is one value. */
import { TableClient } from '@azure/data-tables';
import type { Outcome } from '../core/ports';

export type TableAccount =
  /** `UseDevelopmentStorage=true` or what the portal gives. */
  | { readonly connectionString: string }
  /** `https://account.table.core.windows.net`, with the bot's own identity and no key. */
  | { readonly endpoint: string; readonly token: (scope: string) => Promise<string> };

/** The bot has two seconds: one quick second try, and then the person hears that it did not work. */
const quick = { retryOptions: { maxRetries: 1, retryDelayInMs: 100, maxRetryDelayInMs: 300 } };
/** The SDK asks again two minutes before a token's end; whoever gives the token keeps it as long as it lasts. */
const tokenMilliseconds = 5 * 60_000;

/** Nothing is asked yet; a table that is not there is made at the first need. */
export function openTable(account: TableAccount, name: string): TableClient {
  if ('connectionString' in account) {
    // Plain http is for the emulator on this machine alone.
    const isEmulator = /TableEndpoint=http:\/\/(?:127\.0\.0\.1|localhost)[:/]|UseDevelopmentStorage=true/i.test(account.connectionString);
    return TableClient.fromConnectionString(account.connectionString, name, { ...quick, allowInsecureConnection: isEmulator });
  }
  const credential = {
    getToken: async (scopes: string | string[]) => ({
      token: await account.token([scopes].flat()[0] ?? ''),
      expiresOnTimestamp: Date.now() + tokenMilliseconds,
    }),
  };
  return new TableClient(account.endpoint, name, credential, quick);
}

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;

/** The table's own words: ResourceNotFound for a row and TableNotFound for the table are both 404. */
const isMissingTable = (error: unknown): boolean => statusOf(error) === 404 && JSON.stringify(error).includes('TableNotFound');

/** Undefined in place of the statuses that are an answer here, not a fault. */
export async function unless<T>(statuses: readonly number[], call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined || !statuses.includes(status) || isMissingTable(error)) throw error;
    return undefined;
  }
}

export interface TableCall {
  readonly abortSignal: AbortSignal;
}
export type TableRun = <T>(work: (options: TableCall) => Promise<T>) => Promise<Outcome<T, 'unavailable'>>;

/** `patience`: milliseconds for the whole of what `work` does. */
export const tableRuns =
  (table: TableClient, patience: number): TableRun =>
  async <T>(work: (options: TableCall) => Promise<T>): Promise<Outcome<T, 'unavailable'>> => {
    const abort = new AbortController();
    const options = { abortSignal: abort.signal };
    const attempt = async (): Promise<T> => {
      try {
        return await work(options);
      } catch (error) {
        if (!isMissingTable(error)) throw error;
        await table.createTable(options);
        return work(options);
      }
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A token that never comes is not ended by the signal, hence the race.
    const lateness = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        abort.abort();
        reject(new Error('late'));
      }, patience);
    });
    try {
      return { ok: true, value: await Promise.race([attempt(), lateness]) };
    } catch {
      return { ok: false, fault: 'unavailable' };
    } finally {
      clearTimeout(timer);
    }
  };
