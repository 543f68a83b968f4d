/** "www.example.org" is what people write of an address; anything with a scheme of its own is left as it is. */
export const withScheme = (address: string): string => (/^[^\s:/@]+\.[^\s:@]+$/.test(address.trim()) ? `https://${address.trim()}` : address);
