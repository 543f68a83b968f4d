import fc from 'fast-check';
import {
  answerColumns,
  answerText,
  groupAnswers,
  longestAnswer,
  outcomeOf,
  questionsAsked,
  shortened,
  usualGrouping,
  type Answer,
} from '../../../../src/domain/kit/answers';

const answer = (id: number, more: Partial<Answer> = {}): Answer => ({ id, title: `Svar ${id}`, used: 'inteBedomt', ...more });

describe('An answer', () => {
  it('of any length and shape is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: longestAnswer }), (written) => {
        const columns = answerColumns(written);
        expect(columns.title.length).toBeLessThanOrEqual(255);
        expect(answerText(columns)).toBe(written.trim());
      }),
    );
  });

  it('that is long is cut at a word for its title', () => {
    expect(shortened('Bussen slutade gå och då började grannarna köra varandra', 30)).toBe('Bussen slutade gå och då …');
    expect(shortened('a'.repeat(40), 10)).toBe(`${'a'.repeat(8)} …`);
  });
});

describe('Answers side by side', () => {
  it('stand by table when one is named, else by kommun, else together', () => {
    expect(usualGrouping([answer(1), answer(2, { table: '3', municipality: 'Byn' })])).toBe('table');
    expect(usualGrouping([answer(1), answer(2, { municipality: 'Byn' })])).toBe('municipality');
    expect(usualGrouping([answer(1)])).toBe('none');
  });

  it('count a table once however it is spelt, in the order of their numbers, those without one last', () => {
    const groups = groupAnswers(
      [answer(4, { table: 'Bord 10' }), answer(1), answer(3, { table: 'bord  2' }), answer(2, { table: 'Bord 2 ' })], // prettier-ignore
      'table',
    );
    expect(groups.map(({ name, answers }) => [name, answers.map(({ id }) => id)])).toEqual([
      ['Bord 2', [2, 3]],
      ['Bord 10', [4]],
      [undefined, [1]],
    ]);
  });

  it('are all there once, whatever they are grouped by', () => {
    const anyAnswers = fc.array(fc.record({ table: fc.constantFrom('', '1', ' 1', 'Ett', undefined), municipality: fc.constantFrom('Byn', 'byn', undefined) }), { maxLength: 20 }); // prettier-ignore
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('table', 'municipality', 'none'), (all, by) => {
        const answers = all.map((more, index) => answer(index + 1, more));
        const ids = groupAnswers(answers, by as 'table').flatMap((group) => group.answers.map(({ id }) => id)); // prettier-ignore
        expect([...ids].sort((a, b) => a - b)).toEqual(answers.map(({ id }) => id));
      }),
    );
  });
});

describe('What became of the answers', () => {
  it('counts each once: what became a spaning is not counted as used too', () => {
    const outcome = outcomeOf([answer(1, { signal: { id: 9 }, used: 'anvant' }), answer(2, { used: 'anvant' }), answer(3, { used: 'delvis' }), answer(4, { used: 'inte' }), answer(5)]); // prettier-ignore
    const { total, becameSignals, used, partly, not, waiting } = outcome;
    expect(total).toBe(5);
    expect([becameSignals, used, partly, not, waiting].map((part) => part.map(({ id }) => id))).toEqual([[1], [2], [3], [4], [5]]);
  });
});

describe('The questions of an occasion', () => {
  it('are its own first, then those that its answers are to, each once', () => {
    const answers = [{ id: 3, question: { id: 7 } }, { id: 1, question: { id: 5 } }, { id: 2, question: { id: 9 } }, { id: 4 }]; // prettier-ignore
    expect(questionsAsked({ id: 9 }, answers).map(({ id }) => id)).toEqual([9, 5, 7]);
    expect(questionsAsked(undefined, [])).toEqual([]);
  });
});
