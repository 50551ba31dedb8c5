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

// The vendor's loader breaks down where a script cannot be read, and the whole application with it. Asked for by the address
// that the loader uses, the script is loaded once.
const { search } = new URL(document.querySelector('script[src*="/app/cockpit/"]')?.src ?? document.baseURI);
const additions = await import('../patronat/plugins.js' + search).then(
  plugins => plugins.default,
  failure => {
    console.error(failure);
    return null;
  }
);

// Nothing of ours may be there to say it with.
if (!additions?.length) {
  const words = document.createElement('p');
  words.className = 'patronat-missing';
  words.setAttribute('role', 'alert');
  words.textContent =
    language === 'ru'
      ? 'Дополнения «Патроната» не загрузились. Остальное работает; обновите страницу.'
      : '«Патронат» қосымшалары жүктелмеді. Қалғаны жұмыс істейді; бетті жаңартып көріңіз.';
  document.body.prepend(words);
}

export default {
  app: {
    name: names.cockpit ?? 'Патронат',
    vendor: 'Патронат'
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  customScripts: additions ? ['patronat/plugins.js'] : [],
  disableWelcomeMessage: true
};
