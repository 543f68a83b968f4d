/** Texts that the pages Lärande and Lärdomar share. */
import { pageWords } from '../pageWords';

export const learningPartWords = pageWords(
  {
    'learningPart.save': 'Spara',
    'learningPart.saved': 'Sparat.',
    'learningPart.notSaved': 'Det är inte sparat: {reason}. Det du har skrivit finns kvar här.',
    'learningPart.overtaken': 'Någon annan har sparat under tiden. Det senaste visas nu. Stämmer din ändring fortfarande? Spara igen.',
    'learningPart.unread': 'Det går inte att läsa: {reason}.',
    'learningPart.newLearning': 'Ny lärdom',
    'learningPart.editLearning': 'Ändra lärdomen',
    'learningPart.formIntro': 'Bara den första raden behövs. Resten kan komma senare.',
  },
  {
    'learningPart.save': 'Save',
    'learningPart.saved': 'Saved.',
    'learningPart.notSaved': 'It is not saved: {reason}. What you wrote is still here.',
    'learningPart.overtaken': 'Somebody else has saved meanwhile. The latest is shown now. Does your change still hold? Save again.',
    'learningPart.unread': 'It cannot be read: {reason}.',
    'learningPart.newLearning': 'New learning',
    'learningPart.editLearning': 'Edit the learning',
    'learningPart.formIntro': 'Only the first line is needed. The rest can come later.',
  },
);
