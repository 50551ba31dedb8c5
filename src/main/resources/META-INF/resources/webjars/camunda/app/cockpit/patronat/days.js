// A day as people write it, DD.MM.YYYY, typed; what is no day is told in words beside the field.
import { element, message } from '../../tasklist/patronat/office.js';
import { text } from './texts.js';

const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;
const TYPED = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

const shown = iso => (ISO.test(iso) ? iso.replace(ISO, '$3.$2.$1') : iso);

/** The day of the calendar in ISO, nothing of nothing, and null of what is no day. */
function read(typed) {
  const words = typed.trim();
  if (!words) {
    return '';
  }
  const [, day, month, year] = TYPED.exec(words) || [];
  const iso = year && [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const found = iso && new Date(iso + 'T00:00:00Z');
  return found && !isNaN(found) && found.toISOString().startsWith(iso) ? iso : null;
}

/** A field for a day. Its `check` says whether what stands there is one, and puts the words beside it. */
export function dayField(name, label, iso) {
  const refusal = message('error');
  const hint = element('span', { id: 'patronat-hint-' + name, class: 'patronat-hint' }, text('dayHint'));
  refusal.id = 'patronat-refusal-' + name;
  const input = element('input', {
    id: 'patronat-day-' + name,
    name,
    value: iso && shown(iso),
    size: 10,
    inputmode: 'numeric',
    autocomplete: 'off',
    'aria-describedby': hint.id + ' ' + refusal.id
  });
  const made = element('div', { class: 'patronat-day' }, element('label', { for: input.id }, label), input, hint, refusal);
  made.input = input;
  made.iso = () => read(input.value);
  made.check = () => {
    const wrong = made.iso() === null;
    refusal.say(wrong ? text('noDay') : '');
    input.setAttribute('aria-invalid', wrong);
    return !wrong;
  };
  // While somebody leaves the field nothing may move: the button that is being pressed would slip away.
  input.addEventListener('input', () => refusal.hidden || made.check());
  input.addEventListener('change', () => {
    if (made.iso()) {
      input.value = shown(made.iso());
    }
  });
  return made;
}
