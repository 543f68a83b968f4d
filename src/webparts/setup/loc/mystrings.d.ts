declare interface SetupWebPartStrings {
  ReloadPage: string;
}
declare module 'SetupWebPartStrings' {
  const strings: SetupWebPartStrings;
  export = strings;
}
