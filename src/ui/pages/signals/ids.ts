/** Of what opens the form: focus goes back there. */
export const newButtonId = 'framsyn-new-signal';
export const editLinkId = 'framsyn-edit-signal';
