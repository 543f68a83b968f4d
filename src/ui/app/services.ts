import * as React from 'react';
import type { SiteAdministration } from '../../data/administration';
import type { ArchiveSite } from '../../data/archive';
import type { ChatDrafts } from '../../data/chatDrafts';
import type { DataSource } from '../../data/ports';
import type { DraftStore } from '../../data/drafts';
import type { SiteMembers } from '../../data/members';
import type { Translator } from '../../i18n';
import type { AppTheme } from '../theme/theme';
import type { HostFrame } from './hostFrame';
import type { Navigation } from './navigation';

/** What the entry hands to the app. */
export interface Ports {
  readonly data: DataSource;
  readonly drafts: DraftStore;
  readonly host: HostFrame;
  readonly now: () => Date;
  /** The nonce of the page's Content Security Policy; Fluent's style elements carry it. */
  readonly styleNonce?: string;
  /** Drafts of messages, where the site has a bot. */
  readonly chatDrafts?: ChatDrafts;
  /** `capture`: the form for a spaning alone; `report`: the management group's report alone; `setup`: what the site's owner needs; all without the workspace around them. */
  readonly surface?: 'workspace' | 'capture' | 'report' | 'setup';
  /** The site itself, for its owner: lists, columns, groups, rights. */
  readonly administration?: () => Promise<SiteAdministration>;
  /** Who is in the site's groups, for its owner. */
  readonly members?: () => Promise<SiteMembers>;
  /** Everything of the site, into a file and out of one. */
  readonly archive?: () => Promise<ArchiveSite>;
}

export interface Services extends Ports {
  readonly navigation: Navigation;
  /** Says something once to those who listen rather than look. */
  readonly announce: (text: string) => void;
  /** Shows a bar with one way back; it stays until it is used, closed or replaced. */
  readonly offer: (offer: Offer) => void;
}

export interface Offer {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const ServicesContext = React.createContext<Services | undefined>(undefined);
export const TranslatorContext = React.createContext<Translator | undefined>(undefined);
export const AppThemeContext = React.createContext<AppTheme | undefined>(undefined);

function useRequired<T>(context: React.Context<T | undefined>): T {
  const value = React.useContext(context);
  if (value === undefined) throw new Error('This component stands outside the app: boot() provides its context.');
  return value;
}

export const useServices = (): Services => useRequired(ServicesContext);
export const useTranslator = (): Translator => useRequired(TranslatorContext);
export const useAppTheme = (): AppTheme => useRequired(AppThemeContext);
