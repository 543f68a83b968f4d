/** Choices: SharePoint stores the Swedish text, so that its own views, Excel and Power Automate stay readable; code sees the code. */
import type { Choices } from '../field';

/** Own codes only: 'constructor' is no choice. */
export function isCode(choices: Choices, code: unknown): code is string {
  return typeof code === 'string' && Object.prototype.hasOwnProperty.call(choices, code);
}

/** The text of a code; a code that the schema does not have stays as it is, and finds nothing. */
export function textOf(choices: Choices, code: string): string {
  return isCode(choices, code) ? (choices[code] as string) : code;
}

/** The code of a stored text; undefined when somebody stored another text past our forms. */
export function codeOf(choices: Choices, text: unknown): string | undefined {
  return Object.keys(choices).find((code) => choices[code] === text);
}
