import type { Field, ListDefinition } from '../../schema/field';
import type { Attempt, DataError, DataErrorKind } from '../ports';
import type { Settled } from './delivery';
import type { Answer } from './exchange';
import { missingFor } from './rights';

/** What SharePoint said: `odata.error` in minimal metadata, `error` in verbose. */
interface Refusal {
  readonly code: string; // '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'
  readonly message: string;
}

/** Codes that say more than their status. Where they were seen: recorded answers and live measurements of SharePoint Online. */
const kindOfCode: Readonly<Record<string, DataErrorKind>> = {
  '-2147024860': 'threshold', // SPQueryThrottledException: list view threshold
  '-2147024749': 'threshold', // … more than 12 lookup columns
  '-2130575251': 'signedOut', // a digest that is stale also after it was renewed
  '-2130575252': 'signedOut',
  '-2130575169': 'duplicate', // SPDuplicateValuesFoundException
  '-2130575163': 'invalid', // column validation
  '-2130575162': 'invalid', // list validation
  '-2130575305': 'conflict', // "Save Conflict": two saves at the same moment
  '-2130575322': 'listMissing', // a list that was deleted
  '-2147024894': 'listMissing', // File Not Found: getList of an address with no list
  '-2146232832': 'invalid', // SPException without a number of its own, as a 400
};

const kindOfStatus: Readonly<Record<number, DataErrorKind>> = {
  400: 'invalid',
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  412: 'conflict',
  423: 'locked',
  429: 'throttled',
  503: 'throttled',
};

/** Says that a column of ours is not in the list: an older schema stands on the site. */
const unknownColumn = /The (?:field or )?property '([^']+)' does not exist|Column '([^']+)' does not exist/;
const unknownList = /^List '.*' does not exist at site/;

export interface Outlook {
  readonly attempted: Attempt;
  readonly list?: ListDefinition;
}

/** What a call came to: its answer when it succeeded, else the error as a value. */
export function succeeded(settled: Settled, outlook: Outlook): Answer | DataError {
  return 'status' in settled && settled.status < 300 ? settled : toError(settled, outlook);
}

/** Tells an error value from an answer. */
export const isError = (value: object): value is DataError => 'kind' in value && 'attempted' in value;

/** The error that a call came to, in the product's terms: SharePoint's code before the status, because one status has many causes. */
export function toError(settled: Settled, { attempted, list }: Outlook): DataError {
  const base = { attempted, list: list?.key ?? '' };
  if ('trouble' in settled)
    return { kind: settled.trouble, ...base, ...(settled.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: settled.retryAfterSeconds }) };
  const refusal = readRefusal(settled);
  const kind = kindOf(settled, refusal);
  const correlationId = settled.headers['sprequestguid'] ?? settled.headers['request-id'];
  const field = kind === 'invalid' || kind === 'duplicate' ? fieldNamed(refusal.message, list) : undefined;
  return {
    kind,
    ...base,
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(kind === 'forbidden' ? { missing: missingFor(attempted, list) } : {}),
    ...(field === undefined ? {} : { field }),
    ...(refusal.message === '' ? {} : { detail: refusal.message }),
  };
}

function kindOf(answer: Answer, { code, message }: Refusal): DataErrorKind {
  if (unknownColumn.test(message) || unknownList.test(message)) return 'listMissing';
  const byCode = kindOfCode[/^-?\d+/.exec(code)?.[0] ?? ''];
  const byStatus = kindOfStatus[answer.status];
  // An SPException of status 500 with the general code tells of no input that could be mended.
  if (byCode === 'invalid' && answer.status >= 500) return 'server';
  // 403 is a missing right unless it is the digest; 404 for an item may carry the code of a missing file.
  return byCode ?? byStatus ?? 'server';
}

function readRefusal(answer: Answer): Refusal {
  try {
    const body = JSON.parse(answer.text) as Record<string, { code?: unknown; message?: unknown } | undefined>;
    const error = body['odata.error'] ?? body['error'];
    const said = error?.message;
    const message = typeof said === 'object' && said !== null ? (said as { value?: unknown }).value : said;
    return { code: String(error?.code ?? ''), message: typeof message === 'string' ? message : '' };
  } catch {
    return { code: '', message: '' };
  }
}

/** The key of the field whose internal name or label the server's words quote. */
function fieldNamed(message: string, list: ListDefinition | undefined): string | undefined {
  const words = new Set([...message.matchAll(/['"”\[]([^'"”\]]+)['"”\]]/g)].map((match) => match[1]));
  const isNamed = ([, field]: readonly [string, Field]): boolean => words.has(field.internal) || words.has(`${field.internal}Id`) || words.has(field.label);
  return Object.entries(list?.fields ?? {}).find(isNamed)?.[0];
}
