declare interface WorkspaceWebPartStrings {
  StartPage: string;
  StartPageHint: string;
  ReloadPage: string;
}
declare module 'WorkspaceWebPartStrings' {
  const strings: WorkspaceWebPartStrings;
  export = strings;
}
