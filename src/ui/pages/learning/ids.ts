/** Of what takes focus when a form or a panel goes. */
export const newButton = 'framsyn-new-event';
export const editLink = 'framsyn-edit-event';
export const titleId = 'framsyn-event-title';
