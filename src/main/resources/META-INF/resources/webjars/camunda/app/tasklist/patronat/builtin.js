// The form viewer has its own English sentences and no translations; they are replaced as they appear.
import { language } from './language.js';

const sentences = {
  kk: {
    'Field is required.': 'Бұл өрісті толтырыңыз.',
    'Select': 'Таңдаңыз',
    'Add new': 'Қосу',
    'Search': 'Іздеу',
    'No results': 'Табылмады',
    'Nothing found': 'Табылмады',
    'Show more': 'Көбірек көрсету',
    'Show less': 'Азырақ көрсету',
    'Show all': 'Барлығын көрсету',
    'Date': 'Күні',
    'Time': 'Уақыты',
    'dd.mm.yyyy': 'кк.аа.жжжж',
    'optional': 'міндетті емес',
    'Field must be a valid email.': 'Электрондық пошта мекенжайы дұрыс емес.'
  },
  ru: {
    'Field is required.': 'Заполните это поле.',
    'Select': 'Выберите',
    'Add new': 'Добавить',
    'Search': 'Поиск',
    'No results': 'Не найдено',
    'Nothing found': 'Не найдено',
    'Show more': 'Показать больше',
    'Show less': 'Показать меньше',
    'Show all': 'Показать все',
    'Date': 'Дата',
    'Time': 'Время',
    'dd.mm.yyyy': 'дд.мм.гггг',
    'optional': 'необязательно',
    'Field must be a valid email.': 'Неверный адрес электронной почты.'
  }
}[language];

const patterns = {
  kk: [
    [/^Field must match pattern .*$/, 'Өріс дұрыс толтырылмаған.'],
    [/^Field must have maximum length of (\d+)\.$/, '$1 таңбадан аспауы тиіс.'],
    [/^Field must have minimum length of (\d+)\.$/, 'Кемінде $1 таңба болуы тиіс.'],
    [/^Field must have minimum value of (.+)\.$/, 'Кемінде $1 болуы тиіс.'],
    [/^Field must have maximum value of (.+)\.$/, '$1 мәнінен аспауы тиіс.']
  ],
  ru: [
    [/^Field must match pattern .*$/, 'Поле заполнено неверно.'],
    [/^Field must have maximum length of (\d+)\.$/, 'Не более $1 знаков.'],
    [/^Field must have minimum length of (\d+)\.$/, 'Не менее $1 знаков.'],
    [/^Field must have minimum value of (.+)\.$/, 'Не меньше $1.'],
    [/^Field must have maximum value of (.+)\.$/, 'Не больше $1.']
  ]
}[language];

function translated(words) {
  const whole = sentences[words];
  if (whole) {
    return whole;
  }
  const found = patterns.find(([pattern]) => pattern.test(words));
  return found && words.replace(found[0], found[1]);
}

function translate(node) {
  const form = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (!form || !form.closest('.fjs-container')) {
    return;
  }
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let each = node.nodeType === Node.TEXT_NODE ? node : walker.nextNode(); each; each = walker.nextNode()) {
    const words = translated(each.nodeValue.trim());
    if (words && each.nodeValue !== words) {
      each.nodeValue = words;
    }
  }
  if (form.querySelectorAll) {
    form.querySelectorAll('[placeholder]').forEach(input => {
      const words = translated(input.placeholder);
      if (words) {
        input.placeholder = words;
      }
    });
  }
}

new MutationObserver(changes =>
  changes.forEach(change =>
    change.type === 'characterData' ? translate(change.target) : change.addedNodes.forEach(translate)
  )
).observe(document.body, { childList: true, subtree: true, characterData: true });
