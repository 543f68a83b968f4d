export const addButtonId = 'framsyn-bank-add';
export const editLinkId = 'framsyn-bank-edit';
