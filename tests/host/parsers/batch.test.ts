import fc from 'fast-check';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import { DefaultParse } from '@pnp/queryable';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import type { IItems } from '@pnp/sp/items';
import '@pnp/sp/batching';
import { batchContentType, largestBatch, parseBatch, writeBatch } from '../../../src/host/http/batch';
import type { BatchAnswer, BatchRequest } from '../../../src/host/http/batch';
import { isPolite, outcome, refusal } from './outcome';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8';
const http = 'Content-Type: application/http\nContent-Transfer-Encoding: binary\n\n';
const type = 'multipart/mixed; boundary=batch_g';
const recorded =
  `--batch_g\n${http}GET http://host/s/_api/items(1) HTTP/1.1\naccept: application/json\ncontent-type: application/json;charset=utf-8\n\n` +
  `--batch_g\nContent-Type: multipart/mixed; boundary="changeset_c"\n\n--changeset_c\n${http}MERGE http://host/s/_api/items(2) HTTP/1.1\naccept: application/json\nif-match: *\n\n{"Title":"ü"}\n\n` +
  `--changeset_c\n${http}DELETE http://host/s/_api/items(3) HTTP/1.1\nif-match: "4"\n\n--changeset_c--\n\n--batch_g--\n`;
const wanted: readonly BatchRequest[] = [
  { verb: 'GET', url: 'http://host/s/_api/items(1)', headers: { accept: 'application/json', 'content-type': 'application/json;charset=utf-8' }, body: '' },
  { verb: 'MERGE', url: 'http://host/s/_api/items(2)', headers: { accept: 'application/json', 'if-match': '*' }, body: '{"Title":"ü"}' },
  { verb: 'DELETE', url: 'http://host/s/_api/items(3)', headers: { 'if-match': '"4"' }, body: '' },
];

describe('$batch requests', () => {
  it('come with LF or CRLF, in changesets or not, and are read in order', () => {
    expect(parseBatch(type, bytes(recorded))).toEqual(wanted);
    expect(parseBatch('multipart/mixed; charset=utf-8; boundary="batch_g"', bytes(recorded.replaceAll('\n', '\r\n')))).toEqual(wanted);
  });

  it('carry any JSON body', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, crlf) => {
        const body = JSON.stringify({ value }, null, 2);
        const request = `--b\n${http}POST /items HTTP/1.1\n\n${body}\n\n--b--\n`;
        expect(JSON.parse(parseBatch('multipart/mixed; boundary=b', bytes(crlf ? request.replaceAll('\n', '\r\n') : request))[0]?.body ?? '')).toEqual(
          JSON.parse(body),
        );
      }),
    );
  });

  test.each([
    ['no boundary', 'multipart/mixed', recorded],
    ['another type', 'application/json', recorded],
    ['nothing', type, ''],
    ['no request', type, '--batch_g--\n'],
    ['an open end', type, recorded.replace('--batch_g--', '')],
    ['an open changeset', type, recorded.replace('--changeset_c--', '')],
    ['a GET in a changeset', type, recorded.replace('MERGE', 'GET')],
    ['an unknown verb', type, recorded.replace('MERGE', 'BREW')],
    ['no request line', type, recorded.replace('GET http://host/s/_api/items(1) HTTP/1.1\n', '')],
    ['a header without colon', type, recorded.replace('accept:', 'accept')],
    ['a part that is not HTTP', type, recorded.replace('application/http', 'text/plain')],
    ['a changeset without boundary', type, recorded.replace('; boundary="changeset_c"', '')],
  ])('%s is refused with 400', (_what, contentType, body) => {
    expect(refusal(() => parseBatch(contentType, bytes(body))).status).toBe(400);
  });

  it('are at most a hundred, two mebibytes and UTF-8', () => {
    const part = `--b\n${http}GET /a HTTP/1.1\n\n`;
    expect(parseBatch('multipart/mixed; boundary=b', bytes(`${part.repeat(100)}--b--\n`))).toHaveLength(100);
    expect(refusal(() => parseBatch('multipart/mixed; boundary=b', bytes(`${part.repeat(101)}--b--\n`))).status).toBe(400);
    expect(refusal(() => parseBatch(type, new Uint8Array(largestBatch + 1))).message).toContain('too big');
    expect(refusal(() => parseBatch(type, new Uint8Array([45, 45, 255, 254]))).status).toBe(400);
  });

  it('answer any mutation with a value or a 4xx', () => {
    const cut = fc
      .tuple(fc.nat(recorded.length), fc.nat(40), fc.constantFrom('', '\n', '\r\n', '--batch_g', '--batch_g--', '--changeset_c--', 'x', ':', '\u0000'))
      .map(([at, length, put]) => recorded.slice(0, at) + put + recorded.slice(at + length));
    const lines = fc.shuffledSubarray(recorded.split('\n')).map((all) => all.join('\n'));
    fc.assert(
      fc.property(fc.oneof(cut, lines, fc.string({ maxLength: 400 })), (body) => {
        expect(isPolite(outcome(() => parseBatch(type, bytes(body))))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string(), (contentType) => {
        expect(isPolite(outcome(() => parseBatch(contentType, bytes(recorded))))).toBe(true);
      }),
    );
  });
});

