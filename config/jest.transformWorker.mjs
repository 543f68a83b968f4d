/** Strips types and makes an ES module one that Jest can run, by Vite's own tools; answers whoever waits for it. */
import { workerData } from 'node:worker_threads';

const state = new Int32Array(workerData, 0, 2);
const room = Buffer.from(workerData, state.byteLength);

async function transformed({ text, file }) {
  // Read when there is something to transform: on the next run there seldom is.
  const { moduleRunnerTransform, transformWithOxc } = await import('vite');
  const isTyped = /\.[cm]?tsx?$/.test(file);
  // The settings are given here: what a tsconfig near a file says is not meant for us.
  const plain = isTyped
    ? await transformWithOxc(text, file, { sourcemap: true, target: 'es2022', jsx: { runtime: 'classic', development: false }, tsconfig: false })
    : { code: text, map: null };
  const result = await moduleRunnerTransform(plain.code, plain.map, file, text);
  return { code: result.code, map: JSON.stringify(result.map) };
}

for (;;) {
  Atomics.wait(state, 0, 0);
  const job = JSON.parse(room.toString('utf8', 0, state[1]));
  const answer = JSON.stringify(await transformed(job).catch((error) => ({ error: String(error) })));
  const fits = Buffer.byteLength(answer) <= room.length;
  state[1] = room.write(fits ? answer : JSON.stringify({ error: 'too long to transform' }));
  Atomics.store(state, 0, 0);
  Atomics.notify(state, 0);
}
