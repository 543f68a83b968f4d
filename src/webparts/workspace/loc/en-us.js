define([], function () {
  return { StartPage: 'Page to open first', StartPageHint: 'For example /spaningar?kategori=teknik' };
});
