import * as React from 'react';

type Outcome = 'none' | 'copied' | 'failed';

/** Teams' iframe may lack the clipboard permission; the old command still works there inside a click. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

export function useCopy(): { readonly outcome: Outcome; copy(text: string): Promise<boolean> } {
  const [outcome, setOutcome] = React.useState<Outcome>('none');
  const copy = async (text: string): Promise<boolean> => {
    const done = await copyText(text);
    setOutcome(done ? 'copied' : 'failed');
    return done;
  };
  return { outcome, copy };
}
