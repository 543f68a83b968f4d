/** What SharePoint Online has and this host has not: known by name, so that its use is loud (501) and not a mere 404. */
const paths: readonly string[] = [
  'web/getclientsidewebparts', 'web/allproperties', 'web/features', 'web/defaultdocumentlibrary', 'web/getavailablewebtemplates', 'web/getcatalog',
  'web/getcustomlisttemplates', 'web/hubsitedata', 'web/synchubsitetheme', 'web/maptoicon', 'web/navigation/quicklaunch', 'web/navigation/topnavigationbar',
  'web/siteuserinfolist', 'web/usercustomaction', 'web/webs/add', 'web/createdefaultassociatedgroups', 'web/descriptionresource/getvalueforuiculture',
  'web/titleresource/getvalueforuiculture', 'web/uploadimage', 'web/lists/ensuresiteassetslibrary',
  'web/lists/ensuresitepageslibrary', 'web/list/informationrightsmanagementsettings', 'web/list/getrelatedfields',
  'web/list/subscription', 'web/list/usercustomaction', 'web/list/getlistitemchangessincetoken',
  'web/list/renderlistdata', 'web/list/renderlistformdata', 'web/list/forms', 'web/list/form', 'web/list/item/getwopiframeurl',
  'web/list/item/effectivebasepermissionsforui', 'web/fields/adddependentlookupfield', 'web/list/fields/adddependentlookupfield',
  'web/list/view/renderashtml', 'web/getlistitem', 'web/doesuserhavepermissions',
];
const prefixes: readonly string[] = ['sp.', 'microsoft.', 'sitepages/', 'search/', 'navigation/', 'thememanager/', 'social.', 'groupsitemanager/', 'v2.0/', 'v2.1/', 'site/getcatalog', 'site/usercustomactions', 'site/features'];
/** Methods of files, folders, items and versions, which many paths lead to. */
const methods: ReadonlySet<string> = new Set([
  'addtemplatefile', 'approve', 'cancelupload', 'checkin', 'checkout', 'continueupload', 'copyto', 'deleteall', 'deletebyid', 'deletebylabel', 'deletewithparameters', 'deny',
  'finishupload', 'getlimitedwebpartmanager', 'getsharinginformation', 'moveto', 'publish', 'recyclebyid', 'recyclebylabel', 'restorebylabel', 'sharelink', 'shareobject',
  'startupload', 'undocheckout', 'unpublish', 'unshareobject',
]);
const fileVersions = ['web/file', 'web/folder/file', 'web/list/folder/file', 'web/list/item/file'].flatMap(file => [`${file}/versions`, `${file}/version`]);
const known = new Set([...paths, ...fileVersions, '$metadata']);

/** True for what SharePoint would answer and the host does not. */
export const unemulated = (path: string): boolean => known.has(path) || methods.has(path.slice(path.lastIndexOf('/') + 1)) || prefixes.some(prefix => path.startsWith(prefix));
