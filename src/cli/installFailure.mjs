/** npm's codes in plain words: what is wrong and what to do about it. */
const causes = [
  [/\bENOSPC\b/, 'The disk is full. Framsyn needs about 1.5 GB free: make room and run the command again.'],
  [
    /\b(EACCES|EPERM|EROFS)\b/,
    'npm may not write here. Put the project in a folder that is yours (not one that was made with sudo), or free the files that another program holds, and run the command again.',
  ],
  [
    /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED_CERT)\b/,
    "The registry's certificate is not trusted here, which is usual behind a company proxy. Set NODE_EXTRA_CA_CERTS to your organisation's certificate file and run the command again.",
  ],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|EPROTO)\b/,
    'The npm registry was not reached. Check the network, and behind a proxy also `npm config get registry` and `npm config get https-proxy`; then run the command again.',
  ],
  [/\bE(401|403|407)\b/, 'The npm registry asked for a sign-in, or the proxy did. Check `npm config get registry` and your proxy settings.'],
  [/\bE404\b/, 'A package is missing in the npm registry that is set here. Check `npm config get registry`.'],
  [/\bEUSAGE\b/, 'package.json and package-lock.json do not agree. Get both as they are in git, or run `npm install` if you changed dependencies yourself.'],
  [
    /\bEINTEGRITY\b/,
    'A package did not have the content that the lock file says. Run `npm cache verify` and try again; if it comes back, do not trust the registry that is set.',
  ],
  [/\bENOENT\b.*\bnpm\b|\bspawn npm\b/, 'npm was not found. It comes with Node: install Node from https://nodejs.org and run the command again.'],
  [/^stopped by/, 'The installation was stopped. Run the command again to go on.'],
];

/** The text that a person sees when npm could not install: the cause in plain words, then npm's own last lines. */
export function explainInstallFailure(output) {
  const known = causes.find(([pattern]) => pattern.test(output));
  const plain = known?.[1] ?? 'npm could not install what Framsyn needs.';
  const own = output
    .split('\n')
    .filter((line) => /npm (error|ERR!)/.test(line))
    .slice(0, 12);
  return [`Installation failed. ${plain}`, ...own].join('\n');
}
