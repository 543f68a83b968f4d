import * as React from 'react';

/** So long a pause means that a word has been written: the address follows. Browsers refuse more than some ten changes a second. */
const pause = 300;

interface Typing {
  readonly text: string;
  readonly type: (text: string) => void;
  /** The address is about to say this anyway. */
  readonly settle: (text: string) => void;
}

/** What is typed counts at once; `onPause` hears of it when the typing pauses. A step in the history changes the text too. */
export function useTyping(asked: string, onPause: (text: string) => void): Typing {
  const [text, setText] = React.useState(asked);
  const pending = React.useRef<number>();
  const tell = React.useRef(onPause);
  tell.current = onPause;
  const clear = (): void => {
    window.clearTimeout(pending.current);
    pending.current = undefined;
  };
  React.useEffect(() => setText((current) => (current.trim() === asked ? current : asked)), [asked]);
  React.useEffect(() => clear, []);
  return {
    text,
    type: (typed) => {
      clear();
      setText(typed);
      pending.current = window.setTimeout(() => {
        pending.current = undefined;
        tell.current(typed.trim());
      }, pause);
    },
    settle: (settled) => {
      clear();
      if (settled !== text.trim()) setText(settled);
    },
  };
}
