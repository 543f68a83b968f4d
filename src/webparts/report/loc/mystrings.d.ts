declare interface ReportWebPartStrings {
  ReloadPage: string;
}
declare module 'ReportWebPartStrings' {
  const strings: ReportWebPartStrings;
  export = strings;
}
