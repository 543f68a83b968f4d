/**
 * Form digests. SharePoint gives them out at `_api/contextinfo` and wants them back on every write of a browser
 * session, so that another site's page cannot write in the reader's name. SPFx parses the part after the comma as
 * the time of issue: "0x…,22 Nov 2026 00:00:00 -0000".
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { SharePointError } from '../engine';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const pattern = /^0x([0-9A-F]{128}),(\d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} -0000)$/;

const two = (value: number): string => String(value).padStart(2, '0');

const stamp = (time: Date): string =>
  `${two(time.getUTCDate())} ${months[time.getUTCMonth()]} ${time.getUTCFullYear()} ` +
  `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())} -0000`;

const sign = (secret: string, siteUrl: string, loginName: string, issued: string): string =>
  createHmac('sha512', secret)
    .update(JSON.stringify([siteUrl, loginName, issued]))
    .digest('hex')
    .toUpperCase();

/** A digest for one person in one site. */
export function issueDigest(secret: string, siteUrl: string, loginName: string, now: Date): string {
  const issued = stamp(now);
  return `0x${sign(secret, siteUrl, loginName, issued)},${issued}`;
}

/** True when this host issued the digest to this person for this site, and it still lives. */
export function digestHolds(digest: string, secret: string, siteUrl: string, loginName: string, now: Date, seconds: number): boolean {
  const match = pattern.exec(digest);
  if (match === null) return false;
  const [, signature = '', issued = ''] = match;
  const expected = sign(secret, siteUrl, loginName, issued);
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return false;
  const age = now.getTime() - Date.parse(issued);
  return age >= -1000 && age <= seconds * 1000;
}

/** 403 as recorded for a stale, foreign or missing digest, and for the wrong address `_api/web/contextinfo`. */
export const invalidDigest = (): SharePointError =>
  new SharePointError(
    403,
    '-2130575251, Microsoft.SharePoint.SPException',
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
  );
