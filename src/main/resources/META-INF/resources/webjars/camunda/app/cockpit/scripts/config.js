// Settings of Cockpit. The language is the one that the person chose in any of the web applications.
const { completeHeader, names } = await import('../../tasklist/patronat/header.js').catch(failure => {
  console.error(failure);
  return { completeHeader: () => {}, names: {} };
});
const { language } = await import('../../tasklist/patronat/language.js').catch(failure => {
  console.error(failure);
  return { language: 'kk' };
});

completeHeader();

export default {
  app: {
    name: names.cockpit ?? 'Патронат',
    vendor: 'Патронат'
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  customScripts: ['patronat/plugins.js'],
  disableWelcomeMessage: true
};
