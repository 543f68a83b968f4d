import * as React from 'react';

/** Focus on what the next drawing brings. */
export function useFocusNext(): (id: string) => void {
  const wanted = React.useRef<string>();
  React.useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (id) => {
    wanted.current = id;
  };
}
