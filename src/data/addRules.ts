/**
 * So many adds, and the read that shows what came of them, fill a `$batch` of a hundred parts. Who shows progress hands
 * over so many at a time.
 */
export const addsAtOnce = 99;
