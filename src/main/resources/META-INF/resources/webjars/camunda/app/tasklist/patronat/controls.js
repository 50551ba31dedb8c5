// Buttons and links that the vendor's pages show as a mere sign: each gets a name in the language of the page, for whoever
// hears the page or rests the mouse on it. What opens a menu or is pressed without being a button is called one, and takes
// the keyboard.
import { language } from './language.js';

const names = {
  kk: {
    '.region-toggle[data-region="filters"]': 'Кезектерді жасыру немесе көрсету',
    '.region-toggle[data-region="list"]': 'Тапсырмалар тізімін жасыру немесе көрсету',
    '.region-toggle[data-region="task"]': 'Тапсырманы жасыру немесе көрсету',
    '.maximize': 'Тапсырманы бүкіл бетке жаю',
    '.reset-regions': 'Барлық бағанды көрсету',
    '.navigation.zoom [ng-click="zoomIn()"]': 'Ірілету',
    '.navigation.zoom [ng-click="zoomOut()"]': 'Кішірейту',
    '.navigation.zoom [ng-click="resetZoom()"]': 'Бастапқы өлшемі',
    '[ng-click^="changeOrder"]': 'Реттеу бағытын өзгерту',
    '[ng-click^="clickSortField"], .new-sort > .dropdown-toggle': 'Реттеу тәсілін қосу',
    'input.toggle': 'Қадамдардағы іс саны',
    '.app-switch > .dropdown-toggle': 'Қосымшалар',
    '.btn-xs.dropdown-toggle': 'Нұсқалар',
    '.criteria > button, .dropdown-toggle:has(.glyphicon-floppy-disk)': 'Сақталған іздеулер',
    '[cam-widget-clipboard] a, [cam-widget-clipboard] button': 'Сілтемені көшіру',
    '.task-filters a:has(> .glyphicon-pencil)': 'Кезекті өзгерту',
    '.assignee a:has(> .glyphicon-remove), .unclaim': 'Топқа қайтару',
    '.tasklist-app > .app-label-wrapper': 'Тапсырмалар',
    '.cockpit-app > .app-label-wrapper': 'Бақылау',
    '.admin-app > .app-label-wrapper': 'Әкімшілік ету'
  },
  ru: {
    '.region-toggle[data-region="filters"]': 'Скрыть или показать очереди',
    '.region-toggle[data-region="list"]': 'Скрыть или показать список задач',
    '.region-toggle[data-region="task"]': 'Скрыть или показать задачу',
    '.maximize': 'Развернуть задачу на всю страницу',
    '.reset-regions': 'Показать все столбцы',
    '.navigation.zoom [ng-click="zoomIn()"]': 'Крупнее',
    '.navigation.zoom [ng-click="zoomOut()"]': 'Мельче',
    '.navigation.zoom [ng-click="resetZoom()"]': 'Исходный размер',
    '[ng-click^="changeOrder"]': 'Изменить направление сортировки',
    '[ng-click^="clickSortField"], .new-sort > .dropdown-toggle': 'Добавить сортировку',
    'input.toggle': 'Число дел на шагах',
    '.app-switch > .dropdown-toggle': 'Приложения',
    '.btn-xs.dropdown-toggle': 'Версии',
    '.criteria > button, .dropdown-toggle:has(.glyphicon-floppy-disk)': 'Сохраненные поиски',
    '[cam-widget-clipboard] a, [cam-widget-clipboard] button': 'Скопировать ссылку',
    '.task-filters a:has(> .glyphicon-pencil)': 'Изменить очередь',
    '.assignee a:has(> .glyphicon-remove), .unclaim': 'Вернуть в группу',
    '.tasklist-app > .app-label-wrapper': 'Задачи',
    '.cockpit-app > .app-label-wrapper': 'Контроль',
    '.admin-app > .app-label-wrapper': 'Администрирование'
  }
}[language];

// Words that are hidden on a narrow screen are none there.
const isMute = each => !(each.textContent.trim() && each.innerText.trim()) && !each.getAttribute('aria-label');

function name(each, words) {
  each.setAttribute('aria-label', words);
  each.setAttribute('title', words);
}

function nameControls() {
  Object.entries(names).forEach(([selector, words]) => {
    document.querySelectorAll(selector).forEach(each => {
      if (isMute(each)) {
        name(each, words);
      }
    });
  });
  // The hint that the vendor shows under the mouse is a name, too.
  document.querySelectorAll('a[uib-tooltip], button[uib-tooltip]').forEach(each => {
    const hint = each.getAttribute('uib-tooltip');
    if (hint && isMute(each)) {
      each.setAttribute('aria-label', hint);
    }
  });
  document
    .querySelectorAll('[aria-expanded]:not(button, input, a[href], [role])')
    .forEach(each => each.setAttribute('role', 'button'));
  document
    .querySelectorAll('input[aria-expanded]:not([role])')
    .forEach(each => each.setAttribute('role', 'combobox'));
  document.querySelectorAll('a[aria-label]:not([href], [role])').forEach(makeButton);
}

// What has a name and leads nowhere is pressed.
function makeButton(each) {
  each.setAttribute('role', 'button');
  each.tabIndex = 0;
  each.addEventListener('keydown', event => {
    if (event.target === each && ['Enter', ' '].includes(event.key)) {
      event.preventDefault();
      each.click();
    }
  });
}

let awaited = false;

/** Names what has no name, now and whenever the page changes. */
export function nameWhatIsMute() {
  nameControls();
  new MutationObserver(() => {
    if (!awaited) {
      awaited = true;
      requestAnimationFrame(() => {
        awaited = false;
        nameControls();
      });
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
}
