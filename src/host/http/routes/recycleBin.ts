/** The site's recycle bin. It has one stage: what leaves it is gone. */
import { SharePointError } from '../../engine';
import type { RecycleBinRow } from '../../engine';
import { notEmulated } from '../../odata/refusal';
import { collection } from '../collection';
import { recycleBinEntity } from '../present/recycleBin';
import { targetOf } from '../targets';
import type { Answer, Call, Route } from '../wire';

function row(call: Call): RecycleBinRow {
  const id = targetOf(call, 'recyclebinitem').value;
  const found = call.session.recycleBin().find((candidate) => candidate.id === id);
  if (!found) throw new SharePointError(404, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');
  return found;
}

const done =
  (work: (call: Call) => void): ((call: Call) => Answer) =>
  (call) => {
    work(call);
    return { kind: 'null' };
  };
const secondStage = (): never => {
  throw notEmulated('The second-stage recycle bin');
};

/** Deepest last: a list must be there again before what lay in it. */
function restoreAll(call: Call): void {
  for (const { id } of [...call.session.recycleBin()].sort((left, right) => left.dirName.length - right.dirName.length)) call.session.restore(id);
}

const item = 'web/recyclebinitem';
export const recycleBinRoutes: readonly Route[] = [
  {
    verb: 'GET',
    path: 'web/recyclebin',
    writes: false,
    answer: (call) =>
      collection(
        call,
        'SP.ApiData.RecycleBinItems',
        call.session.recycleBin().map((found) => recycleBinEntity(call, found)),
      ),
  },
  { verb: 'GET', path: item, writes: false, answer: (call) => ({ kind: 'entity', status: 200, entity: recycleBinEntity(call, row(call)) }) },
  { verb: 'POST', path: `${item}/restore`, writes: true, answer: done((call) => call.session.restore(row(call).id)) },
  { verb: 'POST', path: `${item}/deleteobject`, writes: true, answer: done((call) => call.session.deleteFromRecycleBin(row(call).id)) },
  { verb: 'POST', path: `${item}/movetosecondstage`, writes: true, answer: secondStage },
  { verb: 'POST', path: 'web/recyclebin/restoreall', writes: true, answer: done(restoreAll) },
  { verb: 'POST', path: 'web/recyclebin/deleteall', writes: true, answer: done((call) => call.session.deleteFromRecycleBin('all')) },
  { verb: 'POST', path: 'web/recyclebin/movealltosecondstage', writes: true, answer: secondStage },
  { verb: 'POST', path: 'web/recyclebin/deleteallsecondstageitems', writes: true, answer: secondStage },
];
