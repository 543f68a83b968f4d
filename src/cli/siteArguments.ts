/** What a command is told that works on a site and knows one word more. */
export interface SiteArguments {
  readonly site: string;
  /** The one flag of the command was given. */
  readonly flag: boolean;
}

/** `--site URL` and the flag, in any order; else what is wrong. */
export function readSiteArguments(argv: readonly string[], flag: string): SiteArguments | string {
  const at = argv.indexOf('--site');
  const site = at < 0 ? undefined : argv[at + 1];
  const rest = argv.filter((argument, index) => argument !== flag && (at < 0 || (index !== at && index !== at + 1)));
  if (rest.length > 0) return `Unknown argument: ${rest.join(' ')}`;
  if (site === undefined) return 'Which site? --site is missing.';
  return /^https?:\/\/[^/]+\/\S*$/i.test(site) ? { site, flag: argv.includes(flag) } : `Not the address of a site: ${site}`;
}
