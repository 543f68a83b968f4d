declare interface WorkspaceWebPartStrings {
  StartPage: string;
  StartPageHint: string;
}
declare module 'WorkspaceWebPartStrings' {
  const strings: WorkspaceWebPartStrings;
  export = strings;
}
