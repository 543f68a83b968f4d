/** A host whose site has one list, `Notes`, with one item, a visitor and a member; what a test of the routes around lists starts from. */
import { people, startTestHost, type TestHost } from '../wire/testHost';

export const list = "web/lists/getByTitle('Notes')";
export const item = `${list}/items(1)`;

export async function startListSite(): Promise<TestHost> {
  const host = await startTestHost();
  await done(host, 'web/associatedVisitorGroup/users', { LoginName: people.reader });
  await done(host, 'web/associatedMemberGroup/users', { LoginName: people.writer });
  await done(host, 'web/lists', { Title: 'Notes', BaseTemplate: 100 });
  await done(host, `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="Text" Name="Place" DisplayName="Place"/>', Options: 8 } });
  await done(host, `${list}/items`, { Title: 'One' });
  return host;
}

/** The body of a GET. */
export const read = async (host: TestHost, path: string): Promise<unknown> => (await host.call('GET', path)).json;

/** A POST with X-HTTP-Method, as PnPjs sends changes; the status. */
export const change = async (
  host: TestHost,
  method: 'MERGE' | 'DELETE' | 'PUT',
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> => (await host.call('POST', path, { body, headers: { 'x-http-method': method, ...headers } })).status;

/** A POST that must succeed. */
export async function done(host: TestHost, path: string, body?: unknown, method = 'POST'): Promise<unknown> {
  const answer = await host.call(method, path, { body });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.json;
}
