// «Істер тарихы / История дел»: the list of cases with its questions.
import { ask, call, element, message, table } from '../../tasklist/patronat/office.js';
import { dayField } from './days.js';
import { text } from './texts.js';

const LIST = '#/patronat/cases';
const FIELDS = ['q', 'provider', 'status', 'question', 'ended', 'order', 'from', 'to', 'overdue', 'page'];

const COMPLAINTS = '#/patronat/complaints';

export const complaintAddress = number => COMPLAINTS + '/' + encodeURIComponent(number);

export const caseAddress = number => LIST + '/' + encodeURIComponent(number);

/** Whoever comes back from a case finds the list as it was: what is asked stands in the address. */
function asked() {
  const query = new URLSearchParams((location.hash.split('?')[1] || ''));
  return new URLSearchParams(FIELDS.filter(name => query.get(name)).map(name => [name, query.get(name)]));
}

const option = (value, name, chosen) => element('option', { value, selected: value === chosen }, name);

function select(name, label, options, chosen, any = true) {
  return element(
    'label',
    {},
    label,
    element(
      'select',
      { name },
      any ? option('', text('any'), chosen) : null,
      ...options.map(each => option(each.value, each.name, chosen))
    )
  );
}

const input = (name, label, type, query, more = {}) =>
  element('label', {}, label, element('input', { name, type, value: query.get(name), ...more }));

function form(choices, query) {
  const states = [
    { value: 'false', name: text('running') },
    { value: 'true', name: text('ended') }
  ];
  const days = ['from', 'to'].map(name => dayField(name, text(name), query.get(name)));
  const made = element(
    'form',
    { role: 'search', 'aria-label': text('history') },
    input('q', text('query'), 'search', query, { size: 32 }),
    select('provider', text('provider'), choices.providers, query.get('provider')),
    select('status', text('status'), choices.statuses, query.get('status')),
    select('ended', text('state'), states, query.get('ended')),
    select('question', text('question'), choices.questions, query.get('question')),
    ...days,
    select('order', text('order'), choices.orders, query.get('order'), false),
    element(
      'label',
      { class: 'patronat-check' },
      text('overdue'),
      element('input', { name: 'overdue', type: 'checkbox', value: 'true', checked: query.get('overdue') === 'true' })
    ),
    element('button', { class: 'btn btn-primary' }, text('find'))
  );
  made.addEventListener('submit', event => {
    event.preventDefault();
    const wrong = days.filter(day => !day.check());
    if (wrong.length) {
      wrong[0].input.focus();
      return;
    }
    const typed = new FormData(made);
    days.forEach(day => typed.set(day.input.name, day.iso()));
    const next = new URLSearchParams([...typed].filter(([, value]) => value));
    location.hash = LIST + '?' + next;
  });
  return made;
}

function row(found) {
  return [
    element('a', { href: caseAddress(found.number) }, found.number),
    found.applicant,
    found.provider,
    found.status,
    found.registered,
    found.overdue ? element('span', { class: 'patronat-late' }, found.due + ', ' + text('late')) : found.due,
    found.ended
  ];
}

function pages(found, query) {
  const page = Number(query.get('page') || 0);
  const last = Math.max(0, Math.ceil(found.total / found.size) - 1);
  const link = (to, label) => {
    const next = new URLSearchParams(query);
    next.set('page', to);
    return element('a', { href: LIST + '?' + next, class: 'btn btn-default' }, label);
  };
  return element(
    'nav',
    { 'aria-label': text('page') },
    page > 0 ? link(page - 1, text('earlier')) : null,
    ' ' + text('page') + ' ' + (page + 1) + ' / ' + (last + 1) + ' ',
    page < last ? link(page + 1, text('later')) : null
  );
}

/** A file that is asked for with POST, since taking it away is written down. */
async function take(path, name, reason) {
  const answer = await call(path, {
    method: 'POST',
    headers: { Accept: 'application/zip, application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ reason })
  });
  const link = element('a', { href: URL.createObjectURL(await answer.blob()), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Asks for the reason and gives the file. */
export function taking(path, name, label, refusal) {
  const reason = element('input', { name: 'reason', required: true, size: 48, maxlength: 500 });
  const form = element(
    'form',
    {},
    element('label', {}, text('reason'), reason),
    element('button', { class: 'btn btn-default' }, text(label))
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    refusal.say('');
    take(path, name, reason.value).catch(failure => refusal.say(failure.message));
  });
  return form;
}

// Complaints have numbers of their own; those that the same words find stand below the cases.
function complaints(rows) {
  const heads = ['number', 'complainant', 'provider', 'status', 'registered', 'aboutCase', 'endedAt'].map(text);
  return rows.length
    ? [
        element('h2', {}, text('complaints')),
        table(
          heads,
          rows.map(each => [
            element('a', { href: complaintAddress(each.number) }, each.number),
            each.complainant,
            each.provider,
            each.status,
            each.registered,
            each.about ? element('a', { href: caseAddress(each.about) }, each.about) : '',
            each.ended
          ])
        )
      ]
    : [];
}

// A table of its own below the cases, asked only when somebody looks.
function folded(label, path, refusal) {
  const place = element('div', {});
  const made = element('details', {}, element('summary', {}, text(label)), place);
  made.addEventListener('toggle', () => {
    if (made.open) {
      ask(path).then(
        found => place.replaceChildren(found.rows.length ? table(found.columns, found.rows) : element('p', {}, text('empty'))),
        failure => refusal.say(failure.message)
      );
    }
  });
  return made;
}

/** The page with the list. */
export async function showCases(node) {
  const query = asked();
  const refusal = message('error');
  const list = element('div', { 'aria-live': 'polite' });
  const page = element('main', { class: 'patronat-audit' }, element('h1', {}, text('history')), refusal, list);
  node.replaceChildren(page);
  try {
    const choices = await ask('/audit/choices');
    list.before(form(choices, query));
    const found = await ask('/audit/cases?' + query);
    const q = query.get('q');
    const alike = q ? await ask('/audit/complaints?q=' + encodeURIComponent(q)) : [];
    const heads = ['number', 'applicant', 'provider', 'status', 'registered', 'due', 'endedAt'].map(text);
    list.replaceChildren(
      element('p', { role: 'status' }, found.total ? text('found') + ': ' + found.total : text('nothing')),
      ...(found.rows.length ? [table(heads, found.rows.map(row)), pages(found, query)] : []),
      taking('/audit/export?' + query, 'cases.zip', 'takeList', refusal),
      ...complaints(alike),
      folded('deputies', '/audit/deputies', refusal),
      folded('lists', '/audit/lists', refusal)
    );
  } catch (failure) {
    refusal.say(failure.message);
  }
}
