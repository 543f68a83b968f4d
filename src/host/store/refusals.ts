/** The refusals that several topics of the store share, in the words SharePoint Online was recorded to use. */
import { SharePointError } from '../engine';

const spException = 'Microsoft.SharePoint.SPException';

export function accessDenied(): SharePointError {
  return new SharePointError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );
}
export function itemMissing(): SharePointError {
  return new SharePointError(404, '-2147024809, System.ArgumentException', 'Item does not exist. It may have been deleted by another user.');
}
export function listMissing(): SharePointError {
  return new SharePointError(
    404,
    `-2130575322, ${spException}`,
    'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.',
  );
}
/** Recorded with status 500, for an id and for a login name that the site does not know. */
export function userMissing(): SharePointError {
  return new SharePointError(500, `-2146232832, ${spException}`, 'User cannot be found.');
}
/** Recorded: what ensureuser answers for a principal that the directory does not know. */
export function principalMissing(loginName: string): SharePointError {
  return new SharePointError(400, `-2146232832, ${spException}`, `The specified user ${loginName} could not be found.`);
}
/** [MEM] Status and words as for users, which are recorded. */
export function groupMissing(): SharePointError {
  return new SharePointError(500, `-2146232832, ${spException}`, 'Group cannot be found.');
}
export function fileMissing(path: string): SharePointError {
  return new SharePointError(404, `-2130575338, ${spException}`, `The file ${path} does not exist.`);
}
export function notFound(): SharePointError {
  return new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
}
export function invalid(message: string): SharePointError {
  return new SharePointError(400, '-2147024809, System.ArgumentException', message);
}
export function refused(message: string): SharePointError {
  return new SharePointError(400, `-2130575257, ${spException}`, message);
}
export function alreadyThere(address: string): SharePointError {
  return refused(`A file or folder with the name ${address} already exists.`);
}
