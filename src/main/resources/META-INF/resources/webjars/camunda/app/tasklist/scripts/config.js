// Settings of Tasklist. The language is the person's own choice, kept in a cookie that the server reads too: forms and
// names of tasks come from the server in that language.
const { language } = await import('../patronat/language.js').catch(failure => {
  console.error(failure);
  return { language: 'kk' };
});

// The vendor's loader breaks down where a script cannot be read, and the whole application with it. Asked for by the address
// that the loader uses, the script is loaded once.
const { search } = new URL(document.querySelector('script[src*="/app/tasklist/"]')?.src ?? document.baseURI);
const additions = await import('../patronat/plugins.js' + search).then(
  plugins => plugins.default,
  failure => {
    console.error(failure);
    // Nobody keeps drafts apart then.
    import('../patronat/leftovers.js').then(
      leftovers => leftovers.keepNone(),
      broken => console.error(broken)
    );
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
    name: 'Патронат',
    vendor: ' '
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  customScripts: additions ? ['patronat/plugins.js'] : [],
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
