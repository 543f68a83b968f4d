/** Calls as one `$batch`, written and read by hand: what tests the host must not lean on a client's library. */
import type { TestSite } from '../fixtures/site';

export interface BatchCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}
export interface BatchAnswer {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

const boundary = 'batch_torture';

export async function postBatch(site: TestSite, calls: readonly BatchCall[]): Promise<readonly BatchAnswer[]> {
  const parts = calls.map(({ method, path, body }) =>
    [
      `--${boundary}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `${method} ${site.siteUrl}/_api/${path} HTTP/1.1`,
      'Accept: application/json;odata=nometadata',
      'Content-Type: application/json',
      '',
      body === undefined ? '' : JSON.stringify(body),
      '',
      '',
    ].join('\r\n'),
  );
  const response = await fetch(`${site.siteUrl}/_api/$batch`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${site.token('owner')}`, 'Content-Type': `multipart/mixed; boundary=${boundary}` },
    body: `${parts.join('')}--${boundary}--\r\n`,
  });
  const text = await response.text();
  const own = /boundary="?([^";]+)"?/.exec(response.headers.get('content-type') ?? '')?.[1];
  if (response.status !== 200 || own === undefined) throw new Error(`The batch was answered ${response.status}: ${text}`);
  const answers = text.split(`--${own}`).slice(1, -1).map(answerOf);
  if (answers.length !== calls.length) throw new Error(`${calls.length} calls, ${answers.length} answers`);
  return answers;
}

/** A part's headers, the answer's headers and its body stand apart by empty lines. */
function answerOf(part: string): BatchAnswer {
  const body = part.split('\r\n\r\n').slice(2).join('\r\n\r\n').trim();
  return { status: Number(/HTTP\/1\.1 (\d{3})/.exec(part)?.[1]), json: body === '' ? {} : (JSON.parse(body) as Record<string, unknown>) };
}
