// Settings of Cockpit: what Patronat adds to it, for auditors.
import { language } from '../../tasklist/patronat/language.js';

export default {
  app: {
    name: 'Патронат',
    vendor: ' '
  },
  customScripts: ['patronat/plugins.js'],
  bpmnJs: {}
};
document.documentElement.lang = language;
