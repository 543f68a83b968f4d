import fc from 'fast-check';
import { checkSteps, isPerParticipant, readSteps, writeSteps } from '../../../../src/domain/methods/steps';
import starter from '../../../../sharepoint/content/methods.json';
import { anySteps, signalRound, step } from './fixture';

describe('The steps of a method', () => {
  it('are read as they were written', () => {
    fc.assert(fc.property(anySteps, (steps) => expect(readSteps(writeSteps(steps))).toEqual({ steps, problems: [] })));
  });

  it('are read whatever stands in the column, without ever failing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.dictionary(fc.constantFrom('title', 'minutes', 'minimumMinutes', 'priority'), fc.jsonValue())).map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const { steps } = readSteps(text);
          expect(steps.every(({ minutes, minimumMinutes }) => minutes >= 1 && minimumMinutes >= 1 && minimumMinutes <= minutes)).toBe(true);
        },
      ),
    );
  });

  it('that can be read are kept when others cannot, and each problem names its step and field', () => {
    const json = JSON.stringify([
      { title: 'Hel', minutes: 5, minimumMinutes: 2 },
      'inget steg',
      { title: 'Halv', minutes: 'många', priority: 7, minimumMinutes: 90 },
    ]);
    const { steps, problems } = readSteps(json);
    expect(steps.map(({ title }) => title)).toEqual(['Hel', 'Halv']);
    expect(problems).toEqual([
      { step: 1, code: 'notStep' },
      { step: 2, field: 'minutes', code: 'notMinutes' },
      { step: 2, field: 'minimumMinutes', code: 'minimumAboveMinutes' },
      { step: 2, field: 'priority', code: 'unknownPriority' },
    ]);
  });

  it('keep what a later version has written beside what this one knows', () => {
    const json = JSON.stringify([{ title: 'Ram', minutes: 3, minimumMinutes: 1, priority: 1, rum: 'stora salen' }]);
    expect(JSON.parse(writeSteps(readSteps(json).steps))).toEqual([expect.objectContaining({ title: 'Ram', rum: 'stora salen' })]);
  });

  it.each([
    ['no text', '', 0],
    ['broken JSON', '[{"title":', 1],
    ['something other than a list', '{"title":"x"}', 1],
  ])('with %s there are none', (_what, text, count) => {
    const { steps, problems } = readSteps(text);
    expect(steps).toEqual([]);
    expect(problems).toHaveLength(count);
  });

  it('of all starter methods can be read and saved without a remark', () => {
    for (const method of starter) {
      const { steps, problems } = readSteps(JSON.stringify(method.steps));
      expect([method.key, problems, checkSteps(steps)]).toEqual([method.key, [], []]);
      expect(steps.every(({ other }) => other === undefined)).toBe(true);
    }
  });
});

describe('Before steps are saved', () => {
  it('a step without a name, or with a minimum above its time, is named with its field', () => {
    expect(checkSteps([step('Ram', 3, 1), step(' ', 5, 8)])).toEqual([
      { step: 1, field: 'title', code: 'required' },
      { step: 1, field: 'minimumMinutes', code: 'minimumAboveMinutes' },
    ]);
  });

  it('some step has to be indispensable', () => {
    expect(checkSteps([step('Ram', 3, 1, 2)])).toEqual([{ code: 'nothingIndispensable' }]);
    expect(checkSteps([])).toEqual([]);
  });

  it('minutes are whole, at least one and at most a day', () => {
    const codes = [0, 2.5, 1441].map((minutes) => checkSteps([step('Ram', minutes, 1)])[0]?.code);
    expect(codes).toEqual(['tooFewMinutes', 'notMinutes', 'tooManyMinutes']);
  });
});

it('A method whose every step is done by each on their own counts its minutes per participant', () => {
  expect(isPerParticipant(signalRound)).toBe(false);
  expect(isPerParticipant(signalRound.map((one) => ({ ...one, perParticipant: true })))).toBe(true);
  expect(isPerParticipant([])).toBe(false);
});
