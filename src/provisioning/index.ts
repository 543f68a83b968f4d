/** The border of provisioning: what the setup page, the local edition and the commands use of it. */
export { planSite, provisionSite } from './apply';
export type { ApplyOptions, Progress, ProvisionResult } from './apply';
export { driftOf } from './drift';
export type { DriftReport } from './drift';
export type { Finding, Outcome, Reason } from './finding';
export { wordsOfFinding } from './findingWords';
export type { Plan } from './plan';
export type { Right } from './rights';
export type { Step } from './steps';
export { rightWords, wordsOf } from './words';
export type { Words } from './words';
export { checkHealth } from './health/check';
export { healthAreas, worstOf } from './health/health';
export type { Health, HealthArea, HealthFinding, HealthProbe, HealthState } from './health/health';
