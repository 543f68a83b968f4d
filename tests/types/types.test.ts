import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '../..');

function problemsIn(file: string): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    isolatedModules: true,
    noUncheckedIndexedAccess: true,
    types: [],
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const program = ts.createProgram([path.join(root, file)], options);
  return ts.getPreEmitDiagnostics(program).map(({ file: where, start = 0, messageText }) => {
    const line = where === undefined ? 0 : where.getLineAndCharacterOfPosition(start).line + 1;
    return `${path.relative(root, where?.fileName ?? '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

test('an unknown choice, a missing required field and a wrong type do not compile, and what is right does', () => {
  expect(problemsIn('tests/types/drafts.ts')).toEqual([]);
}, 60_000);
