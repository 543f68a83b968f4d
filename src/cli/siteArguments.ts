/** What a command is told that works on a site. */
export interface SiteArguments {
  readonly site: string;
  /** The one flag of the command was given. */
  readonly flag: boolean;
  /** What stood after the option, or the word beside it all; empty when there was none. */
  readonly given: string;
}
interface Known {
  readonly flag?: string;
  /** Takes the argument after it: `--to`. */
  readonly option?: string;
  /** One word may stand by itself. */
  readonly word?: true;
}

const isSiteAddress = (text: string): boolean => /^https?:\/\/[^/]+\/\S*$/i.test(text) && URL.canParse(text);

/** `--site URL` and what else the command knows, in any order; else what is wrong. */
export function readSiteArguments(argv: readonly string[], { flag, option, word }: Known): SiteArguments | string {
  const values = new Map<string, string>();
  const words: string[] = [];
  let isFlagged = false;
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === flag) isFlagged = true;
    else if (argument === '--site' || argument === option) values.set(argument, argv[(at += 1)] ?? '');
    else words.push(argument);
  }
  const unknown = words.slice(word === true ? 1 : 0);
  if (unknown.length > 0) return `Unknown argument: ${unknown.join(' ')}`;
  const site = values.get('--site') ?? '';
  if (site === '') return 'Which site? --site is missing.';
  if (!isSiteAddress(site)) return `Not the address of a site: ${site}`;
  return { site, flag: isFlagged, given: (option === undefined ? words[0] : values.get(option)) ?? '' };
}

/** The same for a command that works on a file too. */
export function readFileArguments(argv: readonly string[], option: '--to' | '--from', flag: string): SiteArguments | string {
  const read = readSiteArguments(argv, { flag, option });
  if (typeof read === 'string') return read;
  return read.given === '' || read.given.startsWith('--') ? `Which file? ${option} is missing.` : read;
}
