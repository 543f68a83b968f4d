define([], function () {
  return {
    StartPage: 'Sida som öppnas först',
    StartPageHint: 'Till exempel /spaningar?kategori=teknik',
    ReloadPage: 'Framsyn kunde inte laddas. Ladda om sidan. Om det inte hjälper kan webbplatsens ägare kontrollera att den senaste versionen är installerad.',
  };
});
