/**
 * The screen reader's own words, which are English, as a Swedish one says them. A role or state that is not here is an
 * error: then it is not known whether the word is the library's or ours.
 */
const roles: Readonly<Record<string, string>> = {
  alert: 'varning',
  article: 'artikel',
  banner: 'sidhuvud',
  blockquote: 'citat',
  button: 'knapp',
  caption: 'tabellrubrik',
  cell: 'cell',
  checkbox: 'kryssruta',
  columnheader: 'kolumnrubrik',
  combobox: 'kombinationsruta',
  complementary: 'komplement',
  definition: 'definition',
  dialog: 'dialog',
  document: 'dokument',
  emphasis: 'betoning',
  figure: 'figur',
  form: 'formulär',
  graphics: 'bild',
  'graphics-document': 'bild',
  group: 'grupp',
  heading: 'rubrik',
  image: 'bild',
  img: 'bild',
  link: 'länk',
  list: 'lista',
  listbox: 'listruta',
  listitem: 'punkt',
  main: 'huvudinnehåll',
  mark: 'markering',
  meter: 'mätare',
  navigation: 'navigering',
  option: 'alternativ',
  paragraph: 'stycke',
  progressbar: 'förlopp',
  radio: 'alternativknapp',
  radiogroup: 'grupp av alternativ',
  region: 'område',
  row: 'rad',
  rowgroup: 'rader',
  rowheader: 'radrubrik',
  search: 'sökområde',
  searchbox: 'sökfält',
  separator: 'avdelare',
  spinbutton: 'sifferfält',
  status: 'status',
  strong: 'stark betoning',
  switch: 'växel',
  tab: 'flik',
  table: 'tabell',
  tablist: 'flikar',
  tabpanel: 'flikinnehåll',
  term: 'term',
  textbox: 'textfält',
  time: 'tid',
};

/** What stands last in a phrase. Empty: a reader says nothing of it. */
const states: readonly (readonly [RegExp, string])[] = [
  [/^not (busy|disabled|invalid|required|selected|multi-selectable|read only)$/, ''],
  [/^modal$/, ''],
  [/^busy$/, 'upptagen'],
  [/^not checked$/, 'inte markerad'],
  [/^checked$/, 'markerad'],
  [/^current (page|item|step|date|time|location)$/, 'aktuell'],
  [/^disabled$/, 'inte tillgänglig'],
  [/^not expanded$/, 'komprimerad'],
  [/^expanded$/, 'utvidgad'],
  [/^has popup (?:listbox|menu)$/, ''],
  [/^has popup dialog$/, 'öppnar dialog'],
  [/^invalid$/, 'felaktig'],
  [/^not pressed$/, 'inte intryckt'],
  [/^pressed$/, 'intryckt'],
  [/^required$/, 'krävs'],
  [/^selected$/, 'vald'],
  [/^level (\d+)$/, 'nivå $1'],
  [/^set size (\d+)$/, ''],
  [/^position (\d+)$/, ''],
  [/^\d+ controls?$/, ''],
  [/^autocomplete in list$/, ''],
  [/^orientated (?:horizontally|vertically)$/, ''],
  [/^(?:row|column) (?:count|index|span) \d+$/, ''],
  [/^no defined sort order$/, ''],
  [/^placeholder (.*)$/, ''],
  [/^(?:max|min|current) value (.*)$/, ''],
];

const translated = (word: string): string | undefined => {
  const found = states.find(([pattern]) => pattern.test(word));
  return found && word.replace(found[0], found[1]);
};

/** Words that stand in the components' own English texts and in no Swedish sentence of ours. */
const english =
  /\b(?:the|and|or|of|you|your|with|from|this|that|is|are|not|close|open|clear|select|selected|loading|search|more|less|show|hide|remove|delete|edit|save|cancel|next|previous|page|item|items|menu|toggle|expand|collapse|required|optional|error|warning|options?|choose|dismiss|navigate|click|heading|button|checkbox|listbox|combobox)\b/i;

/** A phrase in Swedish; it throws when a word in it is an English one that nobody gave a Swedish name. */
export function inSwedish(phrase: string): string {
  const parts = phrase.split(', ');
  const said: string[] = [];
  const role = /^(polite|assertive): /.test(phrase) ? undefined : roles[parts[0] ?? ''];
  if (role !== undefined) parts.shift();
  while (parts.length > 0) {
    const state = translated(parts[parts.length - 1] ?? '');
    if (state === undefined) break;
    if (state !== '') said.unshift(state);
    parts.pop();
  }
  const name = parts
    .join(', ')
    .replace(/^polite: /, 'sägs: ')
    .replace(/^assertive: /, 'sägs genast: ');
  const stray = english.exec(name)?.[0];
  if (stray !== undefined) throw new Error(`English is heard, ”${stray}”, in: ${phrase}`);
  return [role, name, ...said].filter((part) => part !== undefined && part !== '').join(', ');
}
