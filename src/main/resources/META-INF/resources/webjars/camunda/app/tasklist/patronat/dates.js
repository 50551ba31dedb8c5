// Dates are written as on every paper of the office, day first, whatever the browser's own habit: a date typed in another
// order would be taken for a different day without a word.
import { language } from './language.js';

const MONTHS = {
  kk: ['Қаңтар', 'Ақпан', 'Наурыз', 'Сәуір', 'Мамыр', 'Маусым', 'Шілде', 'Тамыз', 'Қыркүйек', 'Қазан', 'Қараша', 'Желтоқсан'],
  ru: ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь']
}[language];
const DAYS = {
  kk: ['Жс', 'Дс', 'Сс', 'Ср', 'Бс', 'Жм', 'Сб'],
  ru: ['Вс', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб']
}[language];

// The date fields ask for the locale «default», nobody else does.
const dayFirst = ([locale, ...rest]) => [locale === 'default' ? 'ru' : locale, ...rest];
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, given) => new format(...dayFirst(given)),
  apply: (format, self, given) => format(...dayFirst(given))
});

function inOfficeForm(typed) {
  const parts = typed.trim().split(/[.,/\- ]+/);
  if (parts.length !== 3 || parts.some(part => !/^\d+$/.test(part))) {
    return typed;
  }
  const [day, month, year] = parts[0].length === 4 ? parts.reverse() : parts;
  return day.padStart(2, '0') + '.' + month.padStart(2, '0') + '.' + year;
}

function settle(event) {
  const input = event.target;
  if (input.closest && input.closest('.fjs-form-field-datetime') && (event.type === 'blur' || event.key === 'Enter')) {
    input.value = inOfficeForm(input.value);
  }
}

// Before the field itself reads what was typed.
['blur', 'keydown'].forEach(type => document.addEventListener(type, settle, true));

export function speaks(picker) {
  picker.localize({
    firstDayOfWeek: 1,
    months: { shorthand: MONTHS.map(month => month.slice(0, 3)), longhand: MONTHS },
    weekdays: { shorthand: DAYS, longhand: DAYS }
  });
}

if (window.flatpickr) {
  speaks(window.flatpickr);
}
