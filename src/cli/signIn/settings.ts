/** How a command gets into a site, as the environment says: the embedded host by its token, a tenant by certificate or by a person who signs in. */
import { readCertificate } from '../../bot/server/certificate';
import type { Certificate, CertificateOptions } from '../../bot/server/certificate';

export type Environment = Readonly<Record<string, string | undefined>>;

export type SignIn =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'certificate'; readonly tenantId: string; readonly clientId: string; readonly certificate: Certificate }
  /** A person signs in, in a browser of theirs, with a code that we print. */
  | { readonly kind: 'device'; readonly tenantId: string; readonly clientId: string };

export type SignInSettings = { readonly ok: true; readonly signIn: SignIn } | { readonly ok: false; readonly problems: readonly string[] };

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const tenant = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
/** The embedded host answers on this machine alone; whoever has its token is its owner. */
const isOnThisMachine = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

function local(env: Environment): SignInSettings {
  const token = env.FRAMSYN_DEV_TOKEN;
  if (token) return { ok: true, signIn: { kind: 'token', token } };
  return { ok: false, problems: ['FRAMSYN_DEV_TOKEN is not set: without a token nobody gets in. Set it to the one that the server was started with.'] };
}

/** Every reason why not, at once; each says what to do. */
export function readSignIn(siteUrl: string, env: Environment, options: CertificateOptions): SignInSettings {
  const site = new URL(siteUrl);
  if (isOnThisMachine(site)) return local(env);
  const problems: string[] = [];
  const complain = (problem: string): void => void problems.push(problem);
  if (site.protocol !== 'https:') complain(`${siteUrl} is no https address: a token would go in the clear. Use https.`);
  const [tenantId, clientId, file] = [env.FRAMSYN_TENANT_ID, env.FRAMSYN_CLIENT_ID, env.FRAMSYN_CERTIFICATE_FILE];
  if (!tenantId || !(guid.test(tenantId) || tenant.test(tenantId)))
    complain('FRAMSYN_TENANT_ID has to be the directory (tenant) id, a GUID, or a domain such as region.onmicrosoft.com.');
  if (!clientId || !guid.test(clientId))
    complain('FRAMSYN_CLIENT_ID has to be the application (client) id of the app registration that signs in: a GUID (docs/admin).');
  const certificate = file ? readCertificate('FRAMSYN_CERTIFICATE_FILE', file, options, complain) : undefined;
  if (problems.length > 0 || !tenantId || !clientId) return { ok: false, problems };
  return { ok: true, signIn: certificate ? { kind: 'certificate', tenantId, clientId, certificate } : { kind: 'device', tenantId, clientId } };
}
