/** Refusals that the parsers share, in the words SharePoint uses for a request it cannot read. */
import { SharePointError } from '../engine';

const invalidQuery = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';

/** 400: the URL or an option does not follow the grammar. */
export function invalidExpression(expression: string): SharePointError {
  const shown = expression.length > 200 ? `${expression.slice(0, 200)}…` : expression;
  return new SharePointError(400, invalidQuery, `The expression "${shown}" is not valid.`);
}

/** 400: well formed, but a function or operator that `_api` refuses (endswith, contains, year, arithmetic …). */
export function invalidQueryRefusal(): SharePointError {
  return new SharePointError(400, invalidQuery, 'The query is not valid.');
}

/** 400: a system query option that SharePoint does not know, or knows in another form. */
export function invalidOption(option: string, value: string): SharePointError {
  return new SharePointError(400, invalidQuery, `The query string "${option}=${value.slice(0, 200)}" is not valid.`);
}

/** 501: SharePoint has it, this host does not; said aloud, so that nobody builds on a silent nothing. */
export function notEmulated(what: string): SharePointError {
  return new SharePointError(501, '-1, System.NotImplementedException', `${what} is not emulated by this host.`);
}

/** 400: SharePoint's words for text that should have been a guid. */
export function invalidGuid(): SharePointError {
  return new SharePointError(400, '-1, System.FormatException', 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).');
}
