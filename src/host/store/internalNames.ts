/** How SharePoint makes a column's internal name from its first display name, and how REST spells it. */
const longest = 32;

/** Every character but letters, digits and underscores of ASCII becomes `_xNNNN_`, a leading digit too; cut at 32 characters [MEM]. */
export function encodeName(displayName: string): string {
  const encoded = [...displayName]
    .map((letter, index) => (/[A-Za-z_]/.test(letter) || (index > 0 && /\d/.test(letter)) ? letter : escapeUnits(letter)))
    .join('');
  return encoded.slice(0, longest);
}

function escapeUnits(letter: string): string {
  return letter
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .join('');
}

/** Values are kept in objects by these names, and such a name means something else on every object: it counts as taken. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The name itself, or with the first digit suffix that is free: a second MetaInfo is MetaInfo0 [recorded]. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase()) && !inherited.has(wanted)) return wanted;
  for (let suffix = 0; ; suffix += 1) {
    const tail = String(suffix);
    const candidate = `${wanted.slice(0, longest - tail.length)}${tail}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** REST writes `_UIVersionString` as `OData__UIVersionString`. */
export function fromRestName(name: string): string {
  return name.startsWith('OData__') ? name.slice('OData_'.length) : name;
}
