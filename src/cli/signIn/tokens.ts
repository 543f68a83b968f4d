/** Tokens for SharePoint, by MSAL, which keeps each for as long as it lasts and gets the next one by itself. */
import type { Configuration, INetworkModule } from '@azure/msal-node';
import type { SignIn } from './settings';

type Entra = Exclude<SignIn, { kind: 'token' }>;

interface TokenOptions {
  /** For the lines that a person has to read while the command waits for them. */
  readonly out: (line: string) => void;
  /** Another way to Entra than MSAL's own. */
  readonly network?: INetworkModule;
}

const given = (result: { readonly accessToken: string } | null): string => {
  if (result === null) throw new Error('Entra gave no token.');
  return result.accessToken;
};

/** What asks for a token whenever a call needs one. MSAL is loaded here: no local command waits for it. */
export async function openEntra(signIn: Entra, siteUrl: string, { out, network }: TokenOptions): Promise<() => Promise<string>> {
  const { ConfidentialClientApplication, PublicClientApplication } = await import('@azure/msal-node');
  const auth = { clientId: signIn.clientId, authority: `https://login.microsoftonline.com/${signIn.tenantId}` };
  const system: Configuration['system'] = network === undefined ? {} : { networkClient: network };
  const scopes = [`${new URL(siteUrl).origin}/.default`];

  if (signIn.kind === 'certificate') {
    const { thumbprint, privateKey, chain } = signIn.certificate;
    const clientCertificate = { thumbprintSha256: thumbprint, privateKey, x5c: chain };
    const application = new ConfidentialClientApplication({ auth: { ...auth, clientCertificate }, system });
    return async () => given(await application.acquireTokenByClientCredential({ scopes }));
  }
  const application = new PublicClientApplication({ auth, system });
  const signedIn = async (): Promise<string> =>
    given(await application.acquireTokenByDeviceCode({ scopes, deviceCodeCallback: ({ message }) => out(message) }));
  let first: Promise<string> | undefined;
  return async () => {
    await (first ??= signedIn());
    const [account] = await application.getAllAccounts();
    return account === undefined ? first : given(await application.acquireTokenSilent({ account, scopes }));
  };
}
