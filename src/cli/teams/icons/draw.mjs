/**
 * Draws what the app is known by: `node src/cli/teams/icons/draw.mjs` makes the Teams app's icons (teams/*.png) of the two
 * SVGs beside this file, and puts each web part's own icon.svg into its manifest, as icon and as picture of a page.
 * It takes the Chromium of CHROME_PATH, the system's, or the one that `npm test` has unpacked. Run it after a change of a drawing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../../..');
const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];
const webParts = ['workspace', 'capture', 'report', 'setup'];
const browsers = [process.env.CHROME_PATH, '/usr/bin/chromium', path.join(root, 'node_modules/.cache/chromium/chromium')];
const executablePath = browsers.find((file) => file && existsSync(file));
if (executablePath === undefined) throw new Error('There is no Chromium: set CHROME_PATH to one.');

const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });

for (const { name, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(path.join(here, `${name}.svg`), 'utf8')}`);
  await page.screenshot({ path: path.join(root, 'teams', `${name}.png`), omitBackground: true });
}
await browser.close();

const asUrl = (drawing) => `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
/** SharePoint shows it 193 × 158: the icon in white on the app's colour. */
const asPage = (icon) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -14 60 49" width="193" height="158"><path fill="#0f6c75" d="M-10-14h60v49h-60z"/>${icon.replace(/<\/?svg[^>]*>/g, '').replaceAll('#0f6c75', '#fff')}</svg>`;

for (const name of webParts) {
  const folder = path.join(root, 'src/webparts', name);
  const icon = readFileSync(path.join(folder, 'icon.svg'), 'utf8').trim();
  const file = path.join(folder, `${name[0].toUpperCase()}${name.slice(1)}WebPart.manifest.json`);
  const manifest = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    manifest
      .replace(/"iconImageUrl": "[^"]*"/, () => `"iconImageUrl": "${asUrl(icon)}"`)
      .replace(/"fullPageAppIconImageUrl": "[^"]*"/, () => `"fullPageAppIconImageUrl": "${asUrl(asPage(icon))}"`),
  );
}
