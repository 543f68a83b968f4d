import { languageProblems } from '../../../../src/domain/report/languageCheck';

const words = (text: string): readonly string[] => languageProblems(text).map(({ word, advice }) => `${advice}: ${word}`);

describe('The words of a report', () => {
  it.each([
    ['Vår prognos är att fler flyttar.', 'forecast: prognos'],
    ['Enligt tillväxtprognoserna ökar bristen.', 'forecast: tillväxtprognoserna'],
    ['Framtiden kommer att bli dyrare.', 'certainty: Framtiden kommer att'],
    ['I framtiden kommer alla att arbeta hemma.', 'certainty: I framtiden kommer'],
    ['Ett nämndbeslut om extern grupp.', 'formal: nämndbeslut'],
    ['Ledningsgruppens formella beslut gäller.', 'formal: formella beslut'],
    ['Our forecast for 2040.', 'forecast: forecast'],
    ['The future will be electric.', 'certainty: The future will'],
  ])('are looked at again: %s', (text, found) => {
    expect(words(text)).toEqual([found]);
  });

  it.each([
    'Det är inte en prognos.',
    'Tre alternativ, inga prognoser.',
    'Ledningsgruppens beslut styr arbetet. Formella beslut fattas av nämnd.',
    'Scenarierna är ingen prognos för framtiden.',
    'Vi såg framtidens metoder på mötet.',
    'This is not a forecast.',
    '',
  ])('are right when they say what something is not, or who decides: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('are named once each, in the order of the text, and a denial ends with its sentence', () => {
    expect(words('Nämndbeslut väntas. Inte nu. Prognosen håller, och prognosen är bra.')).toEqual(['formal: Nämndbeslut', 'forecast: Prognosen']);
  });
});
