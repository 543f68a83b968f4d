/** A surrogate pair is one character; one half alone is none, and neither are most control characters, U+FFFE and U+FFFF. */
const unwritable = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Without the characters that XML 1.0 has no way to write: a workbook, a document or a picture with one of them would not open. */
export const writable = (text: string): string => text.replace(unwritable, (found) => (found.length === 2 ? found : ''));
