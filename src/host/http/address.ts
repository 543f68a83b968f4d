/** Which of a site's addresses a URL is: `_api/…`, or a file that hangs on an item and is fetched by its own URL. */

const attachment = /^(.+)\/attachments\/(\d{1,10})\/([^/]+)$/i;

const quoted = (text: string): string => encodeURIComponent(text.replaceAll("'", "''"));

/** The path after `_api/`, or undefined when the address is none of the site's. */
export function apiPath(path: string, serverRelativeUrl: string, isRead: boolean): string | undefined {
  const site = serverRelativeUrl.toLowerCase();
  const lower = path.toLowerCase();
  if (lower === `${site}/_api` || lower.startsWith(`${site}/_api/`)) return path.slice(site.length + '/_api/'.length);
  if (!isRead || !lower.startsWith(`${site}/`)) return undefined;
  const match = attachment.exec(decoded(path) ?? '');
  if (match === null) return undefined;
  const [, list = '', item = '', name = ''] = match;
  // The address that SharePoint answers as ServerRelativeUrl, and that browsers follow.
  return `web/getList('${quoted(list)}')/items(${item})/attachmentFiles('${quoted(name)}')/$value`;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
