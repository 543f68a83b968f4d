/** Gives the person a file: the browser's own way, which also works in Teams' frame. */
export function download(name: string, content: BlobPart | Blob, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/["*:<>?/\\|]/g, ' ').trim();
  document.body.append(link); // Firefox follows only a link that is in the document
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000); // not before the download has begun
}
