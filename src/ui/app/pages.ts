import type { ComponentType } from 'react';
import type { PlainKey } from '../../i18n';
import type { ListKey } from '../../schema/lists';

/** A page of the workspace. The strip shows what stands here, in this order; a page adds itself by adding its row. */
export interface PageDefinition {
  readonly path: string;
  readonly title: PlainKey;
  /** The path of the page that it belongs to: it is reached from there, and does not stand in the strip itself. */
  readonly within?: string;
  /** Stands beside the page that it belongs to, in a row of links of their own. */
  readonly isSection?: boolean;
  /** The list that it is about: for somebody who is known not to read that, the page is not offered. */
  readonly needs?: ListKey;
  /** It says itself whose it is. */
  readonly explains?: true;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** The form for a spaning as a place of its own. */
export const capturePath = '/spana';
/** The report as the management group reads it, alone on its SharePoint page. */
export const readerPath = '/ledning';
/** Set-up and health check, for the site's owner. */
export const setupPath = '/installation';

export const pages: readonly [PageDefinition, ...PageDefinition[]] = [
  { path: '/start', title: 'page.start', load: () => import('../pages/start/StartPage') },
  { path: '/spaningar', title: 'page.signals', load: () => import('../pages/signals/SignalsPage') },
  { path: '/trender', title: 'page.trends', load: () => import('../pages/trends/TrendsPage') },
  { path: '/radar', title: 'page.radar', load: () => import('../pages/radar/RadarPage') },
  { path: '/metodbank', title: 'page.bank', load: () => import('../pages/bank/BankPage') },
  { path: '/metod', title: 'page.method', within: '/metodbank', load: () => import('../pages/method/MethodPage') },
  { path: '/importera', title: 'page.import', within: '/spaningar', load: () => import('../pages/import/ImportPage') },
  { path: capturePath, title: 'page.capture', within: '/spaningar', load: () => import('../pages/capture/CapturePage') },
  { path: '/plan', title: 'page.plan', needs: 'activities', load: () => import('../pages/plan/PlanPage') },
  {
    path: '/uppdrag',
    title: 'page.assignment',
    within: '/plan',
    isSection: true,
    needs: 'assignments',
    load: () => import('../pages/assignment/AssignmentPage'),
  },
  { path: '/tid', title: 'page.hours', within: '/plan', isSection: true, needs: 'assignments', load: () => import('../pages/hours/HoursPage') },
  {
    path: '/verksamhetsplan',
    title: 'page.businessPlan',
    within: '/plan',
    isSection: true,
    needs: 'activities',
    load: () => import('../pages/businessPlan/BusinessPlanPage'),
  },
  { path: '/larande', title: 'page.learning', load: () => import('../pages/learning/LearningPage') },
  { path: '/lardomar', title: 'page.learnings', within: '/larande', isSection: true, load: () => import('../pages/learnings/LearningsPage') },
  { path: '/arshjul', title: 'page.forums', within: '/larande', isSection: true, load: () => import('../pages/forums/ForumsPage') },
  { path: '/apt', title: 'page.kit', within: '/larande', isSection: true, needs: 'activities', explains: true, load: () => import('../pages/kit/KitPage') },
  { path: '/svara', title: 'page.answer', within: '/larande', load: () => import('../pages/answer/AnswerPage') },
  { path: '/stod', title: 'page.support', load: () => import('../pages/support/SupportPage') },
  { path: '/kontakter', title: 'page.register', within: '/stod', isSection: true, load: () => import('../pages/register/RegisterPage') },
  { path: '/rapport', title: 'page.report', load: () => import('../pages/report/ReportPage') },
  {
    path: '/forslag',
    title: 'page.proposals',
    within: '/rapport',
    isSection: true,
    needs: 'proposals',
    load: () => import('../pages/proposals/ProposalsPage'),
  },
  { path: '/kedjan', title: 'page.chain', within: '/rapport', isSection: true, load: () => import('../pages/chain/ChainPage') },
  { path: '/styrmodell', title: 'page.governance', within: '/rapport', isSection: true, load: () => import('../pages/governance/GovernancePage') },
  { path: readerPath, title: 'page.reader', within: '/rapport', load: () => import('../pages/reader/ReaderPage') },
  { path: setupPath, title: 'page.setup', within: '/start', load: () => import('../pages/setup/SetupPage') },
  { path: '/grupper', title: 'page.groups', load: () => import('../pages/groups/GroupsPage') },
  { path: '/processer', title: 'page.processes', within: '/grupper', isSection: true, load: () => import('../pages/processes/ProcessesPage') },
];

/** The page of a path; the first one for a path that none has, so that an old link still lands somewhere useful. */
export const pageOf = (path: string): PageDefinition => pages.find((page) => page.path === path) ?? pages[0];

/** The page of the strip that a page stands under: itself, or the one that it belongs to. */
export const mainPageOf = (page: PageDefinition): PageDefinition => (page.within === undefined ? page : pageOf(page.within));

/** A main page with what stands beside it; nothing when it stands alone. */
export function sectionsOf(main: PageDefinition): readonly PageDefinition[] {
  const beside = pages.filter(({ within, isSection }) => within === main.path && isSection === true);
  return beside.length === 0 ? [] : [main, ...beside];
}
