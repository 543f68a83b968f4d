/** A button that opens a menu: arrows, Home, End and first letters move in it, Escape and Tab leave it. */
import { element } from '../../chrome/dom';

export interface MenuItem {
  readonly label: string;
  readonly chosen: () => void;
}

/** Where the menu stands: under its button or, when there is no room, over it; never outside the window. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const { top, bottom, right } = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const isBelow = bottom + offsetHeight + 4 <= window.innerHeight;
  menu.style.top = `${Math.max(4, isBelow ? bottom + 2 : top - offsetHeight - 2)}px`;
  menu.style.left = `${Math.min(Math.max(4, right - offsetWidth), window.innerWidth - offsetWidth - 4)}px`;
}

/** Makes a menu button of `button`; answers what goes in its place. */
export function menuButton(button: HTMLButtonElement, label: string, items: readonly MenuItem[]): HTMLElement {
  const entries = items.map((item, index) => element('button', { type: 'button', role: 'menuitem', tabindex: index === 0 ? '0' : '-1' }, item.label));
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label, hidden: true }, ...entries);
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  const holder = element('span', { class: 'menu-holder' }, button, menu);

  const close = (isBack: boolean): void => {
    if (menu.hidden) return;
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', leave, true);
    window.removeEventListener('resize', follow);
    document.removeEventListener('scroll', follow, true);
    if (isBack) button.focus();
  };
  // The messages may move by themselves: the newest comes into view, and so does one that was half out of view.
  const follow = (): void => place(menu, button);
  const leave = ({ target }: Event): void => {
    if (!(target instanceof Node && holder.contains(target))) close(false);
  };
  const open = (first: number): void => {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    place(menu, button);
    entries.at(first)?.focus({ preventScroll: true });
    document.addEventListener('pointerdown', leave, true);
    window.addEventListener('resize', follow);
    document.addEventListener('scroll', follow, true);
  };

  button.addEventListener('click', () => (menu.hidden ? open(0) : close(true)));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  entries.forEach((entry, index) =>
    entry.addEventListener('click', () => {
      close(true);
      items[index]?.chosen();
    }),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') return close(false);
    const next = nextEntry(event.key, entries);
    if (event.key === 'Escape') close(true);
    else if (next === undefined) return;
    else next.focus();
    event.preventDefault();
    event.stopPropagation();
  });
  return holder;
}

function nextEntry(key: string, entries: readonly HTMLElement[]): HTMLElement | undefined {
  const now = entries.findIndex((entry) => entry === document.activeElement);
  const moves: Readonly<Record<string, number>> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 };
  const move = moves[key];
  if (move !== undefined) return entries.at(move === entries.length ? 0 : move);
  if (key.length !== 1) return undefined;
  const after = [...entries.slice(now + 1), ...entries.slice(0, now + 1)];
  return after.find((entry) => entry.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}
