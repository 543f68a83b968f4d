/** The heading of what waits: there the line above the form leads. */
export const waitingHeadingId = 'framsyn-waiting';
