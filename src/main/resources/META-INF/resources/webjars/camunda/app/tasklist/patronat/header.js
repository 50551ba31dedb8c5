// The header of all four web applications: the switch of languages, and the names of the applications, which the
// vendor writes in English whatever the language.
import { choose, language } from './language.js';

const LANGUAGES = { kk: 'Қазақша', ru: 'Русский' };

export const names = {
  kk: { welcome: 'Басты бет', tasklist: 'Тапсырмалар', cockpit: 'Бақылау', admin: 'Әкімшілік ету' },
  ru: { welcome: 'Главная', tasklist: 'Задачи', cockpit: 'Контроль', admin: 'Администрирование' }
}[language];

export function languageSwitch() {
  const select = document.createElement('select');
  select.className = 'patronat-nav';
  select.setAttribute('aria-label', 'Тіл / Язык');
  Object.entries(LANGUAGES).forEach(([code, name]) => select.add(new Option(name, code, false, code === language)));
  select.addEventListener('change', () => choose(select.value));
  return select;
}

function nameApplications() {
  Object.entries(names).forEach(([application, name]) => {
    document.querySelectorAll(`[cam-widget-header] .app-switch li.${application} a`).forEach(link => {
      if (link.textContent.trim() !== name) {
        link.textContent = name;
      }
    });
  });
}

function putSwitch() {
  const menu = document.querySelector('[cam-widget-header] .app-menu > ul');
  if (menu && !menu.querySelector('.patronat-language')) {
    const item = document.createElement('li');
    item.className = 'patronat-language';
    item.append(languageSwitch());
    menu.prepend(item);
  }
}

function follow(act) {
  act();
  new MutationObserver(act).observe(document.documentElement, { childList: true, subtree: true });
}

// A page without these names still works.
const nameControls = () =>
  import('./controls.js').then(
    controls => controls.nameWhatIsMute(),
    failure => console.error(failure)
  );

// Whoever signs out in another application leaves no draft of Tasklist behind either.
const mindDrafts = () => import('./drafts.js').catch(failure => console.error(failure));

export function nameEverywhere() {
  follow(nameApplications);
  nameControls();
}

/** For an application that has no place of its own for a switch. */
export function completeHeader() {
  nameControls();
  mindDrafts();
  follow(() => {
    putSwitch();
    nameApplications();
  });
}
