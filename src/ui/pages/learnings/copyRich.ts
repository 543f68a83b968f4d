/** Puts a text with its headings on the clipboard, which Word and Outlook paste as such; false where the browser does not let us. */
export async function copyRich(html: string, text: string): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || typeof navigator.clipboard?.write !== 'function') return false;
  try {
    const blob = (type: string, content: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) })]);
    return true;
  } catch {
    return false; // Teams' iframe may lack the clipboard permission
  }
}
