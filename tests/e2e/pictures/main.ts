/**
 * `npm run pictures`: takes the pictures of the documents anew, in Chromium, with the demo content of a site of its own,
 * and writes docs/pictures. `-- --only name` takes one of them.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../browser';
import { become } from '../chatSteps';
import { startEdition } from '../edition';
import { appFrame, settled } from '../pageCheck';
import { pictures, placeOf } from './pictures';
import type { Picture } from './pictures';
import { smallPng } from './smallPng';

const folder = path.resolve(__dirname, '../../docs/pictures');
/** Beside the app stand the frame's 69 px of Teams' own strip; the picture is 1000 wide. */
const widths = { teams: 1069, chat: 1000, reportPage: 1000, newSite: 1000, setupPage: 1000 } as const;
const headerHeight = 128;
const mostBytes = 120_000;

async function take(context: BrowserContext, url: string, picture: Picture): Promise<Buffer> {
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width: widths[picture.place], height: (picture.height ?? 720) + (picture.place === 'chat' ? 0 : headerHeight) });
    await become(page, url, picture.role);
    const place = placeOf(picture);
    await page.goto(`${url}${place.path}${picture.address ?? ''}`);
    await picture.arrange(await appFrame(page), page);
    await settled(page);
    // Nobody's pointer or caret stands in a picture.
    await page.mouse.move(0, 0);
    const box = await page.locator(place.shows).first().boundingBox();
    if (box === null) throw new Error('What the picture shall show is not there.');
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const clip = { x: box.x, y: box.y, width: Math.min(box.width, width - box.x), height: Math.min(box.height, height - box.y) };
    return smallPng(await page.screenshot({ clip, caret: 'hide', animations: 'disabled' }));
  } finally {
    await page.close();
  }
}

/** Answers what went wrong, picture by picture. */
async function takeAll(browser: Browser, url: string, wanted: readonly Picture[]): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const picture of wanted) {
    const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce' });
    try {
      const file = await take(context, url, picture);
      if (file.length > mostBytes) throw new Error(`It has ${file.length} bytes, and may have ${mostBytes}: make it lower.`);
      writeFileSync(path.join(folder, `${picture.name}.png`), file);
      process.stdout.write(`${picture.name}.png  ${Math.round(file.length / 1000)} kB\n`);
    } catch (problem) {
      failures.push(`${picture.name}: ${problem instanceof Error ? problem.message : String(problem)}`);
    } finally {
      await context.close();
    }
  }
  return failures;
}

/** Pictures that the list no longer has. */
function dropOthers(): void {
  const names = pictures.map(({ name }) => `${name}.png`);
  for (const file of readdirSync(folder)) if (!names.includes(file)) rmSync(path.join(folder, file));
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--only');
  const wanted = at < 0 ? pictures : pictures.filter(({ name }) => name === process.argv[at + 1]);
  if (wanted.length === 0) throw new Error(`There is no picture ${process.argv[at + 1]}. There are: ${pictures.map(({ name }) => name).join(', ')}`);
  mkdirSync(folder, { recursive: true });
  // By these the browser writes dates in its own fields; the page's locale does not reach them.
  Object.assign(process.env, { LANGUAGE: 'sv', LC_ALL: 'sv_SE.UTF-8' });
  const [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  try {
    const failures = await takeAll(browser, edition.url, wanted);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    if (at < 0) dropOthers();
  } finally {
    await browser.close();
    await edition.dispose();
  }
}

void main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
});
