/** Tokens of the bot itself, by MSAL, which keeps each for as long as it lasts. */
import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import type { Settings } from './settings';

export type TokenSource = (scope: string) => Promise<string>;

interface Given {
  readonly accessToken: string;
}
/** What calls for it has its own words for a bot that gets no token; MSAL's have ids in them and are not passed on. */
const tokenOf = (result: Given | null): string => {
  if (!result) throw new Error('Entra gave no token.');
  return result.accessToken;
};
const resourceOf = (scope: string): string => scope.replace(/\/\.default$/, '');

function managedIdentity(clientId: string | undefined): TokenSource {
  const application = new ManagedIdentityApplication(clientId === undefined ? {} : { managedIdentityIdParams: { userAssignedClientId: clientId } });
  return async (scope) => tokenOf(await application.acquireToken({ resource: resourceOf(scope) }));
}

/**
 * A certificate; or a managed identity, in one of two ways. One that is the bot's own id is the bot itself; any other one
 * vouches for the app registration, which trusts it by a federated credential.
 */
export function createTokenSource({ appId, tenantId, credentials }: Pick<Settings, 'appId' | 'tenantId' | 'credentials'>): TokenSource {
  const auth = { clientId: appId, authority: `https://login.microsoftonline.com/${tenantId}` };
  const byApplication = (application: ConfidentialClientApplication): TokenSource => {
    return async (scope) => tokenOf(await application.acquireTokenByClientCredential({ scopes: [scope] }));
  };
  if (credentials.kind === 'certificate') {
    const { thumbprint, privateKey, chain } = credentials;
    const clientCertificate = { thumbprintSha256: thumbprint, privateKey, x5c: chain };
    return byApplication(new ConfidentialClientApplication({ auth: { ...auth, clientCertificate } }));
  }
  const own = managedIdentity(credentials.clientId);
  if (credentials.clientId?.toLowerCase() === appId) return own;
  return byApplication(new ConfidentialClientApplication({ auth: { ...auth, clientAssertion: () => own('api://AzureADTokenExchange') } }));
}
