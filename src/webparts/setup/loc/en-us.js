define([], function () {
  return {
    ReloadPage: 'Framsyn could not be loaded. Reload the page. If that does not help, the site owner can check that the latest version is installed.',
  };
});
