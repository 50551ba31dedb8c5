// How many days a case has left, on its card in the queue. The list has brought the term along; the time of the service is
// asked for once.
import { ask, element } from './office.js';
import { text } from './texts.js';

const URGENT = 1;
const DAY = 24 * 60 * 60 * 1000;

// How far the clock of this computer is from that of the service; where the service does not say it, this one counts.
const away = ask('/today').then(
  ({ now }) => Date.parse(now) - Date.now(),
  failure => {
    console.error(failure);
    return 0;
  }
);

// A day of the office as the day of an instant in UTC, so that days can be counted.
const inAlmaty = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' });
const dayOf = moment => Date.parse(inAlmaty.format(moment));

function termOf(task) {
  const last = ((task._embedded || {}).variable || []).find(each => each.name === 'dueAt');
  return (last && last.value) || task.due;
}

function words(days) {
  if (days === 0) {
    return text('lastDayIsToday');
  }
  return text(days < 0 ? 'daysOver' : 'daysToGo').replace('{}', Math.abs(days));
}

export async function sayDaysLeft(node, task) {
  const term = termOf(task);
  if (term) {
    const days = Math.round((dayOf(Date.parse(term)) - dayOf(Date.now() + (await away))) / DAY);
    const weight = days < 0 ? ' patronat-overdue' : days <= URGENT ? ' patronat-urgent' : '';
    node.append(element('p', { class: 'patronat-left' + weight }, words(days)));
  }
}
