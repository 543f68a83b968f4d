/** As the first word of a line. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