describe('$batch answers', () => {
  it('are the bytes that SharePoint Online was recorded to send', () => {
    const answers: readonly BatchAnswer[] = [
      { status: 201, contentType: json, etag: '"1"', location: 'https://host/s/_api/x', body: '{"Id":1}' },
      { status: 204, contentType: json, etag: '"2"', body: '' },
    ];
    expect(writeBatch('id', answers)).toBe(
      '--batchresponse_id\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 201 Created\r\n' +
        `CONTENT-TYPE: ${json}\r\nETag: "1"\r\nLOCATION: https://host/s/_api/x\r\n\r\n{"Id":1}\r\n` +
        '--batchresponse_id\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 204 No Content\r\n' +
        `CONTENT-TYPE: ${json}\r\nETag: "2"\r\n\r\n\r\n--batchresponse_id--\r\n`,
    );
  });
});

describe('a batch of PnPjs', () => {
  it('is read part by part, and its parser reads what is written', async () => {
    const seen: BatchRequest[] = [];
    const [batch, execute] = client((requests) => {
      seen.push(...requests);
      return requests.map(({ verb, body }) =>
        verb === 'GET'
          ? { status: 200, contentType: json, body: '{"value":[{"Id":1,\r\n"Title":"ett"}]}' }
          : verb === 'POST'
            ? { status: 201, contentType: json, etag: '"1"', body: `{"echo":${body}}` }
            : { status: 204, contentType: json, etag: '"2"', body: '' },
      );
    }).batched();
    const items = (): IItems => batch.web.lists.getByTitle("Ö'n & co").items;
    const answers = Promise.all([
      items().select('Id')(),
      items().add({ Title: 'två\nrader' }),
      items().getById(3).update({ Title: 'x' }, '"7"'),
      items().getById(4).delete(),
      items().top(5)(),
    ]);
    await execute();
    expect(await answers).toEqual([[{ Id: 1, Title: 'ett' }], { echo: { Title: 'två\nrader' } }, { etag: '"2"' }, {}, [{ Id: 1, Title: 'ett' }]]);
    expect(seen.map(({ verb }) => verb)).toEqual(['GET', 'POST', 'MERGE', 'DELETE', 'GET']);
    expect(seen[1]?.url).toBe("http://host/sites/s/_api/web/lists/getByTitle('%C3%96''n%20%26%20co')/items");
    expect(seen[2]).toMatchObject({ headers: { 'if-match': '"7"' }, body: '{"Title":"x"}' });
  });

  it('rejects the one call whose part failed', async () => {
    const [batch, execute] = client((requests) =>
      requests.map((_, at) =>
        at === 0 ? { status: 404, contentType: json, body: '{"odata.error":{}}' } : { status: 200, contentType: json, body: '{"value":[]}' },
      ),
    ).batched();
    const first = batch.web.lists
      .getByTitle('missing')()
      .catch((error: Error) => error.message);
    const second = batch.web.lists();
    await execute();
    expect(await first).toContain('[404] Not Found');
    expect(await second).toEqual([]);
  });
});

function client(answer: (requests: readonly BatchRequest[]) => readonly BatchAnswer[]): SPFI {
  return spfi('http://host/sites/s').using(DefaultHeaders(), DefaultInit(), DefaultParse(), (instance) => {
    instance.on.send.replace(async (_url: URL, init: RequestInit) => {
      const requests = parseBatch(new Headers(init.headers).get('content-type') ?? '', bytes(String(init.body)));
      return new Response(writeBatch('id', answer(requests)), { headers: { 'content-type': batchContentType('id') } });
    });
    return instance;
  });
}
