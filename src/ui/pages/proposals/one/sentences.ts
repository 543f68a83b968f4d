/** A sentence of its own, whatever somebody ended it with. */
export const ended = (text: string): string => (/[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
