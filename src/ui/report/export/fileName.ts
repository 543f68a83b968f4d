const longest = 80;

/** What Windows, Mac and the web all take as a file's name. */
export const fileName = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f"*:<>?/\\|]/g, ' ')
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : ''))
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '') || 'Framsyn';
