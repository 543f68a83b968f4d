/** What export and import are told on the command line: a site, a file, and perhaps one word more. */
export interface ArchiveArguments {
  readonly site: string;
  readonly file: string;
  /** The one flag of the command was given. */
  readonly flag: boolean;
}

/** `--site URL`, the file under its own name, and the flag, in any order; else what is wrong. */
export function readArchiveArguments(argv: readonly string[], fileOption: '--to' | '--from', flag: string): ArchiveArguments | string {
  const given = new Map<string, string>();
  let flagged = false;
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === flag) flagged = true;
    else if (argument === '--site' || argument === fileOption) given.set(argument, argv[(at += 1)] ?? '');
    else return `Unknown argument: ${argument}`;
  }
  const site = given.get('--site') ?? '';
  const file = given.get(fileOption) ?? '';
  if (site === '') return 'Which site? --site is missing.';
  if (!/^https?:\/\/[^/]+\/\S*$/i.test(site)) return `Not the address of a site: ${site}`;
  return file === '' || file.startsWith('--') ? `Which file? ${fileOption} is missing.` : { site, file, flag: flagged };
}
