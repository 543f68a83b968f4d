/**
 * The lists as SharePoint site scripts, for an administrator who makes sites from a site template. Generated from the same
 * schema, with the very XML that provisioning sends. Verbs and limits:
 * learn.microsoft.com/sharepoint/dev/declarative-customization/site-design-json-schema and …/site-design-overview.
 */
import { columnsOf, fieldXml } from '../schema/fieldXml';
import type { ListDefinition } from '../schema/field';
import type { Column } from '../schema/kinds/kind';
import { listName } from './views';

type Subaction =
  | { readonly verb: 'setDescription'; readonly description: string }
  | { readonly verb: 'addSPFieldXml'; readonly schemaXml: string; readonly addToDefaultView: false }
  | { readonly verb: 'addSPLookupFieldXml'; readonly schemaXml: string; readonly targetListUrl: string; readonly addToDefaultView: false };
interface Action {
  readonly verb: 'createSPList';
  readonly listName: string;
  readonly templateType: 100;
  readonly subactions: readonly Subaction[];
}
export interface SiteScript {
  readonly $schema: string;
  readonly actions: readonly Action[];
  readonly version: 1;
}

/** What SharePoint takes when a script is applied by Add-SPOSiteDesignTask; subactions count. */
export const siteScriptLimits = { actions: 300, characters: 100_000 } as const;

const scriptOf = (actions: readonly Action[]): SiteScript => ({
  $schema: 'https://developer.microsoft.com/json-schemas/sp/site-design-script-actions.schema.json',
  actions,
  version: 1,
});
/** A list that is there is only added to. It keeps the name of its address: `setTitle` would keep a second run from finding it. */
const actionOf = (list: ListDefinition, subactions: readonly Subaction[]): Action => ({
  verb: 'createSPList',
  listName: listName(list),
  templateType: 100,
  subactions,
});

function subactionOf(column: Column, lists: readonly ListDefinition[]): Subaction {
  const schemaXml = fieldXml(column);
  if (column.lookupList === undefined) return { verb: 'addSPFieldXml', schemaXml, addToDefaultView: false };
  const target = lists.find(({ key }) => key === column.lookupList);
  if (target === undefined) throw new Error(`${column.internal} looks up ${column.lookupList}, which is not among the lists`);
  return { verb: 'addSPLookupFieldXml', schemaXml, targetListUrl: target.url, addToDefaultView: false };
}

/** As it stands in the file: an action is a line, so that a change of the schema is a change of few lines. */
export function printSiteScript({ $schema, actions, version }: SiteScript): string {
  const lines = actions.map(
    ({ subactions, ...head }) =>
      `${JSON.stringify({ ...head, subactions: [] }).slice(0, -2)}${subactions.map((subaction) => `\n${JSON.stringify(subaction)}`).join(',')}\n]}`,
  );
  return `{"$schema":${JSON.stringify($schema)},"version":${version},"actions":[\n${lines.join(',\n')}\n]}\n`;
}

const actionsIn = (actions: readonly Action[]): number => actions.reduce((sum, { subactions }) => sum + 1 + subactions.length, 0);
const fits = (actions: readonly Action[]): boolean =>
  actionsIn(actions) <= siteScriptLimits.actions && printSiteScript(scriptOf(actions)).length <= siteScriptLimits.characters;

/**
 * To be applied in this order. The first makes every list, so that a lookup finds the list it points at whichever comes
 * first; the others add columns, as many as SharePoint takes at a time.
 */
export function siteScripts(lists: readonly ListDefinition[]): readonly SiteScript[] {
  const made = lists.map((list) => actionOf(list, [{ verb: 'setDescription', description: list.description }]));
  const scripts: Action[][] = [[]];
  for (const list of lists) {
    // The title is every list's from the first; provisioning names and indexes it.
    const action = actionOf(
      list,
      columnsOf(list)
        .filter(({ builtin }) => !builtin)
        .map((column) => subactionOf(column, lists)),
    );
    const current = scripts[scripts.length - 1] ?? [];
    if (fits([...current, action])) current.push(action);
    else scripts.push([action]);
  }
  return [made, ...scripts].map(scriptOf);
}
