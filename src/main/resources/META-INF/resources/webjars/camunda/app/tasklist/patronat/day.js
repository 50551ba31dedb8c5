// A field for a day, written as on every paper of the office. The browser's own field shows another order, by its own language.
import { element, message } from './office.js';
import { text } from './texts.js';

const TYPED = /^(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{4})$/;

let fields = 0;

const shown = iso => iso.split('-').reverse().join('.');

/** The day that was typed, year first; null for what is none. */
function read(typed) {
  const found = TYPED.exec(typed.trim());
  if (!found) {
    return null;
  }
  const [, day, month, year] = found;
  const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const date = new Date(iso + 'T00:00:00Z');
  // There is no 31 February.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/**
 * What is typed counts, the calendar beside it only helps.
 *
 * @param name what a screen reader calls the field where no label does
 * @returns the field; its function day gives the day, year first, or '' where nothing has to be there, or says what is
 *     wrong and gives null; mend leads to it then
 */
export function dayField({ id, name, value = '', required = false }) {
  const refusal = message('error');
  // The same letter may be shown twice, in its window and in the tab beneath.
  refusal.id = 'patronat-day-refusal-' + ++fields;
  const input = element('input', {
    id,
    class: 'form-control',
    value: shown(value),
    'aria-label': name,
    'aria-describedby': refusal.id,
    'aria-required': required && 'true',
    placeholder: text('dayForm'),
    autocomplete: 'off',
    maxlength: '10',
    oninput: () => say('')
  });
  const calendar = element('input', { type: 'date', class: 'patronat-calendar', tabindex: '-1', 'aria-hidden': 'true' });
  calendar.addEventListener('change', () => {
    input.value = shown(calendar.value);
    say('');
    input.focus();
  });
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'btn btn-default glyphicon glyphicon-calendar',
      'aria-label': text('calendar') + (name ? ': ' + name : ''),
      onclick: () => {
        calendar.value = read(input.value) || '';
        calendar.showPicker();
      }
    }
  );

  function say(words) {
    refusal.say(words);
    input.setAttribute('aria-invalid', String(Boolean(words)));
  }

  const field = element('div', { class: 'patronat-day' }, element('div', {}, input, opener, calendar), refusal);
  field.mend = () => input.focus();
  field.day = () => {
    if (!input.value.trim() && !required) {
      return '';
    }
    const day = read(input.value);
    say(day ? '' : text('noDay'));
    return day;
  };
  return field;
}

/** The same with its label above it. */
export const labelledDay = (label, given) => {
  const field = dayField({ ...given });
  const whole = element('div', { class: 'patronat-labelled' }, element('label', { for: given.id }, label), field);
  whole.day = field.day;
  whole.mend = field.mend;
  return whole;
};
