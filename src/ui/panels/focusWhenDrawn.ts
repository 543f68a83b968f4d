/** How many times it looks, fifty milliseconds apart. */
const patience = 100;

/**
 * Its code may still be on its way: the target takes focus when it is there. A heading that says that it is being fetched
 * gives way to the real one, and React hides what waits for code of its own; focus then falls on the body, and is given
 * back. Not when the person has gone elsewhere meanwhile.
 */
export function focusWhenDrawn(target: () => HTMLElement | null): void {
  let from: Element | null | undefined;
  let tries = 0;
  let hasLeft = false;
  const leave = (event: Event): void => {
    hasLeft ||= !(event instanceof KeyboardEvent) || event.key === 'Tab' || event.key === 'Escape';
  };
  const listen = (does: 'addEventListener' | 'removeEventListener'): void => {
    for (const kind of ['pointerdown', 'keydown']) document[does](kind, leave, true);
  };
  const attempt = (): void => {
    from ??= document.activeElement; // after a dialog that closes has let go of focus
    const isLost = document.activeElement === document.body;
    const element = target();
    if (hasLeft || (document.activeElement !== from && !isLost) || ++tries > patience) return listen('removeEventListener');
    if (element && document.activeElement !== element) {
      element.focus();
      if (document.activeElement === element) from = element;
    }
    window.setTimeout(attempt, 50);
  };
  listen('addEventListener');
  window.setTimeout(attempt);
}
