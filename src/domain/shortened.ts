/** Cut at the end of a word, or where it has to be when there is none (an address, a pasted row), but never within a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  const end = space > most / 2 ? space : most;
  const whole = /[\ud800-\udbff]$/.test(text.slice(0, end)) ? end - 1 : end;
  return `${text.slice(0, whole).trimEnd()} …`;
}
