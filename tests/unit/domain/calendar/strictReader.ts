/** Reads a calendar file as the strictest client would, from the words of RFC 5545, and refuses everything else. */

export interface ReadEvent {
  readonly [name: string]: { readonly parameters: string; readonly value: string };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function physicalLines(text: string): readonly string[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end with CRLF');
  if (/(^|[^\r])\n|\r(?!\n)/.test(text)) throw new Error('a line ends with something else than CRLF');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    const octets = Buffer.from(line, 'utf8');
    if (octets.length > 75) throw new Error(`${octets.length} octets: ${line}`);
    if (line === '') throw new Error('an empty line');
    utf8.decode(octets);
    if ([...line].some((character) => character.charCodeAt(0) < 0x20 && character !== '\t')) throw new Error(`a control character: ${line}`);
  }
  if (Buffer.from(text, 'utf8').toString('utf8') !== text) throw new Error('half a character');
  return lines;
}

function logicalLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of physicalLines(text)) {
    if (!/^[ \t]/.test(line)) lines.push(line);
    else if (lines.length === 0) throw new Error('begins with a folded line');
    else lines[lines.length - 1] += line.slice(1);
  }
  return lines;
}

const propertyOf = (line: string): readonly [string, string, string] => {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^";:,\s]+)*):(.*)$/s.exec(line);
  if (!match) throw new Error(`no content line: ${line}`);
  return [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
};

/** A value of type TEXT back to what was written. */
export function plainText(value: string): string {
  if (/(^|[^\\])(\\\\)*[;,]/.test(value)) throw new Error(`a bare separator in a text: ${value}`);
  return value.replace(/\\(.)/g, (whole, character: string) => {
    if (character === 'n' || character === 'N') return '\n';
    if (character === '\\' || character === ';' || character === ',') return character;
    throw new Error(`an escape that is none: ${whole}`);
  });
}

const isDate = (value: string): boolean => {
  const [year, month, day] = [value.slice(0, 4), value.slice(4, 6), value.slice(6, 8)];
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return /^\d{8}$/.test(value) && !Number.isNaN(found.getTime()) && found.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
};
const isInstant = (value: string): boolean => /^\d{8}T([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/.test(value) && isDate(value.slice(0, 8));

const once = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'STATUS', 'TRANSP', 'SEQUENCE', 'LAST-MODIFIED', 'URL'];

const checks: readonly (readonly [name: string, isRequired: boolean, isRight: (value: string, parameters: string) => boolean])[] = [
  ['UID', true, (value) => value !== ''],
  ['DTSTAMP', true, isInstant],
  ['DTSTART', true, (value, parameters) => parameters === ';VALUE=DATE' && isDate(value)],
  ['DTEND', true, (value, parameters) => parameters === ';VALUE=DATE' && isDate(value)],
  ['LAST-MODIFIED', false, isInstant],
  ['STATUS', true, (value) => /^(TENTATIVE|CONFIRMED|CANCELLED)$/.test(value)],
  ['SEQUENCE', true, (value) => /^\d+$/.test(value)],
  ['SUMMARY', true, (value) => plainText(value) !== undefined],
  ['DESCRIPTION', false, (value) => plainText(value) !== undefined],
  ['URL', false, (value) => new URL(value).href !== '' && !/[^!-~]/.test(value)],
];

function checkEvent(event: ReadEvent): ReadEvent {
  for (const [name, isRequired, isRight] of checks) {
    const found = event[name];
    if (found === undefined ? isRequired : !isRight(found.value, found.parameters)) throw new Error(`${name}: ${found?.value ?? 'missing'}`);
  }
  const [start, end] = [event['DTSTART'], event['DTEND']];
  if (start && end && end.value <= start.value) throw new Error('ends before it has begun');
  return event;
}

/** The properties between BEGIN:VEVENT and END:VEVENT, each at most once. */
function eventOf(lines: readonly (readonly [string, string, string])[]): ReadEvent {
  const event: Record<string, { parameters: string; value: string }> = {};
  for (const [name, parameters, value] of lines) {
    if (!once.includes(name) || event[name]) throw new Error(`${name} more than once, or unknown`);
    event[name] = { parameters, value };
  }
  return checkEvent(event);
}

export function readCalendar(text: string): { readonly name: string; readonly events: readonly ReadEvent[] } {
  const lines = logicalLines(text).map(propertyOf);
  const of = (name: string): readonly string[] => lines.filter(([found]) => found === name).map(([, , value]) => value);
  const places = lines.flatMap(([name], index) => (name === 'BEGIN' || name === 'END' ? [index] : []));
  const frames = places.map((index) => lines[index]?.join('')).join();
  if (!/^BEGINVCALENDAR(,BEGINVEVENT,ENDVEVENT)*,ENDVCALENDAR$/.test(frames)) throw new Error(`no calendar: ${frames}`);
  if (of('VERSION').join() !== '2.0' || of('PRODID').length !== 1) throw new Error('VERSION and PRODID must stand once');
  const inner = places.slice(1, -1);
  const events = inner.flatMap((begin, index) => (index % 2 === 0 ? [eventOf(lines.slice(begin + 1, inner[index + 1]))] : []));
  const uids = events.map(({ UID }) => UID?.value);
  if (new Set(uids).size !== uids.length) throw new Error('two events with one UID');
  return { name: plainText(of('NAME')[0] ?? ''), events };
}
