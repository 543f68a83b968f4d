import type { Settings } from '../chrome/settings';

/** What every content of the frame may ask of it. */
export interface Surroundings {
  readonly settings: () => Settings;
  /** Opens another place of the frame. */
  open(address: string): void;
  /** Opens a link when it leads to a place of the frame; answers whether it did. */
  openLink(link: string): boolean;
  /** In the corner, for a moment that needs no answer. */
  say(text: string): void;
}

/** What stands in the frame's main part: a tab, or a conversation. */
export interface Content {
  readonly view: HTMLElement;
  themeChanged(): void;
  /** The frame's address was changed by hand or by a link: another place in the same content. */
  goTo(fragment: string): void;
  close(): void;
}
