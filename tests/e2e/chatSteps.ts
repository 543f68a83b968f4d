/** What people do in the frame's chats, step by step: for the journeys and for the benchmark. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export const groupChat = '/chatt/omvarldsgruppen';
export const botChat = '/chatt/framsyn';

export const messageWith = (page: Page, text: string): Locator => page.locator('li.message', { hasText: text });

/** Chooses "Lägg till spaning" on a message, by the keyboard. */
export async function addSignal(page: Page, text: string): Promise<void> {
  const message = messageWith(page, text);
  await message.getByRole('button', { name: /^Fler alternativ/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Lägg till spaning' }).click();
}

/** The web part in Teams' dialog. */
export const inDialog = (page: Page): FrameLocator => page.getByRole('dialog').frameLocator('iframe');

/** What stands in the compose box and goes with the next message. */
export const attachedCard = (page: Page): Locator => page.getByRole('group', { name: 'Kort som skickas med' });

export async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Meddelande till/ });
  await box.fill(text);
  await box.press('Enter');
}

/** Signs the browser in as somebody of this role. */
export async function become(page: Page, url: string, role: string): Promise<void> {
  await page.goto(url);
  await page.evaluate((name) => fetch('/local/role', { method: 'POST', body: JSON.stringify({ role: name }) }), role);
}
