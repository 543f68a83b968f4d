import type { IncomingMessage } from 'node:http';

export type BodyFault = 'type' | 'large' | 'slow' | 'broken';
type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: BodyFault };

interface BodyLimits {
  readonly bytes?: number;
  readonly milliseconds?: number;
}

const isJson = /^application\/json\s*(?:;\s*charset=(?:"utf-8"|utf-8)\s*)?$/i;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Buffer): Body {
  try {
    return { ok: true, value: JSON.parse(strictUtf8.decode(bytes)) };
  } catch {
    return { ok: false, fault: 'broken' };
  }
}

/** A small body of JSON and nothing else, within its bytes and its time. */
export function readJson(request: IncomingMessage, { bytes = 2048, milliseconds = 5000 }: BodyLimits = {}): Promise<Body> {
  if (!isJson.test(request.headers['content-type'] ?? '') || request.headers['content-encoding'] !== undefined) {
    return Promise.resolve({ ok: false, fault: 'type' });
  }
  if (Number(request.headers['content-length'] ?? 0) > bytes) return Promise.resolve({ ok: false, fault: 'large' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (body: Body): void => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      request.pause();
      resolve(body);
    };
    const timer = setTimeout(() => end({ ok: false, fault: 'slow' }), milliseconds);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bytes) end({ ok: false, fault: 'large' });
      else chunks.push(chunk);
    });
    request.once('end', () => end(parse(Buffer.concat(chunks))));
    request.once('error', () => end({ ok: false, fault: 'broken' }));
    request.once('close', () => end({ ok: false, fault: 'broken' }));
  });
}
