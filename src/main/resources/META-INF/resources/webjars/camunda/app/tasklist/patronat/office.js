// Talking to our endpoints and building pages without a framework: every value goes in as text, never as markup.
import { text } from './texts.js';

// Relative to /camunda/app/tasklist/<engine>/, wherever the application is mounted.
const BASE = document.querySelector('base').getAttribute('app-root') + '/api/patronat';

function token() {
  const found = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.substring('XSRF-TOKEN='.length)) : '';
}

export class Refusal extends Error {}

/** The person thought better of it. */
export class Cancelled extends Error {}

/** The answer as it comes; a refusal is thrown in its own words. */
export async function call(path, options = {}) {
  let answer;
  try {
    answer = await fetch(BASE + path, {
      credentials: 'same-origin',
      ...options,
      headers: { 'X-XSRF-TOKEN': token(), Accept: 'application/json', ...options.headers }
    });
  } catch (broken) {
    throw new Refusal(text('failed'));
  }
  if (!answer.ok) {
    const body = await answer.json().catch(() => ({}));
    const refusal = new Refusal(body.message || body.detail || text('failed'));
    refusal.status = answer.status;
    throw refusal;
  }
  return answer;
}

export const ask = async (path, options) => (await call(path, options)).json().catch(() => ({}));

/** Sends what is to be told as JSON. */
export const send = (path, body, method = 'POST') =>
  ask(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

const LONGEST_UPLOAD = 10 * 60 * 1000;

function parsed(words) {
  try {
    return JSON.parse(words);
  } catch (noJson) {
    return {};
  }
}

/** Sends a form and tells meanwhile which share has left; can be cancelled. */
export function upload(path, body, told) {
  const request = new XMLHttpRequest();
  const answer = new Promise((resolve, reject) => {
    const broken = () => reject(new Refusal(text('uploadBroken')));
    request.upload.addEventListener('progress', event => event.lengthComputable && told(event.loaded / event.total));
    request.addEventListener('load', () => {
      const said = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(said);
      } else {
        reject(Object.assign(new Refusal(said.message || said.detail || text('uploadBroken')), { status: request.status }));
      }
    });
    request.addEventListener('error', broken);
    request.addEventListener('timeout', broken);
    request.addEventListener('abort', () => reject(new Cancelled()));
  });
  request.open('POST', BASE + path);
  request.timeout = LONGEST_UPLOAD;
  request.setRequestHeader('X-XSRF-TOKEN', token());
  request.setRequestHeader('Accept', 'application/json');
  request.send(body);
  return { answer, cancel: () => request.abort() };
}

export const address = path => BASE + path;

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.substring(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export function table(heads, rows) {
  return element(
    'table',
    { class: 'table patronat-table' },
    element('thead', {}, element('tr', {}, ...heads.map(head => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows.map(row => element('tr', {}, ...row.map(cell => element('td', {}, cell)))))
  );
}

export function message(kind) {
  const place = element('p', { class: 'patronat-message', role: kind === 'error' ? 'alert' : 'status' });
  place.say = words => {
    place.textContent = words || '';
    place.hidden = !words;
  };
  place.say('');
  return place;
}

/** A moment as the service sends it, day first; it bears the offset of Almaty already. */
export const local = moment => moment.replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d).*$/, '$3.$2.$1 $4');

export function daysLeft(days) {
  if (days === null || days === undefined) {
    return '';
  }
  return days < 0 ? text('overdue') + ' (' + -days + ')' : String(days);
}

/** The way out of the dialog in which it stands. */
export const closeButton = () =>
  element('button', { type: 'button', class: 'btn btn-default', onclick: event => event.target.closest('dialog').close() }, text('close'));

/** Shows a dialog until it is closed; where its links lead to other work, following one leaves it, too. */
export function showDialog(dialog, { leftByLinks = true } = {}) {
  dialog.addEventListener('close', () => dialog.remove());
  if (leftByLinks) {
    dialog.addEventListener('click', event => event.target.tagName === 'A' && dialog.close());
  }
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * A button in the header for a list, there only while it holds something that this person may see.
 *
 * @param worth whether what the list says of itself is worth a button
 */
export function listButton(name, list, label, open, worth = rows => rows.length > 0) {
  const button = element('button', { type: 'button', class: 'btn btn-link patronat-nav', hidden: true }, name);
  button.addEventListener('click', () => open(button));
  list().then(
    rows => {
      button.hidden = !worth(rows);
      button.textContent = label(rows);
    },
    () => {}
  );
  return button;
}
