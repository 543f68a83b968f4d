declare interface CaptureWebPartStrings {
  ReloadPage: string;
}
declare module 'CaptureWebPartStrings' {
  const strings: CaptureWebPartStrings;
  export = strings;
}
