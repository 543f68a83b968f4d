/** What the pages of the local edition settle with the browser before the app is in them. */

/** teams-js asks a CDN for Microsoft's host domains as soon as it is imported, and for nothing else. */
const domainList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

/**
 * Answers that one request here: nothing leaves this origin, the content security policy forbids it, and a refused request
 * would stand as an error in the console. teams-js itself is unchanged. Our own origin is allowed by `app.initialize`.
 * Call it before teams-js is imported.
 */
export function answerDomainList(): void {
  const fetchFromServer = window.fetch.bind(window);
  window.fetch = (input, init) =>
    String(input) === domainList ? Promise.resolve(Response.json({ validOrigins: ['teams.microsoft.com'] })) : fetchFromServer(input, init);
}

/** The nonce that the page's content security policy lets style elements in by. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The form digest that the page came with: `seconds;value`, empty when nobody was signed in yet. */
export function pageDigest(): { readonly value: string; readonly lifeSeconds: number } | undefined {
  const [seconds = '', value = ''] = document.querySelector<HTMLMetaElement>('meta[name="form-digest"]')?.content.split(';') ?? [];
  return value === '' ? undefined : { value, lifeSeconds: Number(seconds) };
}
