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
  program: 'setup.area.program',
  clock: 'setup.area.clock',
} as const satisfies Readonly<Record<HealthArea, string>>;

export const stateWords = {
  bad: 'setup.state.bad',
  attention: 'setup.state.attention',
  unknown: 'setup.state.unknown',
  good: 'setup.state.good',
} as const satisfies Readonly<Record<HealthState, string>>;

export const stateIcons = { bad: 'error', attention: 'warning', unknown: 'info', good: 'completed' } as const satisfies Readonly<Record<HealthState, IconName>>;
