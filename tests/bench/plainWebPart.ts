/** What somebody gets who writes a web part the usual way: a list with Fluent UI's own components and PnPjs, by the same rig as ours. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { withFolder } from './hostBench';

const rig = '@microsoft/spfx-web-build-rig';
const manifest = {
  $schema: 'https://developer.microsoft.com/json-schemas/spfx/client-side-web-part-manifest.schema.json',
  id: '5f0c2d6e-7a1b-4c3d-9e8f-0a1b2c3d4e5f',
  alias: 'PlainWebPart',
  componentType: 'WebPart',
  version: '1.0.0',
  manifestVersion: 2,
  requiresCustomScript: false,
  supportedHosts: ['SharePointWebPart', 'TeamsTab', 'TeamsPersonalApp', 'SharePointFullPage'],
  preconfiguredEntries: [
    { groupId: '5c03119e-3074-46fd-976b-c60198311f70', title: { default: 'Plain' }, description: { default: 'A list' }, properties: { list: 'Tasks' } },
  ],
};

const webPart = `
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { Version } from '@microsoft/sp-core-library';
import { PropertyPaneTextField, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { spfi, SPFx, type SPFI } from '@pnp/sp';
import { app } from '@microsoft/teams-js';
import Plain from './Plain';
export default class PlainWebPart extends BaseClientSideWebPart<{ list: string }> {
  private sp: SPFI;
  protected async onInit(): Promise<void> {
    this.sp = spfi().using(SPFx(this.context));
    if (this.context.sdks.microsoftTeams) await app.initialize();
  }
  public render(): void {
    ReactDom.render(React.createElement(Plain, { sp: this.sp, list: this.properties.list }), this.domElement);
  }
  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
  protected get dataVersion(): Version {
    return Version.parse('1.0');
  }
  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return { pages: [{ header: { description: 'Plain' }, groups: [{ groupFields: [PropertyPaneTextField('list', { label: 'List' })] }] }] };
  }
}
`;

const component = `
import * as React from 'react';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import { DetailsList } from '@fluentui/react/lib/DetailsList';
import { Panel } from '@fluentui/react/lib/Panel';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
interface Row { Id: number; Title: string }
export default function Plain({ sp, list }: { sp: SPFI; list: string }): JSX.Element {
  const [rows, setRows] = React.useState<Row[]>([]);
  const [isOpen, setOpen] = React.useState(false);
  const [title, setTitle] = React.useState('');
  const read = async (): Promise<void> => setRows(await sp.web.lists.getByTitle(list).items.select('Id', 'Title').top(50)());
  React.useEffect(() => void read(), []);
  const add = async (): Promise<void> => {
    await sp.web.lists.getByTitle(list).items.add({ Title: title });
    setOpen(false);
    await read();
  };
  return (
    <div>
      <PrimaryButton text="New" onClick={() => setOpen(true)} />
      <DetailsList items={rows} columns={[{ key: 'title', name: 'Title', fieldName: 'Title', minWidth: 100 }]} />
      <Panel isOpen={isOpen} onDismiss={() => setOpen(false)} headerText="New">
        <TextField label="Title" value={title} onChange={(_event, value) => setTitle(value ?? '')} />
        <PrimaryButton text="Save" onClick={() => void add()} />
      </Panel>
    </div>
  );
}
`;

const json = (value: object): string => JSON.stringify(value);
const files: Readonly<Record<string, string>> = {
  'tsconfig.json': json({ extends: `./node_modules/${rig}/profiles/default/tsconfig-base.json`, compilerOptions: { strictPropertyInitialization: false } }),
  'config/rig.json': json({ rigPackageName: rig }),
  'config/typescript.json': json({
    extends: `${rig}/profiles/default/config/typescript.json`,
    staticAssetsToCopy: { fileExtensions: ['.resx', '.png', '.svg'], includeGlobs: ['webparts/*/loc/*.js'] },
  }),
  'config/sass.json': json({ extends: `${rig}/profiles/default/config/sass.json` }),
  'config/write-manifests.json': json({ cdnBasePath: '<!-- PATH TO CDN -->' }),
  'config/config.json': json({
    version: '2.0',
    bundles: {
      'plain-part': { components: [{ entrypoint: './lib/webparts/plain/PlainWebPart.js', manifest: './src/webparts/plain/PlainWebPart.manifest.json' }] },
    },
    externals: {},
    localizedResources: {},
  }),
  'src/webparts/plain/PlainWebPart.manifest.json': json(manifest),
  'src/webparts/plain/PlainWebPart.ts': webPart,
  'src/webparts/plain/Plain.tsx': component,
};

/** The rig leaves out of the bundle what SharePoint has itself, as far as package.json names it; and compiles by the compiler in it. */
function packageOf(root: string): string {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<Record<string, object>>;
  return json({ name: 'plain', version: '1.0.0', private: true, dependencies, devDependencies });
}

function build(root: string, folder: string): Promise<void> {
  const heft = join(root, 'node_modules/@rushstack/heft/bin/heft');
  const child = spawn(process.execPath, [heft, 'build', '--clean', '--production'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`the plain web part could not be built:\n${said.slice(-4000)}`))));
  });
}

/** Its one bundle, gzipped: all that it loads of its own before it shows anything. */
export function plainWebPart(root: string): Promise<number> {
  return withFolder(async (folder) => {
    for (const [name, text] of Object.entries({ ...files, 'package.json': packageOf(root) })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    await build(root, folder);
    const assets = join(folder, 'release/assets');
    const bundles = readdirSync(assets).filter((name) => name.endsWith('.js'));
    return bundles.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0);
  });
}
