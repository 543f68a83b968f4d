/** The demo's assessments, as drafts with the key of the spaning that they judge. */
import regionFile from '../../../../sharepoint/content/exempelregionen.json';
import { to, type ReferringEntry } from '../../../content/references';
import type { assessments } from '../../../schema/lists/assessments';
import type { LocalRole } from '../../roles';

const assessors = ['arbetsgrupp', 'sammankallande'] as const satisfies readonly LocalRole[];
export const assessmentEntries: readonly (ReferringEntry<typeof assessments> & { readonly by?: LocalRole })[] = regionFile.assessments.map(
  (assessment, index) => ({
    clientKey: `assessment-${assessment.key}`,
    by: assessors[index % assessors.length],
    draft: {
      impact: assessment.impact,
      uncertainty: assessment.uncertainty,
      urgency: assessment.urgency,
      comment: assessment.comment,
      unit: assessment.unit,
      assessorRole: assessment.assessorRole,
      key: assessment.key,
      fictional: true,
    },
    refs: { signal: to('signals', assessment.signal) },
  }),
);
