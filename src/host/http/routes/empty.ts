/** Collections that truly hold nothing here: what would fill them, the host refuses (501), so that they stay empty. */
import { notEmulated } from '../../odata/refusal';
import type { Route } from '../wire';

const collections: Readonly<Record<string, string>> = {
  'web/usercustomactions': 'SP.ApiData.UserCustomActions',
  'web/list/usercustomactions': 'SP.ApiData.UserCustomActions',
  'web/list/eventreceivers': 'SP.ApiData.EventReceiverDefinitions',
  'web/list/subscriptions': 'SP.ApiData.Subscriptions',
  'web/contenttype/workflowassociations': 'SP.ApiData.WorkflowAssociations',
};

export const emptyRoutes: readonly Route[] = [
  ...Object.entries(collections).flatMap(([path, context]): readonly Route[] => [
    { verb: 'GET', path, writes: false, answer: () => ({ kind: 'collection', entities: [], context }) },
    {
      verb: 'POST',
      path,
      writes: false,
      answer: () => {
        throw notEmulated(`POST ${path}`);
      },
    },
  ]),
  { verb: 'POST', path: 'web/usercustomactions/clear', writes: false, answer: () => ({ kind: 'null' }) },
  { verb: 'POST', path: 'web/list/usercustomactions/clear', writes: false, answer: () => ({ kind: 'null' }) },
];
