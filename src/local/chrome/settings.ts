/** Role, theme and language: the three controls that the local edition adds to what it imitates. */
import { paths } from '../paths';
import { isLocalRole, localRoles } from '../roles';
import type { LocalRole } from '../roles';
import { element } from './dom';
import { keepLanguage, keepTheme, languages, messagesIn, themes } from './preferences';
import type { Language, Theme } from './preferences';

export interface Settings {
  readonly role: LocalRole;
  readonly theme: Theme;
  readonly language: Language;
}
export interface SettingsChange {
  role(role: LocalRole): void;
  theme(theme: Theme): void;
  language(language: Language): void;
}

/** Who this browser is signed in as. */
export async function readRole(): Promise<LocalRole> {
  const answer: unknown = await (await fetch(paths.role)).json();
  if (typeof answer === 'object' && answer !== null && 'role' in answer && typeof answer.role === 'string' && isLocalRole(answer.role)) return answer.role;
  throw new Error('The server did not say which role this browser has.');
}

/** Resolves to whether the server took the change; false also when it was not reached. */
async function changeRole(role: LocalRole): Promise<boolean> {
  return fetch(paths.role, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ role }) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** A labelled select. */
export function choice<T extends string>(
  label: string,
  options: readonly T[],
  nameOf: (option: T) => string,
  current: T,
  changed: (option: T) => void,
): HTMLElement {
  const select = element('select', {}, ...options.map((option) => element('option', { value: option, selected: option === current }, nameOf(option))));
  select.addEventListener('change', () => {
    const chosen = options.find((option) => option === select.value);
    if (chosen !== undefined) changed(chosen);
  });
  return element('label', {}, element('span', {}, label), select);
}

/** The three labelled selects. A role that the server does not take says so and stays what it was. */
export function settingsControls(current: Settings, change: SettingsChange): HTMLElement {
  const text = messagesIn(current.language);
  const note = element('p', { class: 'settings-note', role: 'status' });
  const role = choice(
    text.role,
    localRoles,
    (option) => text[`role.${option}`],
    current.role,
    (option) => {
      void changeRole(option).then((taken) => {
        note.textContent = taken ? '' : text.roleNotChanged;
        if (taken) return change.role(option);
        const select = role.querySelector('select');
        if (select !== null) select.value = current.role;
      });
    },
  );
  return element(
    'div',
    { class: 'settings', id: 'settings', role: 'group', 'aria-label': text.settings },
    role,
    choice(
      text.theme,
      themes,
      (option) => text[`theme.${option}`],
      current.theme,
      (option) => {
        keepTheme(option);
        change.theme(option);
      },
    ),
    choice(
      text.language,
      languages,
      (option) => text[`language.${option}`],
      current.language,
      (option) => {
        keepLanguage(option);
        change.language(option);
      },
    ),
    note,
  );
}
