/**
 * A key from what a row says, so that the same row sent again, in another session, from the same file saved anew, meets
 * itself in the unique column and is not added twice. 128 bits of a hash that mixes well: it has to tell rows apart,
 * not to withstand anybody.
 */
export function contentKey(list: string, draft: object, nth: number): string {
  return `import-${hash(`${list}\n${canonical(draft)}`)}${nth === 1 ? '' : `-${nth}`}`;
}

/** The same text for the same values, in whatever order they were filled in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(',')}}`;
}

const multipliers = [597399067, 2869860233, 951274213, 2716044179] as const;

function hash(text: string): string {
  const parts = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    multipliers.forEach((multiplier, part) => {
      parts[part] = (parts[(part + 1) % 4] as number) ^ Math.imul((parts[part] as number) ^ code, multiplier);
    });
  }
  multipliers.forEach((multiplier, part) => {
    const next = parts[(part + 2) % 4] as number;
    parts[part] = Math.imul(next ^ ((parts[part] as number) >>> 15), multiplier);
  });
  return parts.map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
