/** What was typed into a list in SharePoint may be anything: only the web and mail are followed, any other scheme could run script. */
export const isWebAddress = (address: string | undefined): address is string => address !== undefined && /^(https?:\/\/|mailto:)/i.test(address);
