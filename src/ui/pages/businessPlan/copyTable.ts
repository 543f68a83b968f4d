import { tableHtml, tableText } from '../../../domain/businessPlan/table';
import type { Sheet } from '../../../domain/export/csv';

/** Teams' frame may lack the clipboard permission; the old command still works there inside a click, with what we put in its event. */
function copyByEvent(html: string, text: string): boolean {
  let isSet = false;
  const handle = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isSet = event.clipboardData !== null;
  };
  document.addEventListener('copy', handle);
  try {
    return document.execCommand('copy') && isSet;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', handle);
  }
}

/** A sheet on the clipboard: a table for Word, cells for Excel. */
export async function copyTable(sheet: Sheet): Promise<boolean> {
  const [html, text] = [tableHtml(sheet), tableText(sheet)];
  try {
    const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByEvent(html, text);
  }
}
