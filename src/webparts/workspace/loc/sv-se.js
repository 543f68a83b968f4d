define([], function () {
  return { StartPage: 'Sida som öppnas först', StartPageHint: 'Till exempel /spaningar?kategori=teknik' };
});
