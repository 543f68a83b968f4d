/** How SharePoint words its refusals of what a client sent to lists, fields and items; the unverified ones say so. */
import { SharePointError } from '../engine';

const invalidQuery = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const spException = (code: number): string => `${code}, Microsoft.SharePoint.SPException`;

/** Not SharePoint's: what this host does not emulate says so loudly rather than doing something else. */
export function notEmulated(what: string): SharePointError {
  return new SharePointError(501, '-2147467263, System.NotImplementedException', `${what} is not emulated by this host.`);
}
/** [MEM] text. */
export function unknownProperty(property: string, type: string): SharePointError {
  return new SharePointError(
    400,
    invalidQuery,
    `The property '${property}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );
}
/** [MEM] text. */
export function wrongType(expected: string): SharePointError {
  return new SharePointError(
    400,
    invalidQuery,
    `Cannot convert a primitive value to the expected type '${expected}'. See the inner exception for more details.`,
  );
}
export function readOnlyProperty(property: string): SharePointError {
  return new SharePointError(400, invalidQuery, `The property '${property}' cannot be written.`);
}
/** A query names a column that the list does not have, as OData answers it. */
export function unknownColumn(column: string): SharePointError {
  return new SharePointError(400, spException(-1), `Column '${column}' does not exist. It may have been deleted by another user.`);
}
/** A lookup or person was named without a target field. */
export function unsuitableColumn(column: string): SharePointError {
  return new SharePointError(
    400,
    spException(-1),
    `The query to field '${column}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${column}.`,
  );
}
export function invalidFilter(message = 'The query is not valid.'): SharePointError {
  return new SharePointError(400, invalidQuery, message);
}
/** [MEM] code and status: over 255 characters, or a line break in a single line. */
export function invalidText(): SharePointError {
  return new SharePointError(400, spException(-2130575155), 'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.');
}
/** [MEM] status; the words are those of the form path, recorded. */
export function invalidDate(): SharePointError {
  return new SharePointError(
    400,
    spException(-2130575154),
    'Invalid date/time value.\n\nYou must specify a valid date within the range of 1/1/1900 and 12/31/8900.',
  );
}
/** [MEM] code. */
export function invalidNumber(message: string): SharePointError {
  return new SharePointError(400, spException(-2130575154), message);
}
export function invalidUrl(): SharePointError {
  return new SharePointError(400, spException(-2130575155), 'Invalid URL value.\n\nA URL field contains invalid data. Please check the value and try again.');
}
export function requiredField(title: string): SharePointError {
  return new SharePointError(400, spException(-2130575251), `You must specify a value for this required field: ${title}.`);
}
export function invalidChoice(title: string): SharePointError {
  return new SharePointError(400, spException(-2130575251), `The choice is not one of the values of the field ${title}.`);
}
/** [MEM] */
export function invalidLookup(title: string, id: number): SharePointError {
  return new SharePointError(
    400,
    '-2130575254, Microsoft.SharePoint.SPInvalidLookupValuesException',
    `The value ${id} of the field ${title} refers to an item that does not exist.`,
  );
}
/** The code is one application's catalogue [MEM]. */
export function duplicateValue(title: string): SharePointError {
  return new SharePointError(
    400,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${title}].`,
  );
}
export function etagMismatch(request: string, current: string): SharePointError {
  return new SharePointError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${request}' does not match the object's ETag value '${current}'.`,
  );
}
export function thresholdExceeded(): SharePointError {
  return new SharePointError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );
}
export function tooManyLookups(limit: number): SharePointError {
  return new SharePointError(
    500,
    '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
    `The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold of ${limit}.`,
  );
}
export function invalidArgument(message: string): SharePointError {
  return new SharePointError(400, '-2147024809, System.ArgumentException', message);
}
export function duplicateListTitle(): SharePointError {
  return new SharePointError(
    500,
    spException(-2130575342),
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
  );
}
export function duplicateField(): SharePointError {
  return new SharePointError(500, spException(-2130575257), 'A duplicate field name was found. The field was not added.');
}
export function listTitleMissing(title: string, siteUrl: string): SharePointError {
  return new SharePointError(404, '-1, System.ArgumentException', `List '${title}' does not exist at site with URL '${siteUrl}'.`);
}
/** [MEM] status for ids; the words are those of getByInternalNameOrTitle. */
export function fieldMissing(name: string): SharePointError {
  return new SharePointError(404, '-2147024809, System.ArgumentException', `Column '${name}' does not exist. It may have been deleted by another user.`);
}
export function fieldRefusal(message: string): SharePointError {
  return new SharePointError(400, spException(-2130575257), message);
}
export function tooManyIndexes(): SharePointError {
  return new SharePointError(400, spException(-2130575256), 'You cannot add more than 20 indexed columns to this list.');
}
