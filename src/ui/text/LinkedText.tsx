import * as React from 'react';

const addresses = /(https?:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)])/i;
const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** Text in which web addresses are links, and only those: any other scheme could run script when it is clicked. */
export function LinkedText({ text, address }: { readonly text: string; readonly address?: string }): JSX.Element {
  const link = (href: string): JSX.Element => (
    <a href={href} target="_blank" rel="noreferrer">
      {href}
    </a>
  );
  const parts = text.split(addresses);
  return (
    <>
      {parts.map((part, index) => (
        <React.Fragment key={index}>{isAddress(part) ? link(part) : part}</React.Fragment>
      ))}
      {address && isAddress(address) && !text.includes(address) && (
        <>
          <br />
          {link(address)}
        </>
      )}
    </>
  );
}
