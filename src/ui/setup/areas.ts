import type { HealthArea, HealthState } from '../../provisioning/health/health';
import type { IconName } from '../theme/icons';

/** What the areas of a check are called. */
export const areaWords = {
  access: 'setup.area.access',
  version: 'setup.area.version',
  lists: 'setup.area.lists',
  indexes: 'setup.area.indexes',
  groups: 'setup.area.groups',
  drift: 'setup.area.drift',
  help: 'setup.area.help',
  program: 'setup.area.program',
  clock: 'setup.area.clock',
} as const satisfies Readonly<Record<HealthArea, string>>;

/** What stands behind a finding, by its area. */
export const detailWords = {
  access: 'setup.details.access',
  version: 'setup.details.version',
  lists: 'setup.details.lists',
  indexes: 'setup.details.indexes',
  groups: 'setup.details.groups',
  drift: 'setup.details.drift',
  help: 'setup.details.error',
  program: 'setup.details.error',
  clock: 'setup.details.error',
} as const satisfies Readonly<Record<HealthArea, string>>;

export const stateWords = {
  bad: 'setup.state.bad',
  attention: 'setup.state.attention',
  unknown: 'setup.state.unknown',
  good: 'setup.state.good',
} as const satisfies Readonly<Record<HealthState, string>>;

export const stateIcons = { bad: 'error', attention: 'warning', unknown: 'info', good: 'completed' } as const satisfies Readonly<Record<HealthState, IconName>>;
