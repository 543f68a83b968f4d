/** SP.BasePermissions: the masks that SharePoint documents, and that no bit is lost on the way. */
import fc from 'fast-check';
import { builtinRoles, fullMask, has, maskOf, maskOfKinds, permissionsOf, without } from '../../../src/host/store/permissions';
import { permissionKinds, type PermissionKind } from '../../../src/host/store/store';
import { SharePointError } from '../../../src/host/engine';

const kinds = Object.keys(permissionKinds) as PermissionKind[];
const anyMask = fc.bigInt({ min: 0n, max: fullMask });
const maskOfRole = (name: string): bigint => maskOf(builtinRoles.find((role) => role.name === name)?.permissions ?? { High: '', Low: '' });

test('High and Low together say every mask', () => {
  fc.assert(fc.property(anyMask, (mask) => maskOf(permissionsOf(mask)) === mask));
});
test('both halves are unsigned 32-bit decimals', () => {
  fc.assert(fc.property(anyMask, (mask) => Object.values(permissionsOf(mask)).every((half: string) => /^\d+$/.test(half) && Number(half) < 2 ** 32)));
});
test('a mask made of permissions has those and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...kinds)), (chosen) => kinds.every((kind) => has(maskOfKinds(...chosen), kind) === chosen.includes(kind))),
  );
});
test('taking permissions away takes those and no others', () => {
  fc.assert(
    fc.property(anyMask, fc.uniqueArray(fc.constantFrom(...kinds)), (mask, taken) =>
      kinds.every((kind) => has(without(mask, ...taken), kind) === (has(mask, kind) && !taken.includes(kind))),
    ),
  );
});
test('what is not two unsigned 32-bit decimals is a bad request', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/^\d{1,10}$/.test(text)),
      (text) => {
        expect(() => maskOf({ High: text, Low: '0' })).toThrow(SharePointError);
        expect(() => maskOf({ High: '0', Low: text })).toThrow(SharePointError);
      },
    ),
  );
  expect(() => maskOf({ High: '4294967296', Low: '0' })).toThrow(SharePointError);
});
test('a full mask without custom script is what RenderListDataAsStream was recorded to say', () => {
  expect(without(fullMask, 'addAndCustomizePages')).toBe(0x7ffffffffffbffffn);
});

test.each<[string, PermissionKind, boolean]>([
  ['Full Control', 'managePermissions', true],
  ['Full Control', 'enumeratePermissions', true],
  ['Full Control', 'manageWeb', true],
  ['Design', 'manageLists', true],
  ['Design', 'cancelCheckout', true],
  ['Design', 'managePermissions', false],
  ['Design', 'approveItems', true],
  ['Edit', 'manageLists', true],
  ['Edit', 'cancelCheckout', false],
  ['Edit', 'managePermissions', false],
  ['Contribute', 'addListItems', true],
  ['Contribute', 'editListItems', true],
  ['Contribute', 'deleteListItems', true],
  ['Contribute', 'manageLists', false],
  ['Read', 'viewListItems', true],
  ['Read', 'openItems', true],
  ['Read', 'viewVersions', true],
  ['Read', 'addListItems', false],
  ['Read', 'editListItems', false],
  ['Read', 'browseUserInfo', true],
  ['Limited Access', 'viewListItems', false],
  ['Limited Access', 'open', true],
  ['Limited Access', 'viewFormPages', true],
])('%s holds %s: %s', (role, kind, held) => {
  expect(has(maskOfRole(role), kind)).toBe(held);
});
