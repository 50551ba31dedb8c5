// Settings of Tasklist. The language is the person's own choice, kept in a cookie that the server reads too: forms and
// names of tasks come from the server in that language.
const { language } = await import('../patronat/language.js').catch(failure => {
  console.error(failure);
  return { language: 'kk' };
});

export default {
  app: {
    name: 'Патронат',
    vendor: ' '
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  customScripts: ['patronat/plugins.js'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: language === 'ru' ? 'взять выбранную задачу' : 'таңдалған тапсырманы алу'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: language === 'ru' ? 'к первому фильтру' : 'бірінші сүзгіге өту'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: language === 'ru' ? 'к первой задаче списка' : 'тізімнің бірінші тапсырмасына өту'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: language === 'ru' ? 'к первому полю формы' : 'нысанның бірінші өрісіне өту'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: language === 'ru' ? 'начать процесс' : 'рәсімді бастау'
    }
  }
};
