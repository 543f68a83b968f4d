/** One form is open at a time, so the key alone is a name in the document. */
export const fieldId = (key: string): string => `framsyn-field-${key}`;
