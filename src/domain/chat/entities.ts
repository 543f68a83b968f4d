/** HTML's character references: those by number, and those by name that editors and mail programs write. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ aring: 'å', auml: 'ä', ouml: 'ö', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', eacute: 'é', Eacute: 'É', uuml: 'ü', Uuml: 'Ü' },
  ...{ aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ', szlig: 'ß' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' },
  ...{ bull: '•', middot: '·', euro: '€', pound: '£', sect: '§', copy: '©', reg: '®', trade: '™', deg: '°', plusmn: '±', times: '×' },
  ...{ frac12: '½', frac14: '¼', frac34: '¾', sup2: '²', sup3: '³', micro: 'µ', rarr: '→', larr: '←', ne: '≠', le: '≤', ge: '≥' },
};

/** Nothing for what is no character: half pairs and numbers past the last. */
function ofNumber(point: number): string {
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : '';
}

/** Once: `&amp;lt;` is `&lt;` as text. What is no reference stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,9}));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return ofNumber(Number(decimal));
    if (hexadecimal !== undefined) return ofNumber(Number.parseInt(hexadecimal, 16));
    return name !== undefined && Object.hasOwn(named, name) ? (named[name] as string) : whole;
  });
