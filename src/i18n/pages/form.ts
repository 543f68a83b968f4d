import { pageWords } from '../pageWords';

/** Texts of forms that the first view does not need. */
export const formWords = pageWords(
  {
    'itemForm.send': 'Spara',
    'itemForm.saved': 'Sparat.',
    'itemForm.notSaved': 'Det är inte sparat än.',
    'itemForm.noChoice': 'Inget valt',
    'itemForm.address': 'Adress',
    'itemForm.addressText': 'Text att visa i stället för adressen',

    'picker.loading': 'Hämtar.',
    'picker.failed': 'Vi kunde inte hämta det som går att välja.',
    'picker.retry': 'Försök igen',
    'picker.none': 'Inget passar. Pröva ett annat ord.',
    'picker.count': { one: '{count} att välja', other: '{count} att välja' },
    'picker.some': 'De första {shown} av {count}. Skriv för att hitta fler.',
    'picker.remove': 'Ta bort {title}',
    'picker.removed': '{title} är borttagen.',
    'picker.chosen': '{title} är vald.',
    'picker.open': 'Visa det som går att välja',
  },
  {
    'itemForm.send': 'Save',
    'itemForm.saved': 'Saved.',
    'itemForm.notSaved': 'It is not saved yet.',
    'itemForm.noChoice': 'Nothing chosen',
    'itemForm.address': 'Address',
    'itemForm.addressText': 'Text to show instead of the address',

    'picker.loading': 'Loading.',
    'picker.failed': 'We could not load what there is to choose from.',
    'picker.retry': 'Try again',
    'picker.none': 'Nothing fits. Try another word.',
    'picker.count': { one: '{count} to choose from', other: '{count} to choose from' },
    'picker.some': 'The first {shown} of {count}. Type to find more.',
    'picker.remove': 'Remove {title}',
    'picker.removed': '{title} is removed.',
    'picker.chosen': '{title} is chosen.',
    'picker.open': 'Show what there is to choose from',
  },
);
