/**
 * @microsoft/teams.apps, and nothing else of ours imports it: it checks the tokens of what comes in, and calls the
 * connector. It never sees what anybody wrote: it gets an activity with addresses only, and its turn ends at the check. Its
 * router has routes of its own (it would answer sign-in invokes by itself), and makes four HTTP clients for each activity.
 */
import { App } from '@microsoft/teams.apps';
import type { AppOptions, HttpRouteHandler, IHttpServerAdapter, IPlugin } from '@microsoft/teams.apps';
import { textAt, type Json } from './shape';
import type { Identity } from './guard';

type Cloud = NonNullable<AppOptions<IPlugin>['cloud']>;
type Logger = NonNullable<AppOptions<IPlugin>['logger']>;
export type ConnectorClient = App['api'];

export interface TeamsOptions {
  readonly identity: Identity;
  /** For an authority and a connector that are not Microsoft's. */
  readonly cloud?: { readonly openIdMetadataUrl?: string; readonly loginEndpoint?: string };
  /** A token of the app itself for a scope. */
  readonly token: (scope: string) => Promise<string>;
}

export interface Teams {
  /** Whether the token is the Bot Framework's, for us, valid, and for the service address that the activity names. */
  accepts(authorization: string, activity: Json, correlationId: string): Promise<boolean>;
  /** The connector at an address that an accepted activity named. */
  connector(serviceUrl: string): ConnectorClient;
}

/** As of the SDK's PUBLIC, which it exports from a package of its own only. */
const publicCloud: Cloud = {
  loginEndpoint: 'https://login.microsoftonline.com',
  loginTenant: 'botframework.com',
  botScope: 'https://api.botframework.com/.default',
  tokenServiceUrl: 'https://token.botframework.com',
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  tokenIssuer: 'https://api.botframework.com',
  graphScope: 'https://graph.microsoft.com/.default',
  agenticIdentityBotScope: 'https://botapi.skype.com/.default',
};

/** The SDK logs whole activities and whole tokens' faults: we write our own lines, and it none. */
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  trace: () => undefined,
  log: () => undefined,
  child: () => silent,
};

/** Long for Teams, short for a person. */
const connectorMilliseconds = 8000;
const mostConnectors = 50;
/** The address is the one that the Bot Framework has signed; what people wrote goes nowhere that it points on to. */
const stayThere = {
  request: <Config extends { maxRedirects?: number }>({ config }: { readonly config: Config }): Config => {
    config.maxRedirects = 0;
    return config;
  },
};

export async function connectTeams({ identity, cloud = {}, token }: TeamsOptions): Promise<Teams> {
  let receive: HttpRouteHandler | undefined;
  const adapter: IHttpServerAdapter = { registerRoute: (_method, _path, handler) => void (receive = handler) };
  const app = new App({
    clientId: identity.appId,
    tenantId: identity.tenantId,
    token: (scope) => (Array.isArray(scope) ? token(scope.join(' ')) : token(scope)),
    // The rest would else be taken from the environment: a secret that comes before our token, a switch that opens the door.
    clientSecret: '',
    dangerouslyAllowUnauthenticatedRequests: false,
    serviceUrl: 'https://smba.trafficmanager.net/teams',
    cloud: { ...publicCloud, ...cloud },
    httpServerAdapter: adapter,
    logger: silent,
    client: { timeout: connectorMilliseconds, logger: silent, interceptors: [stayThere] },
    telemetry: { agent365: false },
  });
  const accepted = new Set<string>();
  app.server.onRequest = async ({ body }) => {
    if (body.id !== undefined) accepted.add(body.id);
    return { status: 200 };
  };
  await app.initialize();
  /** One a service address, of which Teams has a handful. */
  const connectors = new Map<string, ConnectorClient>();
  return {
    async accepts(authorization, activity, correlationId) {
      const ids = { from: { id: textAt(activity, 'from', 'id') }, recipient: { id: textAt(activity, 'recipient', 'id') } };
      const conversation = { id: textAt(activity, 'conversation', 'id') };
      const { serviceUrl, channelId } = activity;
      const body = { type: 'event', name: 'framsyn', id: correlationId, serviceUrl, channelId, conversation, ...ids };
      const { status } = (await receive?.({ headers: { authorization }, body })) ?? { status: 503 };
      return accepted.delete(correlationId) && status === 200;
    },
    connector(serviceUrl) {
      const known = connectors.get(serviceUrl);
      if (known) return known;
      if (connectors.size >= mostConnectors) connectors.clear();
      const made = app.api.clone({ serviceUrl });
      connectors.set(serviceUrl, made);
      return made;
    },
  };
}
