import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { browserDraftStore } from '../../data/drafts';
import { createSharePointDataSource } from '../../data/sharepoint';
import { forOwners } from '../../data/sharepoint/forOwners';
import { keepingToVersion } from '../../data/siteVersion';
import { siteChatDrafts } from '../../data/siteChatDrafts';
import type { DataSource } from '../../data/ports';
import type { Digest } from '../../data/sharepoint';
import { boot } from '../../ui/app/boot';
import type { Ports } from '../../ui/app/boot';
import { hostFrame } from './hostFrame';

export interface RunningApp {
  themeChanged(theme: IReadonlyTheme): void;
  dispose(): void;
}
export interface StartOptions {
  readonly surface: NonNullable<Ports['surface']>;
  readonly startPage?: string;
  readonly theme?: IReadonlyTheme;
}

/** Web part context to ports to the app. The data are those of the site that the page or the channel belongs to. */
export async function start(element: HTMLElement, context: WebPartContext, options: StartOptions, arrived?: () => void): Promise<RunningApp> {
  const frame = await hostFrame(context, options);
  arrived?.();
  const siteUrl = context.pageContext.web.absoluteUrl;
  const data = keepingToVersion(createSharePointDataSource({ siteUrl, rights: context.pageContext.web.permissions.value, ...pageDigest(context) }));
  const app = boot(element, {
    data,
    drafts: browserDraftStore(() => window.localStorage, context.pageContext.user.loginName),
    host: frame,
    now: () => new Date(),
    surface: options.surface,
    ...forOwners({ siteUrl }),
    ...chatDraftsOf(context, data),
  });
  return { themeChanged: frame.themeChanged, dispose: app.dispose };
}

/** Entra's ids are what the bot knows people by; a page without them has nobody to fetch a draft for. */
function chatDraftsOf({ pageContext: { aadInfo } }: WebPartContext, data: DataSource): Pick<Ports, 'chatDrafts'> {
  if (!aadInfo?.tenantId || !aadInfo.userId) return {};
  return { chatDrafts: siteChatDrafts(data, { tenantId: aadInfo.tenantId.toString(), personId: aadInfo.userId.toString() }) };
}

/**
 * What an editor needs besides. Reached from here and not from the web part: whatever is reached without this file brings
 * the modules of this one once more, and so does every page that it leads to.
 */
export const editing = () => import('../workspace/pane');

/** The page came with a form digest; using it saves the first view a request. */
function pageDigest(context: WebPartContext): { readonly digest?: Digest } {
  const page = context.pageContext.legacyPageContext as { readonly formDigestValue?: unknown; readonly formDigestTimeoutSeconds?: unknown };
  const { formDigestValue: value, formDigestTimeoutSeconds: lifeSeconds } = page;
  return typeof value === 'string' && typeof lifeSeconds === 'number' ? { digest: { value, lifeSeconds } } : {};
}
