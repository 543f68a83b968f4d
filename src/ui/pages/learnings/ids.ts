/** Of what takes focus when a form or a panel goes. */
export const newButton = 'framsyn-new-learning';
export const editLink = 'framsyn-edit-learning';
export const titleId = 'framsyn-learning-title';
