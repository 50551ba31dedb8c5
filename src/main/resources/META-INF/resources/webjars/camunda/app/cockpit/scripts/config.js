// Settings of Cockpit. The language is the one that the person chose in any of the web applications.
import { completeHeader, names } from '../../tasklist/patronat/header.js';
import { language } from '../../tasklist/patronat/language.js';

completeHeader();

export default {
  app: {
    name: names.cockpit,
    vendor: 'Патронат'
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  customScripts: ['patronat/plugins.js'],
  disableWelcomeMessage: true
};
