import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

/** The documents of the local edition; Vite makes one HTML file for each. */
export type PageName = 'frame' | 'tab' | 'capture' | 'page' | PackagedPage;
/** The same with the built package in them, in SPFx's own runtime. */
type PackagedPage = 'package/tab' | 'package/page';

/** Who may frame a page, and whether it frames others: the frame holds the tab and the form, and nobody holds the frame. */
const framing = {
  frame: { ancestors: "'none'", frames: "'self'" },
  tab: { ancestors: "'self'", frames: "'none'" },
  capture: { ancestors: "'self'", frames: "'none'" },
  page: { ancestors: "'none'", frames: "'none'" },
  'package/tab': { ancestors: "'self'", frames: "'none'" },
  'package/page': { ancestors: "'none'", frames: "'none'" },
} as const satisfies Record<PageName, { ancestors: string; frames: string }>;

const nonceMark = /__CSP_NONCE__/g;
const digestMark = '__FORM_DIGEST__';

const isPackaged = (name: PageName): name is PackagedPage => name.startsWith('package/');

function contentSecurityPolicy(name: PageName, nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Fluent's merge-styles makes style elements at run time and marks them with the nonce. SPFx's runtime makes some of its own
    // and knows no nonce; SharePoint's policy says nothing of styles (docs/adr/0038).
    isPackaged(name) ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${framing[name].frames}`,
    `frame-ancestors ${framing[name].ancestors}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Headers of every answer of ours. SharePoint's own answers are the host's. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)',
} as const;

export interface PageFacts {
  /** Signs the browser in. */
  readonly cookie?: string;
  /** SharePoint's pages carry a form digest, so that the first call needs none for it. */
  readonly digest?: { readonly value: string; readonly lifeSeconds: number } | null;
}
export interface Pages {
  send(name: PageName, response: ServerResponse, facts?: PageFacts): void;
}

/** Reads the documents once: a build that runs meanwhile does not change what this process answers. */
export function loadPages(clientFolder: string): Pages {
  const read = (name: PageName): string => readFileSync(path.join(clientFolder, name, 'index.html'), 'utf8');
  const documents: Record<PageName, string> = {
    frame: read('frame'),
    tab: read('tab'),
    capture: read('capture'),
    page: read('page'),
    'package/tab': read('package/tab'),
    'package/page': read('package/page'),
  };
  return {
    send: (name, response, { cookie, digest } = {}) => {
      const nonce = randomBytes(16).toString('base64url');
      response.writeHead(200, {
        ...commonHeaders,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': contentSecurityPolicy(name, nonce),
        'Cache-Control': 'no-store',
        ...(cookie === undefined ? {} : { 'Set-Cookie': cookie }),
      });
      // Digits, hex, commas and blanks: nothing that an attribute would have to escape.
      response.end(documents[name].replace(nonceMark, nonce).replace(digestMark, digest ? `${digest.lifeSeconds};${digest.value}` : ''));
    },
  };
}
