/** The verb that is meant: POST carries MERGE, PUT and DELETE in X-HTTP-Method. */
import { SharePointError } from '../engine';
import type { Verb } from './wire';

const verbs: readonly string[] = ['GET', 'POST', 'MERGE', 'PUT', 'PATCH', 'DELETE'] satisfies readonly Verb[];
const isVerb = (text: string): text is Verb => verbs.includes(text);

/** 405 for what SharePoint does not take. HEAD is a GET whose body is not sent. */
export function verbOf(method: string, headers: Readonly<Record<string, string>>): Verb {
  const plain = method === 'HEAD' ? 'GET' : method;
  const meant = plain === 'POST' ? (headers['x-http-method'] ?? headers['x-http-method-override'] ?? plain).trim().toUpperCase() : plain;
  if (isVerb(meant) && !(plain === 'POST' && meant === 'GET')) return meant;
  throw new SharePointError(
    405,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The HTTP method '${meant.slice(0, 20)}' cannot be used to access the resource.`,
  );
}
