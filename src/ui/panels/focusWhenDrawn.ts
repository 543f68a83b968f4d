const patience = 100;

/**
 * Its code may still be on its way: the target takes focus when it is there. A heading that says that it is being fetched
 * gives way to the real one, and focus goes along. Not when the person has gone elsewhere meanwhile.
 */
export function focusWhenDrawn(target: () => HTMLElement | null): void {
  let from: Element | null | undefined;
  let tries = 0;
  const attempt = (): void => {
    from ??= document.activeElement; // after a dialog that closes has let go of focus
    const isLost = document.activeElement === document.body && from?.isConnected === false;
    if (document.activeElement !== from && !isLost) return;
    const element = target();
    if (element && element !== from) {
      element.focus();
      from = element;
    }
    if (++tries < patience) window.setTimeout(attempt, 50);
  };
  window.setTimeout(attempt);
}
