/** What SharePoint Online takes as the name of a file, a folder or an attachment. */
import { SharePointError } from '../engine';

const maximumLength = 255;
/** `#`, `%` and `&` have been allowed since 2017; control characters never were. */
const forbidden = /["*:<>?/\\|]|\p{Cc}|\p{Cs}/u;

/** [MEM] the code; the words are those of SharePoint's pages. */
export function requireFileName(name: string): void {
  const refused = name === '' || name.length > maximumLength || forbidden.test(name) || name !== name.trim() || name.endsWith('.') || name.startsWith('~$');
  if (refused)
    throw new SharePointError(
      400,
      '-2130575245, Microsoft.SharePoint.SPException',
      `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`,
    );
}
