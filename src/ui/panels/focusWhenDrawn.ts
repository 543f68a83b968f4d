const patience = 40;

/** Its code may still be on its way: the target takes focus when it is there, unless the person has gone elsewhere. */
export function focusWhenDrawn(target: () => HTMLElement | null): void {
  let from: Element | null | undefined;
  let tries = 0;
  const attempt = (): void => {
    from ??= document.activeElement; // after a dialog that closes has let go of focus
    if (document.activeElement !== from) return;
    const element = target();
    if (element) element.focus();
    else if (++tries < patience) window.setTimeout(attempt, 50);
  };
  window.setTimeout(attempt);
}
