/** A self-signed certificate with its key, as PEM: made by hand in DER, so that no key lies in the repository. */
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));
const sha256WithRsa = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'));
const name = sequence(der(0x31, sequence(Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('framsyn-test')))));
/** UTCTime: YYMMDDhhmmssZ */
const time = (at: Date): Buffer => der(0x17, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

export interface TestCertificate {
  readonly certificate: string;
  readonly privateKey: string;
}

export function makeCertificate(validTo: Date): TestCertificate {
  const { privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const validity = sequence(time(new Date('2026-01-01T00:00:00Z')), time(validTo));
  const content = sequence(integer(1), sha256WithRsa, name, validity, name, publicKey.export({ type: 'spki', format: 'der' }));
  const signature = der(0x03, Buffer.from([0]), sign('RSA-SHA256', content, privateKey));
  return {
    certificate: pem('CERTIFICATE', sequence(content, sha256WithRsa, signature)),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
