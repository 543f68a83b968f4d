import { addressFault, helpPlacesIn, missingHelp } from '../../../src/domain/help/places';

test.each([
  ['https://www.regionen.se/tillganglighet', undefined],
  ['http://www.regionen.se/tillganglighet', 'notSecure'],
  ['www.regionen.se/tillganglighet', 'notAddress'],
  ['javascript:alert(1)', 'notAddress'],
  ['https://intranät', 'notAddress'],
  ['https://nagon:hemligt@www.regionen.se', 'notAddress'],
  [`https://www.regionen.se/${'a'.repeat(500)}`, 'tooLong'],
])('an address like %s is judged before it is kept', (text, fault) => {
  expect(addressFault(text)).toBe(fault);
});

test('what stands in the list that cannot be followed is as good as none', () => {
  const places = helpPlacesIn([
    { title: 'help.accessibility', value: ' https://www.regionen.se/redogorelse ' },
    { title: 'help.guides', value: 'javascript:alert(1)' },
    { title: 'schemaVersion', value: 'https://www.regionen.se' },
  ]);
  expect(places).toEqual({ accessibility: 'https://www.regionen.se/redogorelse' });
  expect(missingHelp(places)).toEqual(['guides']);
});
