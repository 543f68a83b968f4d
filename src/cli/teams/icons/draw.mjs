/**
 * Draws the app's icons: `node src/cli/teams/icons/draw.mjs` makes teams/color.png and teams/outline.png of the two
 * SVGs beside this file, with the Chromium of CHROME_PATH, the system's, or the one that `npm test` has unpacked.
 * Run it after a change of a drawing.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];

const browsers = [process.env.CHROME_PATH, '/usr/bin/chromium', path.resolve(here, '../../../../node_modules/.cache/chromium/chromium')];
const executablePath = browsers.find((file) => file && existsSync(file));
if (executablePath === undefined) throw new Error('There is no Chromium: set CHROME_PATH to one.');

const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
for (const { name, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(path.join(here, `${name}.svg`), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: path.resolve(here, '../../../../teams', `${name}.png`), omitBackground: true });
}
await browser.close();
