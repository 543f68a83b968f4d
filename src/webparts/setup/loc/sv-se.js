define([], function () {
  return {
    ReloadPage: 'Framsyn kunde inte laddas. Ladda om sidan. Om det inte hjälper kan webbplatsens ägare kontrollera att den senaste versionen är installerad.',
  };
});
