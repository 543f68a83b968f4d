import { focusWhenDrawn } from '../../src/ui/panels/focusWhenDrawn';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

function place(tag: 'button' | 'h2', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.tabIndex = -1;
  document.body.append(element);
  return element;
}
const pass = (ms: number): unknown => jest.advanceTimersByTime(ms);

test('What is opened takes focus when it is drawn, and again when the heading that said "loading" gives way to the real one', () => {
  place('button', 'Row').focus();
  let heading: HTMLElement | null = null;
  focusWhenDrawn(() => heading);
  pass(300);
  heading = place('h2', 'Loading');
  pass(100);
  expect(document.activeElement).toBe(heading);
  heading.remove();
  heading = place('h2', 'The activity');
  pass(100);
  expect(document.activeElement).toBe(heading);
});

test('Who has gone elsewhere meanwhile is left there', () => {
  place('button', 'Row').focus();
  const other = place('button', 'Other');
  let heading: HTMLElement | null = null;
  focusWhenDrawn(() => heading);
  pass(100);
  other.focus();
  heading = place('h2', 'The activity');
  pass(1_000);
  expect(document.activeElement).toBe(other);
});

test('Who has clicked beside everything is left there too', () => {
  place('button', 'Row').focus();
  const heading = place('h2', 'The activity');
  focusWhenDrawn(() => heading);
  pass(100);
  expect(document.activeElement).toBe(heading);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  heading.blur();
  pass(1_000);
  expect(document.activeElement).toBe(document.body);
});

test('What React hides for a moment, while a part of it is fetched, has focus again when it shows', () => {
  place('button', 'Row').focus();
  const heading = place('h2', 'The activity');
  focusWhenDrawn(() => heading);
  pass(100);
  heading.blur(); // what the browser does to an element that is hidden
  pass(100);
  expect(document.activeElement).toBe(heading);
});

test('Who goes on by Tab, out of the page, is not fetched back', () => {
  place('button', 'Row').focus();
  const heading = place('h2', 'The activity');
  focusWhenDrawn(() => heading);
  pass(100);
  heading.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  heading.blur();
  pass(1_000);
  expect(document.activeElement).toBe(document.body);
});
