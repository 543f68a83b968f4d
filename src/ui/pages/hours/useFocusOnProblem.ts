import * as React from 'react';

/** What is wrong is where the person goes on: focus goes to the first field that has a problem. */
export function useFocusOnProblem(id: string, problems: readonly { readonly field: string }[]): void {
  React.useEffect(() => {
    const [first] = problems;
    if (first !== undefined) document.getElementById(`${id}-${first.field}`)?.focus();
  }, [id, problems]);
}
