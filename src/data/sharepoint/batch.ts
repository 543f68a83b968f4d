import type { Answer, Call } from './exchange';

/**
 * SharePoint's `$batch`, written and read. @pnp/sp has one of its own, which is not used: when the outer answer is lost
 * or broken off, its promises stay pending for ever, and a part that was throttled is never sent again.
 *
 * Wire shape (captured from SharePoint Online): requests as multipart/mixed with each write in a changeset, answers flat,
 * in the order of the requests, each with a status line of its own. Not transactional: a part that fails stops nothing.
 */
export const batchLimits = { parts: 100, bytes: 1_900_000 } as const;

/** One POST for many calls, in their order. */
export function composeBatch(siteUrl: string, calls: readonly Call[], id: string): Call {
  const lines: string[] = [];
  calls.forEach((call, index) => {
    const isRead = call.method === 'GET';
    const changeset = `changeset_${id}_${index}`;
    lines.push(`--batch_${id}`);
    if (!isRead) lines.push(`Content-Type: multipart/mixed; boundary="${changeset}"`, '', `--${changeset}`);
    lines.push('Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${call.method} ${call.url} HTTP/1.1`);
    Object.entries(call.headers ?? {}).forEach(([name, value]) => lines.push(`${name.toLowerCase()}: ${value}`));
    lines.push('', call.body ?? '');
    if (!isRead) lines.push(`--${changeset}--`, '');
  });
  lines.push(`--batch_${id}--`, '');
  return {
    method: 'POST',
    url: `${siteUrl}/_api/$batch`,
    headers: { Accept: 'application/json', 'Content-Type': `multipart/mixed; boundary=batch_${id}` },
    body: lines.join('\r\n'),
  };
}

/** The parts in order; undefined when the text is not a whole batch answer of so many parts (it broke off on the way). */
export function readBatch(answer: Answer, parts: number): Answer[] | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(answer.headers['content-type'] ?? '')?.[1];
  const opening = boundary === undefined ? /^--\S+/.exec(answer.text.trimStart())?.[0] : `--${boundary}`;
  if (opening === undefined) return undefined;
  const text = `\n${answer.text.replace(/\r\n/g, '\n')}`;
  const end = text.lastIndexOf(`\n${opening}--`);
  if (end < 0) return undefined;
  const sections = text.slice(0, end).split(`\n${opening}\n`).slice(1);
  const answers = sections.map(readPart).filter((part): part is Answer => part !== undefined);
  return answers.length === parts ? answers : undefined;
}

function readPart(section: string): Answer | undefined {
  const match = /(?:^|\n)HTTP\/[0-9.]+ +([0-9]{3})[^\n]*\n/.exec(section);
  if (match?.[1] === undefined) return undefined;
  const rest = section.slice(match.index + match[0].length);
  const blank = rest.startsWith('\n') ? 0 : rest.indexOf('\n\n');
  const head = blank < 0 ? rest : rest.slice(0, blank);
  const headers: Record<string, string> = {};
  head.split('\n').forEach((line) => {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  });
  const text = blank < 0 ? '' : rest.slice(blank === 0 ? 1 : blank + 2);
  return { status: Number(match[1]), headers, text: text.trim() };
}
