/** Adaptive Cards by Microsoft's own renderer, so that a card looks and fails here as it does in Teams. */
import { AdaptiveCard, ExecuteAction, GlobalSettings, HostConfig, OpenUrlAction, Strings, SubmitAction } from 'adaptivecards';
import type { Action } from 'adaptivecards';
import { element } from '../../chrome/dom';
import { cardMarkdown } from './cardMarkdown';
import { hostConfigOf } from './hostConfig';
import { safeLink } from './safeHtml';
import type { ChatWords } from '../../i18n/chat';

/** What Teams sends as `value.action` of `adaptiveCard/action`. */
export interface CardAction {
  readonly type: 'Action.Execute';
  readonly id?: string;
  readonly verb: string;
  readonly data: object;
}
export interface CardEvents {
  readonly execute: (action: CardAction) => void;
  /** Action.Submit, which is there in dialogs only. */
  readonly submit?: (data: object) => void;
  readonly openUrl: (address: string) => void;
}

GlobalSettings.setTabIndexAtCardRoot = false;
GlobalSettings.allowMarkForTextHighlighting = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

const objectOf = (data: string | object | undefined): object => (typeof data === 'object' ? data : {});

function act(action: Action, { execute, submit, openUrl }: CardEvents): void {
  if (action instanceof OpenUrlAction) {
    const address = safeLink(action.url ?? '', window.location.origin);
    if (address !== null) openUrl(address);
  } else if (action instanceof ExecuteAction) {
    execute({ type: 'Action.Execute', id: action.id, verb: action.verb, data: objectOf(action.data) });
  } else if (action instanceof SubmitAction) {
    submit?.(objectOf(action.data));
  }
}

/** The card as elements. One that cannot be read says so in its own fallback text, or in ours. */
export function drawCard(json: object, events: CardEvents, words: ChatWords): HTMLElement {
  Strings.defaults.overflowButtonTooltip = () => words.moreActions;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigOf(words.required, events.submit === undefined ? 2 : 3));
  card.onExecuteAction = (action) => act(action, events);
  card.onAnchorClicked = (_element, anchor) => {
    const address = safeLink(anchor.href, window.location.origin);
    if (address !== null) events.openUrl(address);
    return true;
  };
  card.parse(json);
  const drawn = card.render();
  return element('div', { class: 'card' }, drawn ?? element('p', {}, card.fallbackText ?? words.cardUnreadable));
}
