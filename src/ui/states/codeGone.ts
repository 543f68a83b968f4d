/** How browsers (Chromium, Firefox, Safari), webpack and SharePoint's loader say that a file of code did not come. */
const said = /dynamically imported module|importing a module script|loading (css )?chunk|load timeout for modules|script error for/i;

/** A part of the app is not where it was: a new version was installed, or the network is down. */
export const isCodeGone = (failure: unknown): boolean => failure instanceof Error && (failure.name === 'ChunkLoadError' || said.test(failure.message));
