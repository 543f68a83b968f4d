import { SiteFileError } from '../../host/store/storageError';

/** Why the local edition does not start, in words that say what to do. Shown without a stack. */
export class StartRefusal extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'StartRefusal';
  }
}

/** The system's own name of a failure: 'ENOENT'. */
export const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');

const sentences = {
  full: (folder: string) => `The disk is full: ${folder} could not be written. Make room, or set FRAMSYN_DATA to a folder on another disk.`,
  readOnly: (folder: string) => `${folder} may not be written. Make it writable for you, or set FRAMSYN_DATA to a folder that is.`,
  notAFolder: (folder: string) => `FRAMSYN_DATA names ${folder}, and a file stands in the way. Name a folder.`,
} as const;

const folderCodes: Readonly<Record<string, keyof typeof sentences>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  ENOTDIR: 'notAFolder',
  EEXIST: 'notAFolder',
};

/** A failure of the data folder in plain words; `holder` says where the instance is that holds it. Anything else is answered as it is. */
export function explainFolderFailure(error: unknown, folder: string, holder = ''): unknown {
  if (error instanceof SiteFileError) {
    if (error.reason === 'locked')
      return new StartRefusal(`Framsyn runs already on the data in ${folder}${holder}. Use that one, stop it first, or set FRAMSYN_DATA to another folder.`);
    if (error.reason === 'full' || error.reason === 'readOnly') return new StartRefusal(sentences[error.reason](folder));
    return new StartRefusal(error.message);
  }
  const sentence = folderCodes[codeOf(error)];
  return sentence === undefined ? error : new StartRefusal(sentences[sentence](folder));
}

/** What a failed listen means. */
export function explainListenFailure(error: unknown, port: number): unknown {
  if (codeOf(error) === 'EADDRINUSE') {
    return new StartRefusal(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port < 65535 ? port + 1 : port - 1} npm start`,
    );
  }
  if (codeOf(error) === 'EACCES') return new StartRefusal(`This account may not listen on port ${port}. Choose one over 1023, such as PORT=4300.`);
  return error;
}
