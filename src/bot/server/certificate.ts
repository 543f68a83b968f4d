/** A certificate with its private key, as Entra knows an application by it. */
import { createPrivateKey, X509Certificate } from 'node:crypto';

export interface Certificate {
  /** SHA-256, in hexadecimal digits. */
  readonly thumbprint: string;
  readonly privateKey: string;
  readonly chain: string;
}
export interface CertificateOptions {
  readonly readFile: (path: string) => string;
  readonly now: () => Date;
}

/** From the file that the variable names. Undefined, with a problem, when it holds no certificate with its key; a problem also for one that is over. */
export function readCertificate(
  variable: string,
  path: string,
  { readFile, now }: CertificateOptions,
  complain: (problem: string) => void,
): Certificate | undefined {
  try {
    const pem = readFile(path);
    const chain = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
    const certificate = new X509Certificate(chain[0] ?? '');
    const key = createPrivateKey(pem);
    if (!certificate.checkPrivateKey(key)) complain(`${variable}: the private key is not the certificate's. Put both of the same pair in the file.`);
    if (new Date(certificate.validTo) <= now())
      complain(`${variable}: the certificate ended ${certificate.validTo}. Make a new one, and add it to the app registration.`);
    const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString();
    return { thumbprint: certificate.fingerprint256.replaceAll(':', ''), privateKey, chain: chain.join('\n') };
  } catch {
    complain(`${variable}: the file cannot be read as PEM with a certificate and its unencrypted private key. Check the path, and that both are in it.`);
    return undefined;
  }
}
